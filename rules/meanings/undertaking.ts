import { filledColumnsOf, mostSay, type Rows } from './columns.ts'
import { saysWhen } from './time.ts'

/** A sum of money as it stands in running words, or that none is needed. */
const MONEY =
  /\d[\d,.]*(?:แสน|หมื่น|พัน|ล้าน)?บาท|\d[\d,.]*(?:แสน|หมื่น|ล้าน|ลบ\.)|(?<![\d,])\d{1,3}(?:,\d{3})+(?=\.-|[|/–—]|$)|(?:งบ|เงิน|วงเงิน)(?:ประมาณ)?\d[\d,.]{3,}|ไม่(?:ใช้|มี|ต้องใช้)(?:งบ|เงิน|ค่าใช้จ่าย)/
/** A sum alone in its cell. */
const SUM =
  /^\d{1,3}(?:,\d{3})+(?:\.\d+)?(?:บาท)?$|^\d{4,9}(?:\.\d+)?(?:บาท)?$|^\d{1,4}\.\d{1,4}$|^(?:ไม่ใช้(?:งบ|เงิน)|ไม่มี)[ก-๙]*$/
/** A year is no sum. */
const YEAR = /^25\d\d$/

const isSum = (key: string): boolean => SUM.test(key) && !YEAR.test(key)

/** What is to be done, what it costs and when, in one sentence: "อบรมพนักงาน 8 คน เงิน 120,000 บาท ตลอดปี". */
export const isUndertaking = (text: string, key: string): boolean => MONEY.test(key) && saysWhen(text, key)

/**
 * Whether a table lists what is to be done: one column holds sums of money, another says when. A budget by kind of
 * spending has no such times.
 */
export function listsUndertakings(rows: Rows): boolean {
  const filled = filledColumnsOf(rows)
  return (
    filled.some((cells) => mostSay(cells, isSum)) &&
    filled.some((cells) => mostSay(cells, (key) => !isSum(key) && saysWhen(key, key)))
  )
}
