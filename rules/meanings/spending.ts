import { filledColumnsOf, mostSay, type Rows } from './columns.ts'
import { isSaid, type Phrase } from './phrase.ts'

/** Money as people write it: "186,400 บาท", "2.86 ล้าน", "6.3000 ลบ.", "24,300". */
const SUM =
  '(?:\\d[\\d,.]*(?:ล้าน|แสน|หมื่น|พัน|บาท|ลบ\\.?|บ\\.|mb|\\.-)|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{4,}(?:\\.\\d+)?|0(?=$|บาท|[\\s)|/]))'
/** Before it these make it a plan, a limit or a name of a budget. */
const NOT_SPENT =
  /(?:จะ|ต้อง|คาด|แผน|ตั้ง|ประมาณการ|เป้า|ไม่เกิน|กำหนด|สามารถ|หาก|กรณี|ราย|ค่าใช้|เพื่อ|ขอ|ให้|ครั้งละ|เดือนละ|คนละ)[^\n\d]{0,16}$/

const PHRASES: readonly Phrase[] = [
  {
    // "หมดไป 78,320 บาท", "จ่ายจริง 1.2 ล้าน", "เบิก 6.3 ลบ.", "ใช้แล้ว 30,000"
    said: new RegExp(
      `(?:(?<!ราย|ใช้|แผน)จ่าย|เบิก|ใช้|หมด|ควัก|ลงไป|ออกไป)(?:เงิน|งบ(?:ประมาณ)?|ทุน)?(?:ไป|แล้ว|จริง|ออก|หมด|รวม|ทั้งสิ้น|สะสม|ได้)+(?:แล้ว|เพียง|แค่|ราว|ประมาณ|รวม|ทั้งสิ้น|เป็นเงิน|อยู่ที่|=|:)*${SUM}`,
      'g',
    ),
    notAfter: NOT_SPENT,
  },
  {
    said: new RegExp(`(?:เบิก|(?:เงิน|งบ)ออก|หมด(?:เงิน|งบ)?|spent|paid)(?:ไป|แล้ว)*[:=]?${SUM}`, 'g'),
    notAfter: NOT_SPENT,
  },
  // "เงิน 192,000 บาท … จ่าย 186,400 บาท": what was set aside, and what was paid of it.
  {
    said: new RegExp(
      `${SUM}[^\\n]{0,120}?(?<!ราย|ค่าใช้|การใช้|เพื่อ|สำหรับ|ไว้|จะ|ต้อง|ที่|แผน|ให้)(?:จ่าย|ใช้|หมด)(?!ต่อ|ใน|เมื่อ|สำหรับ|เพื่อ)[^\\n\\d]{0,24}${SUM}`,
      'g',
    ),
    notAfter: /(?:จะ|คาด|ประมาณการ|แผน)[^\n\d]{0,16}$/,
  },
  // "ยังไม่ได้ใช้เงิน", "ยังไม่เบิก", "คืนเงินเข้าคลัง", "ใช้เงินร้อยละ 48"
  {
    said: /คืน(?:เงิน|งบ|คลัง|เข้า)|ยัง(?:ไม่|มิ)(?:ได้|มีการ|ถึงงวด)?(?:เบิก|ใช้(?:เงิน|งบ|จ่าย)|จ่าย)|(?:เบิก|ใช้(?:จ่าย|เงิน|งบ))(?:ไป|แล้ว|ได้|จ่าย|สะสม|คิดเป็น)*(?:ร้อยละ\d|\d[\d.]*(?:%|เปอร์เซ็นต์))/g,
    notAfter: NOT_SPENT,
  },
]

/** Columns, rows and short names of what was spent. */
export const SPENT_NAMES =
  /(?<!ราย|ค่าใช้|จะ|ต้อง|ควร|การใช้|แผนใช้|ให้|ผู้|ขอ)จ่าย(?!เป็น)|(?<!ขอ|จะ|ต้อง|แผน|แผนการ|ผู้|เอกสาร|วิธี)เบิก|ใช้(?:เงิน|งบ)?(?:ประมาณ)?(?:ไป|จริง|แล้ว|หมด)|หมด(?:ไป|เงิน|งบ|แล้ว)|(?:เงิน|งบ)(?:ที่)?ออก|(?:เงิน|งบ|บาท|ยอด)(?:ประมาณ)?ที่(?:ได้)?(?:ใช้|จ่าย)|ผล(?:การ)?(?:ใช้|เงิน|เบิก)|^(?:คง)?เหลือ(?:เงิน|งบ|จ่าย)?(?:\(.*\))?$|spent|disburs|paid|expend|actualcost/

/** In a table these tell it only beside what was set aside. */
const PERHAPS_SPENT =
  /^(?:\(?(?:ใช้|จ่าย|ออก|หมด|ลง)(?:เงิน|งบ|ทุน|ไป)*\)?|actual|จริง)(?:\((?:บาท|ลบ\.?|ล้าน(?:บาท)?|บ\.?)\))?$/
const SET_ASIDE = /งบ|เงิน|ตั้ง|ได้รับ|จัดสรร|วงเงิน|อนุมัติ|เข้า|ทุน|แผน|plan|budget/
const MONEY_CELL = new RegExp(`^(?:${SUM}|0|-|ยังไม่.{2,20})$`)

/** Whether a table has a column of what was spent beside one of what was set aside. */
export function listsSpending(rows: Rows, header: readonly string[]): boolean {
  const spent = header.findIndex((key) => PERHAPS_SPENT.test(key))
  if (spent < 0 || !header.some((key, at) => at !== spent && SET_ASIDE.test(key))) return false
  return mostSay(filledColumnsOf(rows)[spent] ?? [], (key) => MONEY_CELL.test(key))
}

/** What was spent is told, or that nothing was yet: "หมดไป 78,320 บาท", "ยังไม่เบิก". */
export const saysSpent = (key: string): boolean => isSaid(key, PHRASES)

/** Columns, rows and short names of money at all. */
export const MONEY_NAMES = /งบ|เงิน|ทุน|บาท|ลบ\.|ค่าใช้จ่าย|จ่าย|ใช้ไป|ตั้งไว้|จัดสรร|ราคา|budget|cost/

/** A sum of money is given. */
export const saysMoney = (key: string): boolean =>
  /\d[\d,.]*(?:ล้าน|แสน|หมื่น|พัน|บาท|ลบ\.|บ\.|\.?-(?=$|[\s|]))/.test(key)
