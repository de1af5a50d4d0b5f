const months = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
] as const

const BUDDHIST_OFFSET = 543
/** Typed in the Buddhist era into a program that took it for the Christian one. */
const FIRST_BUDDHIST = 2300

export interface CalendarDay {
  readonly year: number
  /** 1–12 */
  readonly month: number
  readonly day: number
}

/** Which parts of a date the cell shows. */
export interface DateParts {
  readonly year: boolean
  readonly month: boolean
  readonly day: boolean
}

/** A date in Thai words in the Buddhist era ("1 ตุลาคม 2567", "ตุลาคม 2567"), showing only the parts asked for. */
export function thaiDate({ year, month, day }: CalendarDay, shown: DateParts): string {
  const era = year >= FIRST_BUDDHIST ? year : year + BUDDHIST_OFFSET
  const words = [
    shown.day ? String(day) : '',
    shown.month ? (months[month - 1] ?? '') : '',
    shown.year ? String(era) : '',
  ]
  return words.filter(Boolean).join(' ')
}
