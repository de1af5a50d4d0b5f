import { columnsOf, type Rows } from './columns.ts'
import { isSaid, type Phrase } from './phrase.ts'

/** Where the matters stand that were told to an agency: how many came, how many are settled, how many are not. */
export type MattersState = 'received' | 'settled' | 'open'

const OPEN =
  'ยัง(?:ไม่(?!มี|เคย)|อยู่|ค้าง|คง(?!มี)|ดำเนิน|ทำ|สอบ|สืบ|ตรวจ|รอ|พิจารณา|ต้อง|หา)|ค้าง|(?<!ลด|ลง|จน|ช่วย)เหลือ|(?:^|[^ก-๛])รอ(?!ง|บ)|กำลัง|อยู่ระหว่าง|^ระหว่าง|ระหว่าง(?:ดำเนิน|ทำ|สอบ|สืบ|ตรวจ|พิจารณา|แก้|รอ)|อยู่(?:ขั้น|ใน(?!ตำ)|กับ|ที่)|ไม่(?:จบ|แล้ว|เสร็จ|ยุติ|สิ้นสุด)|ยกไป|ทำอยู่|คา(?:อยู่|ไว้|ที่)|(?:สอบ|สืบ|ตรวจ)[ก-๛]{0,16}อยู่'
const SETTLED =
  '(?<!ไม่|ไม่แล้ว|ไม่ได้|มิได้|ยัง|เมื่อ|ก่อน|จน|หาก|ให้)(?:จบ|ยุติ|แล้วเสร็จ|เสร็จ(?:แล้ว|สิ้น|ไป)?|สิ้นสุด|ปิด(?:เรื่อง|แล้ว|ไป|สำนวน|ได้|ลง|ครบ)|ลงโทษ|ตักเตือน|ไม่มีมูล|ฟังไม่ขึ้น|สะสาง|วินิจฉัยแล้ว|ได้ข้อยุติ|รู้ผล|ออกผล|ชี้ขาด|เคลียร์|เรียบร้อย)'
const RECEIVED =
  'รับ(?:ไว้|มา|เข้า|เรื่อง|แจ้ง|ร้อง|ใหม่|ทั้ง|$)|ได้รับ|เข้า(?:มา|ระบบ|สู่|$|\\()|ส่งมา|มาถึง|ทั้งหมด|ทั้งสิ้น|รวม|ยอด|มี(?:ผู้|คน|ใคร|การ|เรื่อง)?(?:แจ้ง|ร้อง|กล่าวหา|ชี้|บอก|ส่ง)|(?:ตลอด|ทั้ง)ปี|ปีนี้|ปีที่แล้ว|ร้อง(?:เรียน)?เข้า|แจ้งเข้า|แจ้งมา|ถูกร้อง|ถูกกล่าวหา'
const COUNTER = '(?:เรื่อง|ราย|คดี|กรณี|คำร้อง|สำนวน|ฉบับ)'

/** "รับไว้ 12 เรื่อง", "12 เรื่องยังค้าง", "จบแล้ว 4"; a day or a span of time counts no matters. */
const saying = (words: string): RegExp =>
  new RegExp(
    `(?:${words})[^\\n\\d]{0,30}?\\d{1,4}${COUNTER}|(?<![\\d.,/])\\d{1,4}${COUNTER}[^\\n\\d]{0,24}?(?:${words})|(?:${words})[ก-๛]{0,8}[:=–-]?\\d{1,4}(?=$|[,;/|)]|อีก|และ|ส่วน|ยัง|จบ|ยุติ|ค้าง)`,
  )

/** Nobody told anything, or "0 เรื่อง": all of it is told. What is to be done in such a case is not that case. */
const NONE: readonly Phrase[] = [
  {
    said: /ไม่(?:เคย)?(?:มี|พบ|ปรากฏ|ได้รับ|เกิด)(?:ว่ามี)?(?:ผู้(?:ใด)?|คน(?:ใด)?|ใคร|บุคคล(?:ใด)?|การ|เรื่อง|ข้อ)*(?:มา|ที่|เข้า)*(?:ถูก)?(?:ร้อง(?!ขอ)|แจ้ง(?!ผล)|กล่าวหา|ชี้เบาะแส|ชี้ช่อง|เบาะแส)/g,
    notAfter: /(?:หาก|ถ้า|กรณี|เมื่อ|แม้)[^\n]{0,12}$/,
  },
  { said: /(?:ศูนย์|(?<![\d.,/])0)เรื่อง(?!ราว)/g },
]

