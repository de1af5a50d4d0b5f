import { z } from 'zod'
import { LANGUAGES } from './message.ts'

export const NOTIFIER_TYPES = ['email', 'line', 'telegram', 'slack', 'teams', 'webhook'] as const

/** Settings name the variable that holds a secret, so that the file can be shown to anybody. */
const inEnvironment = (usual: string) =>
  z
    .string()
    .regex(
      /^\$\{[A-Z][A-Z0-9_]{1,63}\}$/,
      `เป็นความลับ ห้ามเขียนในไฟล์ ให้ใส่ชื่อตัวแปรสภาพแวดล้อม เช่น \${${usual}} · a secret does not belong in this file: name an environment variable, like \${${usual}}`,
    )
    .default(`\${${usual}}`)
    .transform((text) => text.slice(2, -1))

const webAddress = z.url({
  protocol: /^https?$/,
  error: 'ใช้ที่อยู่ http หรือ https · an http or https address is needed',
})
/** Neither a display name nor a line break: it stands in a header. */
const mailAddress = z.email({ error: 'ใช้ที่อยู่อีเมล เช่น name@agency.go.th · an e-mail address is needed' })

const shared = {
  /** Needed when there are several of one type. */
  name: z
    .string()
    .regex(/^[\p{L}\p{M}\p{N} ._-]{1,40}$/u, 'ชื่อสั้น ๆ ไม่เกิน 40 ตัวอักษร · a short name is needed')
    .optional(),
  language: z.enum(LANGUAGES).default('th'),
  tell: z.enum(['all', 'critical']).default('all'),
  /** Hours after which an open problem is told again; 0: never. */
  resendHours: z.number().min(0).max(720).default(24),
  /** Seconds that the first notice waits for others. */
  gatherSeconds: z.number().min(0).max(3600).default(60),
  /** Whether what keeps visitors out is told in quiet hours too. */
  criticalBreaksQuiet: z.boolean().default(true),
}
/** Of channels that are told over HTTP. */
const posted = { ...shared, privateNetwork: z.boolean().default(false) }

// Secrets come first: one that was written out is told before anything else.
const each = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('email'),
    password: inEnvironment('OIT_SMTP_PASSWORD'),
    ...shared,
    host: z.string().regex(/^[A-Za-z0-9.:-]{1,253}$/),
    port: z.int().min(1).max(65535).default(465),
    tls: z.enum(['implicit', 'starttls', 'none']).optional(),
    user: z.string().min(1).max(320).optional(),
    from: mailAddress,
    to: z.array(mailAddress).min(1).max(50),
  }),
  z.strictObject({
    type: z.literal('line'),
    token: inEnvironment('OIT_LINE_TOKEN'),
    ...posted,
    to: z
      .string()
      .regex(/^[UCR][0-9a-f]{32}$/, 'รหัสผู้รับของ LINE ขึ้นต้นด้วย U, C หรือ R · a LINE id begins with U, C or R'),
    api: webAddress.default('https://api.line.me'),
  }),
  z.strictObject({
    type: z.literal('telegram'),
    token: inEnvironment('OIT_TELEGRAM_TOKEN'),
    ...posted,
    chat: z
      .string()
      .regex(/^(?:-?\d{1,20}|@\w{3,64})$/, 'ใช้เลขห้องหรือ @ชื่อช่อง · a chat id or @channel is needed'),
    api: webAddress.default('https://api.telegram.org'),
  }),
  z.strictObject({ type: z.literal('slack'), ...posted, webhook: inEnvironment('OIT_SLACK_WEBHOOK') }),
  z.strictObject({ type: z.literal('teams'), ...posted, webhook: inEnvironment('OIT_TEAMS_WEBHOOK') }),
  z.strictObject({
    type: z.literal('webhook'),
    ...posted,
    url: inEnvironment('OIT_WEBHOOK_URL'),
    secret: inEnvironment('OIT_WEBHOOK_SECRET'),
  }),
])
/** One way to reach people, as written in the settings of the watch. */
const notifySettings = z.looseObject({ type: z.enum(NOTIFIER_TYPES) }).pipe(each)
export type NotifySettings = z.output<typeof notifySettings>

/** All of them; each has a name of its own, which is its type unless it is given one. */
export const notifyList = z
  .array(notifySettings)
  .max(20)
  .superRefine((list, context) => {
    const names = list.map(nameOf)
    names.forEach((name, index) => {
      if (names.indexOf(name) !== index)
        context.addIssue({
          code: 'custom',
          path: [index],
          message: `มีการแจ้งเตือนชื่อ “${name}” แล้ว ตั้ง name ให้ต่างกัน · there is a notifier named “${name}” already: give each a name`,
        })
    })
  })

/** What a channel is called in lines to the user and in the outbox. */
export const nameOf = ({ name, type }: Pick<NotifySettings, 'name' | 'type'>): string => name ?? type
