import { z } from 'zod'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../bangkok-time.ts'

const UNIT_MS = { s: 1000, m: MINUTE_MS, h: HOUR_MS, d: DAY_MS } as const

const FORM = /^([1-9]\d{0,5})([smhd])$/

/** Milliseconds of a duration such as `90s`, `5m`, `6h` or `1d`; undefined when it is not one. */
export function millisecondsOf(text: string): number | undefined {
  const [, count, unit] = FORM.exec(text) ?? []
  if (count === undefined || unit === undefined) return undefined
  return Number(count) * UNIT_MS[unit as keyof typeof UNIT_MS]
}

/** A duration in a settings file; milliseconds when read. */
export const duration = z.string().transform((text, context) => {
  const milliseconds = millisecondsOf(text)
  if (milliseconds !== undefined) return milliseconds
  context.addIssue({
    code: 'custom',
    message: 'เขียนเช่น 90s, 5m, 6h หรือ 1d · write it like 90s, 5m, 6h or 1d',
  })
  return z.NEVER
})
