import { MONTH_PATTERN } from '../text/months.ts'
import { columnsOf, type Rows } from './columns.ts'

/** A month; with a day before it, or when something was published, the date of a post or an order. */
const MONTH = new RegExp(
  `(?<!\\d ?|(?:ประกาศ|เผยแพร่|ปรับปรุง|เห็นชอบ|อนุมัติ) ?(?:แผน)? ?เมื่อ ?(?:เดือน)? ?)${MONTH_PATTERN}`,
  'i',
)
/** A part of the year, how often, or from when to when; "รายงานประจำปี" is no time. */
const PERIOD =
  /ไตรมาส|(?:ตลอด|ทั้ง)ปี|ทุก(?:วัน(?!นี้|จันทร์(?:ถึง|-)|ทำการ|ราชการ)|สัปดาห์|เดือน|ไตรมาส|ปี|ภาคเรียน|\d{1,2}เดือน)|(?:ปี|เดือน|สัปดาห์)ละ(?:\d|ครั้ง|สอง|หนึ่ง)|(?:ต้น|กลาง|สิ้น|ปลาย)(?:ปี|เดือน)|ครึ่งปี|ภาคเรียนที่\d|(?:ปิด|เปิด)(?:เทอม|ภาคเรียน)|(?:ก่อน|หลัง|ตลอด|ช่วง)(?:ฤดู|หน้า)(?:ฝน|แล้ง|หนาว|ร้อน|เกี่ยว)|(?:ภายใน|ไม่เกิน|ใช้เวลา)(?:ประมาณ)?\d{1,3}(?:วัน|เดือน|สัปดาห์|ปี)|(?:^|[^a-z])q[1-4](?!\d)/

/** When something is to be done is said, by a month, a part of the year or how often. */
export const saysWhen = (text: string, key: string): boolean => MONTH.test(text) || PERIOD.test(key)

/** Columns under which it stands when something is done, asked in everyday words. */
export const timeLabels: readonly string[] = [
  'เมื่อใด',
  'เมื่อไร',
  'เมื่อไหร่',
  'เดือนที่ทำ',
  'เดือนไหน',
  'วันไหน',
  'กรอบเวลา',
  'กำหนดการ',
  'แล้วเสร็จ',
  'เสร็จภายใน',
  'ช่วงที่ทำ',
  'ช่วงที่ดำเนิน',
  'เดือนที่ดำเนิน',
  'ทำเดือน',
]

/** Columns and short names of when something is done, in whatever words. */
export const TIME_NAMES =
  /^เริ่ม(?!ต้น)|ตอนไหน|ช่วง(?:ที่|ทำ|งาน|เวลา|ไหน|เดือน)|ห้วง|^กำหนด(?:ทำ|จัด|เสร็จ|แล้วเสร็จ|ส่ง)?$|ปฏิทิน(?:งาน|การทำ|ปฏิบัติ)|timeline|schedule|^when|(?:ทำ|จัด|เสร็จ|ลงมือ)(?:เมื่อ|ตอน|เดือน|ช่วง)/

/** "Day 8–45", "วันที่ 2–7", "สัปดาห์ที่ 3": the days since something was asked for, not those of a month. */
export const SINCE = new RegExp(
  `^(?:day|week|(?:ใน)?(?:วัน|สัปดาห์|เดือน)ที่)(\\d{1,3})(?:-\\d{1,3})?(?!\\d|/|${MONTH_PATTERN})`,
  'i',
)

/** A year or quarter at the head of a column; months are known by their names. */
const TIME_COLUMN = /^(?:ปี|ปีงบประมาณ)?(?:พ\.?ศ\.?)?(?:25)?[4-9]\d$|^(?:ไตรมาส(?:ที่)?|q)[1-4]$/
const FEWEST_COLUMNS = 3
/** What is set into such a column where something is to be done. */
const MARK = /^(?:x|×|[✓✔√/*●•■▪⚫]|[-–←→↔]+>?)$/

/** Whether a table marks in columns of years or quarters when each of its rows is to be done. */
export function marksWhen(rows: Rows, header: readonly string[]): boolean {
  const columns = columnsOf(rows).filter((_, at) => TIME_COLUMN.test(header[at] ?? ''))
  return columns.length >= FEWEST_COLUMNS && columns.every((cells) => cells.some((key) => MARK.test(key)))
}
