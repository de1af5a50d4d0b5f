import { z } from 'zod'

export const NOTIFIER_KINDS = ['email', 'line', 'webhook', 'slack', 'telegram', 'teams'] as const

/** The name of an environment variable, as a secret stands in a settings file. */
const NAMED = /^\$\{[A-Z][A-Z0-9_]*\}$/
/** Settings whose value lets others write to people: an address of a webhook is as good as a password. */
const SECRET = /token|secret|password|webhook|key|url/i

/** One way to tell people. Which further settings a kind takes is known where it is used. */
export const notifier = z.looseObject({ type: z.enum(NOTIFIER_KINDS) }).superRefine((given, context) => {
  for (const [name, value] of Object.entries(given)) {
    if (!SECRET.test(name) || (typeof value === 'string' && NAMED.test(value))) continue
    context.addIssue({
      code: 'custom',
      path: [name],
      message:
        'เป็นความลับ ห้ามเขียนในไฟล์ ให้ใส่ชื่อตัวแปรสภาพแวดล้อม เช่น ${OIT_TOKEN} · a secret does not belong in this file: name an environment variable, like ${OIT_TOKEN}',
    })
  }
})
