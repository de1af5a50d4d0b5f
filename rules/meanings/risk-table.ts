import { filledColumnsOf, mostSay, type Rows } from './columns.ts'

/** How high a risk is, alone in its cell, with or without its points or colour: "สูงมาก", "12 (ปานกลาง)", "ส้ม (สูง)". */
const LEVEL =
  /^(?:(?:\d{1,2}|(?:สี)?(?:แดง|ส้ม|เหลือง|เขียว))[(/=:-]?)?(?:สูงมาก|สูง|ปานกลาง|กลาง|ต่ำมาก|ต่ำ|น้อยมาก|น้อย|high|medium|low)\)?$/
/** A level may be a colour. */
const COLOUR = /^(?:สี)?(?:แดง|ส้ม|เหลือง|เขียว)$/
/** "น่าห่วงแค่ไหน", "ผลคูณ/สี", "หนักเบา": short names under which it stands how high a risk is. */
export const LEVEL_NAMES =
  /ระดับ(?!ประเทศ|จังหวัด|อำเภอ|ตำบล)|ผลกระทบ|(?:น่า)?ห่วง(?:แค่|ขนาด|เพียง|มาก)|(?:ร้ายแรง|รุนแรง|เสี่ยง|หนัก|บ่อย)(?:แค่|ขนาด|เพียง|เบา|มากน้อย|เท่า)|(?:^|ผล)คูณ|(?:^|\/)สี$|โอกาส|คะแนน(?:ความ)?เสี่ยง|แต้ม/
/** "4 x 4 = 16": how often times how bad. */
const MULTIPLIED = /\d[x×*]\d=\d/

/** "ระดับ", "ผลกระทบ (1-5)", "สูงมาก" as the whole of a cell, "เสี่ยงระดับปานกลาง", chance and effect multiplied; "ผู้บริหารระดับสูง" is none. */
const RATED =
  /^(?:ระดับ|ผลกระทบ|โอกาส(?:เกิด)?)(?:\([^)]*\)|[:\d])*$|^ระดับ:?(?:สูง|ปานกลาง|กลาง|ต่ำ|น้อย)|เสี่ยง(?:[ก-๛]{0,4}ใน)?ระดับ:?(?:สูง|ปานกลาง|กลาง|ต่ำ|น้อย|\d)|^(?:สูงมาก|สูง|ปานกลาง|ต่ำ)$|^ผลคูณ$|โอกาส[^\n]{0,24}ผลกระทบ[^\n]{0,12}ผลคูณ|\d[(/=:-]?(?:สูงมาก|สูง|ปานกลาง|ต่ำ)(?![ก-๛]{0,2}(?:กว่า|ขึ้น|สุด))/

/** How high a risk is, is worked out in a sentence or stands alone. */
export const ratesRisk = (key: string): boolean => MULTIPLIED.test(key) || RATED.test(key)

/** Whether a column of a table rates its rows, in words, colours or products. */
export const ratesRisks = (rows: Rows): boolean =>
  filledColumnsOf(rows).some(
    (cells, at) =>
      at > 0 && mostSay(cells, (key) => LEVEL.test(key) || COLOUR.test(key) || MULTIPLIED.test(key)),
  )

/** "เรื่องที่กลัว", "ตรงไหนที่มีคนให้เงินได้": short names in everyday words. */
export const RISK_NAMES =
  /อาจ(?:เกิด|มี|ให้|ถูก)|เสี่ยง|น่าจะเกิด|ช่องโหว่|จุด(?:ที่)?(?:เปิด|รั่ว|อ่อน)|สถานการณ์|พฤติ|เหตุ(?:การณ์)?(?!ผล|ที่|จูงใจ)|(?:โกง|สินบน|ให้เงิน|รับเงิน|ซอง)[^\n]{0,12}?(?:ได้|ตรงไหน|อย่างไร)|ที่(?:กลัว|กังวล|ห่วง)/
/** "จะกันไว้อย่างไร", "สิ่งที่จะทำ", "ทางแก้", "อุดรูด้วย": short names in everyday words. */
export const COUNTERMEASURE_NAMES =
  /(?:จะ|วิธี|ทาง|เรา|การ|^)กัน(?!ยา|ท)|ป้องกัน|จัดการ|รับมือ|(?:จะ|วิธี|ทาง|ต้อง|แนวทาง|การ|^)แก้|(?:จะ|วิธี|ทาง|การ|^)ลด|(?:จะ|วิธี|ทาง|การ|^)(?:คุม|ควบคุม)|(?:ปิด|อุด)(?:ช่อง|รู|รอย|จุด)|สกัด|สิ่งที่(?:จะ|ต้อง|เรา)?ทำ|(?:จะ|ต้อง|เรา|ควร)ทำ(?:อะไร|อย่างไร|ยังไง|$)|^ทำ(?:อะไร|อย่างไร|ยังไง)|ทำตามนี้|มาตรการ|ตกลงทำ/
/** Words enough to say what may happen or what is done about it. Key characters. */
const SENTENCE = 6

const tells = (cells: readonly string[]): boolean => mostSay(cells, (key) => key.length >= SENTENCE)

/** The columns before and behind the one that rates the rows of a table; undefined when none does. */
function aroundLevel(rows: Rows) {
  const columns = filledColumnsOf(rows)
  const level = columns.findIndex(
    (cells, at) => at > 0 && mostSay(cells, (key) => LEVEL.test(key) || COLOUR.test(key)),
  )
  return level < 0 ? undefined : { before: columns.slice(0, level), behind: columns.slice(level + 1) }
}

/** Whether the rows of a table are what may happen, each with its level. */
export const listsRisks = (rows: Rows): boolean => aroundLevel(rows)?.before.some(tells) ?? false

/** Whether a table says what is done about each risk: it stands behind the level. */
export const listsCountermeasures = (rows: Rows): boolean => aroundLevel(rows)?.behind.some(tells) ?? false
