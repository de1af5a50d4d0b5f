import { z } from 'zod'
import { CHECK_KINDS, type CheckKind } from '../check.ts'
import { notifyList } from '../notify/settings.ts'
import { isCronPattern, SHORTEST_MS, type Pace } from '../schedule/pace.ts'
import { duration, millisecondsOf } from './duration.ts'
import { day, hour, moment } from './times.ts'
import { DAY_MS } from '../bangkok-time.ts'

const webAddress = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    url.hostname !== '' &&
    url.username === '' &&
    url.password === ''
  )
    return url.href
  context.addIssue({
    code: 'custom',
    message:
      'เขียนที่อยู่เว็บไซต์เต็มโดยไม่มีรหัสผ่าน เช่น https://www.agency.go.th · write a whole web address without a password, like https://www.agency.go.th',
  })
  return z.NEVER
})

const pace = z.string().transform((text, context): Pace => {
  if (text === 'off') return 'off'
  const every = millisecondsOf(text)
  if (every !== undefined && every >= SHORTEST_MS) return { every }
  if (every === undefined && isCronPattern(text)) return { cron: text }
  context.addIssue({
    code: 'custom',
    message:
      every === undefined
        ? 'เขียนเช่น 5m, 6h, 1d, off หรือรูปแบบ cron 5 ช่อง · write it like 5m, 6h, 1d, off or a cron pattern of 5 fields'
        : 'ต้องไม่ถี่กว่า 10 วินาที · not more often than every 10 seconds',
  })
  return z.NEVER
})

/** Days before an end, falling, each once. */
const daysBefore = z
  .array(z.number().int().min(0).max(3650))
  .min(1)
  .max(20)
  .transform((days) => [...new Set(days)].sort((a, b) => b - a))

const inOrder = <Window extends { from: number; to: number }>(window: Window, context: z.RefinementCtx) => {
  if (window.from <= window.to) return
  context.addIssue({ code: 'custom', path: ['to'], message: 'ต้องไม่อยู่ก่อน from · must not come before from' })
}

const kinds = <Value extends z.ZodType>(value: Value) =>
  z.strictObject(
    Object.fromEntries(CHECK_KINDS.map((kind) => [kind, value.optional()])) as Record<
      CheckKind,
      z.ZodOptional<Value>
    >,
  )

const USUAL_PACE: Readonly<Record<CheckKind, Pace>> = {
  site: { every: 5 * 60_000 },
  evidence: { every: DAY_MS },
  certificate: { every: DAY_MS / 4 },
  domain: { every: DAY_MS },
  dns: { every: DAY_MS / 24 },
  hijack: { every: DAY_MS / 4 },
}

const ASSESSMENT_PACE: Readonly<Partial<Record<CheckKind, Pace>>> = {
  site: { every: 60_000 },
  evidence: { every: DAY_MS / 4 },
}

const site = z.strictObject({
  url: webAddress,
  evidence: z.string().min(1).optional(),
})

/** A settings file as people write it, and what it means: times in milliseconds, defaults filled in. */
export const settingsInFile = z
  .strictObject({
    sites: z.array(site).min(1).max(10_000),
    checks: kinds(pace).default({}),
    assessment: z
      .array(z.strictObject({ from: day, to: day, checks: kinds(pace).optional() }).superRefine(inOrder))
      .default([]),
    maintenance: z
      .array(
        z
          .strictObject({ from: moment, to: moment, sites: z.array(webAddress).min(1).optional() })
          .superRefine(inOrder),
      )
      .default([]),
    confirm: z
      .strictObject({
        failures: z.number().int().min(1).max(20).default(4),
        recoveries: z.number().int().min(1).max(20).default(2),
        every: duration.default(20_000),
      })
      .prefault({}),
    limitDays: z.number().int().min(1).max(365).default(5),
    warnDays: z
      .strictObject({
        certificate: daysBefore.default([30, 14, 7, 1]),
        domain: daysBefore.default([60, 30, 14, 7, 1]),
      })
      .prefault({}),
    slow: duration.default(8_000),
    references: z
      .array(webAddress)
      .max(10)
      .default(['https://www.google.com/generate_204', 'https://www.cloudflare.com/cdn-cgi/trace']),
    quietHours: z.strictObject({ from: hour, to: hour }).optional(),
    notifiers: notifyList.default([]),
    history: z.string().min(1).default('oit-watch.sqlite'),
    concurrency: z.number().int().min(1).max(256).default(16),
  })
  .transform(({ checks, assessment, ...rest }) => ({
    ...rest,
    checks: { ...USUAL_PACE, ...present(checks) },
    // The last day belongs to the assessment.
    assessment: assessment.map((window) => ({
      from: window.from,
      to: window.to + DAY_MS,
      checks: { ...ASSESSMENT_PACE, ...present(window.checks ?? {}) },
    })),
  }))

const present = <Value>(
  given: Readonly<Partial<Record<CheckKind, Value | undefined>>>,
): Partial<Record<CheckKind, Value>> =>
  Object.fromEntries(
    Object.entries(given).filter((entry): entry is [CheckKind, Value & {}] => entry[1] !== undefined),
  )

export type WatchSettings = z.infer<typeof settingsInFile>
export type SiteSettings = WatchSettings['sites'][number]
