import { z } from 'zod'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}$/
const HOUR = /^([01]?\d|2[0-3]):([0-5]\d)$/

const BUDDHIST = /^25[4-9]\d|^26\d\d/
const buddhistHint = 'ใช้ปี ค.ศ. เช่น 2026 ในไฟล์นี้ · write the year of the common era, such as 2026, in this file'

/** Milliseconds since the epoch of a day and time in Bangkok; NaN when there is no such day. */
function bangkok(day: string, time: string): number {
  const at = Date.parse(`${day}T${time}:00+07:00`)
  // 30 February would silently become a day in March.
  const [, , wanted] = day.split('-')
  return new Date(at + 7 * 3_600_000).getUTCDate() === Number(wanted) ? at : NaN
}

const timeIn = (form: RegExp, message: string, read: (text: string) => number) =>
  z.string().transform((text, context) => {
    const at = form.test(text) ? read(text) : NaN
    if (!Number.isNaN(at) && !BUDDHIST.test(text)) return at
    context.addIssue({ code: 'custom', message: BUDDHIST.test(text) ? buddhistHint : message })
    return z.NEVER
  })

/** The first moment of a day in Bangkok. */
export const day = timeIn(DAY, 'เขียนวันที่เช่น 2026-01-31 · write the day like 2026-01-31', (text) =>
  bangkok(text, '00:00'),
)

/** A moment in Bangkok. */
export const moment = timeIn(
  MOMENT,
  'เขียนเช่น 2026-01-31 22:00 (เวลาไทย) · write it like 2026-01-31 22:00 (Bangkok time)',
  (text) => bangkok(text.slice(0, 10), text.slice(11)),
)

/** An hour of the day: minutes since midnight. */
export const hour = z.string().transform((text, context) => {
  const [, hours, minutes] = HOUR.exec(text) ?? []
  if (hours !== undefined && minutes !== undefined) return Number(hours) * 60 + Number(minutes)
  context.addIssue({ code: 'custom', message: 'เขียนเช่น "22:00" · write it like "22:00"' })
  return z.NEVER
})