const SAYS: Readonly<Record<MattersState, RegExp>> = {
  received: saying(RECEIVED),
  settled: new RegExp(
    `${saying(SETTLED).source}|(?:ทุก|ทั้ง\\d{0,3})${COUNTER}[^\\n\\d]{0,20}?${SETTLED}|${SETTLED}[^\\n\\d]{0,8}?(?:ครบ|ทุก|ทั้งหมด|หมด)|(?:สอบ|ตรวจ|ทำ|พิจารณา|ดำเนินการ|แก้|จัดการ)[^\\n\\d]{0,10}?(?:ครบ|ทุก)(?:ทุก|ทั้ง\\d{0,3})?${COUNTER}(?:แล้ว|เสร็จ|เรียบร้อย)`,
  ),
  open: new RegExp(
    `${saying(OPEN).source}|ไม่มี(?:เรื่อง)?(?:ใด|ใดๆ|ที่)?(?:ค้าง|คงค้าง|ตกค้าง|คั่งค้าง|เหลือ|อยู่ระหว่าง|ต้องรอ|ยัง)`,
  ),
}
const NAMES: Readonly<Record<MattersState, RegExp>> = {
  received: new RegExp(RECEIVED),
  settled: new RegExp(SETTLED),
  open: new RegExp(OPEN),
}

/** A sentence tells how many matters stand so; of its key. */
export const countsMatters = (key: string, state: MattersState): boolean =>
  SAYS[state].test(key) || isSaid(key, NONE)

const LONGEST_NAME = 40
const FIGURE = /^\d{1,4}(?:เรื่อง|ราย|คดี|กรณี|คำร้อง|สำนวน|ฉบับ)?$/
const NOTHING = /^(?:[-–—]|ไม่มี)?$/
const figureOf = (cell: string): number | undefined =>
  FIGURE.test(cell) ? Number.parseInt(cell, 10) : NOTHING.test(cell) ? 0 : undefined

const isName = (key: string, state: MattersState): boolean => {
  if (key === '' || key.length > LONGEST_NAME || /^\d/.test(key)) return false
  // "ยังไม่จบ" names what is open, though it has the word of what is settled.
  if (state !== 'open' && NAMES.open.test(key)) return false
  return NAMES[state].test(key)
}

/** Columns of figures, at least one of them filled in. */
function figureColumns(rows: Rows): readonly (readonly number[] | undefined)[] {
  const isSecondHead = rows[0]?.every((cell) => !/\d/.test(cell)) === true
  return columnsOf(isSecondHead ? rows.slice(1) : rows).map((cells) => {
    const figures = cells.map(figureOf)
    const written = cells.some((cell) => FIGURE.test(cell))
    return written && figures.every((figure) => figure !== undefined) ? figures : undefined
  })
}

/** Whether one column is, row by row, what two others come to. */
const isSumOf = (whole: readonly number[], one: readonly number[], other: readonly number[]): boolean =>
  whole.some((figure) => figure > 0) &&
  whole.every((figure, row) => figure === (one[row] ?? 0) + (other[row] ?? 0))

/** Of three columns one is the sum: where one part is named, the other is the rest. */
function toldBySum(rows: Rows, header: readonly string[]): boolean {
  const columns = figureColumns(rows)
  const at = columns.flatMap((figures, column) => (figures === undefined ? [] : [{ figures, column }]))
  return at.some((whole) =>
    at.some((one) =>
      at.some((other) => {
        if (new Set([whole.column, one.column, other.column]).size < 3) return false
        if (!isSumOf(whole.figures, one.figures, other.figures)) return false
        const name = header[one.column] ?? ''
        return isName(name, 'settled') || isName(name, 'open')
      }),
    ),
  )
}

/** Whether a table counts the matters that stand so: in a column or row with such a name, or as what the others leave. */
export const tablesMatters = (rows: Rows, header: readonly string[], state: MattersState): boolean =>
  figureColumns(rows).some(
    (figures, column) => figures !== undefined && isName(header[column] ?? '', state),
  ) ||
  [header, ...rows].some(
    ([name = '', ...cells]) => isName(name, state) && cells.some((cell) => FIGURE.test(cell)),
  ) ||
  toldBySum(rows, header)
