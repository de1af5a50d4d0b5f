import { MONTH_PATTERN } from '../text/months.ts'
import type { Rows } from './columns.ts'
import { isSaid, type Phrase } from './phrase.ts'

/** What is given to win or to thank an official. */
const GIFT =
  '(?:ของ(?:ขวัญ|กำนัล|ฝาก|แจก|ชำร่วย|มีค่า|ตอบแทน|ใด|อะไร|มา|จาก|ทุก|เกิน|มูลค่า)|สิ่งของ|สิ่งตอบแทน|สิ่งใด|ทรัพย์|เงิน(?!เดือน)|ประโยชน์|กระเช้า|สินน้ำใจ|ซอง|อั่งเปา|พระเครื่อง|gift)'
/** Something else is taken or not. */
const ELSE = '(?!ผิด|เรื่อง|คำ|แจ้ง|รอง|ทราบ|สมัคร|ฟัง|บริการ|ราชการ|โทร|ชำระ|เงินเดือน)'

const REFUSALS: readonly Phrase[] = [
  // "ขอไม่รับสิ่งของใด ๆ", "ไม่ยอมรับของฝาก", "งดเว้นการรับเงิน"; "ไม่ได้รับ" only reports.
  {
    said: new RegExp(
      `(?:ไม่|มิ|งด|เว้น|เลิก|ปฏิเสธ)(?:ขอ|เรียก|ยอม|ประสงค์จะ|ต้องการ|การ|ให้|หรือ|และ|จะ|ไม่|งด)*รับ${ELSE}[^\\n]{0,40}?${GIFT}`,
      'g',
    ),
  },
  // "งดให้งดรับ", "ไม่ให้ไม่รับทั้งปี"
  { said: /(?:ไม่|งด)ให้(?:และ|หรือ)?(?:ไม่|งด)รับ|งดรับทุก|(?:ไม่|งด)รับ(?:และ|หรือ)?(?:ไม่|งด)ให้/g },
  // "ปลอดของขวัญ", "ไม่ต้องนำกระเช้ามา"
  {
    said: new RegExp(
      `(?:ปฏิเสธ|ปลอด|งด|ไม่(?:ขอ|เอา|ต้องมี|ต้องนำ|ต้องเอา|ต้องหา))(?!เงิน|ประโยชน์|ทรัพย์)${GIFT}`,
      'g',
    ),
  },
  { said: new RegExp(`ห้าม(?!มิให้)[^\\n\\d]{0,24}รับ${GIFT}`, 'g'), notAfter: /มาตรา|พระราช|พ\.ร\.|กฎหมาย/ },
  // "หากมีใครนำของมามอบ เราจะส่งคืนทุกชิ้น"
  { said: /(?:นำ|เอา|มี)ของ[^\n]{0,24}(?:มา|ให้|มอบ)[^\n]{0,24}จะ[^\n]{0,20}(?:คืน|ส่งกลับ)/g },
  { said: /(?:not|never)(?:to)?(?:accept|receive|take)[^\n]{0,20}(?:gift|present|benefit|anything)/g },
]

/** It is said that no gifts are taken: "ขอไม่รับสิ่งของใด ๆ จากผู้ปกครอง", "งดให้งดรับ". */
export const refusesGifts = (key: string): boolean => isSaid(key, REFUSALS)

/** What a rule or a form says, not a report. */
const A_RULE = /(?:หาก|ถ้า|กรณี|เมื่อ(?!วันที่|\d)|ให้รายงานว่า|เว้นแต่|ห้าม|ต้อง|จะ|ขั้นตอน)[^\n]{0,30}$/
const COUNT = '\\d+(?:ราย|คน|ครั้ง|ชิ้น|รายการ|กรณี|ใบ|เรื่อง)'
const CAME =
  '(?:แจ้ง(?:รับ|เข้า|มา)?|รายงาน(?:การรับ)?|ได้รับ|รับไว้|รับของ[ก-๙]{0,8}|นำ(?:ของ|สิ่งของ|กระเช้า)?มา(?:ให้|มอบ)?|เอาของ(?:มา)?|ยื่น(?:ให้)?|มา(?:มอบ)?ให้|คืน(?:ทันที|แล้ว|เลย)?|ปฏิเสธ(?:หน้างาน|ทันที)?|มีผู้(?:ให้|รับ))'

const RECEIVED: readonly Phrase[] = [
  // "มีผู้แจ้งรับของ 2 ราย", "ผู้ปกครองยื่นให้ 22 ครั้ง", "ปฏิเสธ 3 ครั้ง"
  { said: new RegExp(`${CAME}[:–-]?(?:รวม|ทั้งหมด|ทั้งสิ้น|แล้ว|จำนวน)*${COUNT}`, 'g'), notAfter: A_RULE },
  // "พระเครื่องจากผู้รับเหมา ราคาราว 5,000 บาท"
  {
    said: /(?:ได้|รับ|มอบ)[^\n\d]{0,60}?จาก[^\n]{0,60}?(?:ราคา|มูลค่า)(?!ไม่เกิน|เกิน)[^\n\d]{0,12}\d/g,
    notAfter: A_RULE,
  },
  // "ไม่มีใครได้รับของเกินสามพันบาท", "ไม่พบว่ามีเจ้าหน้าที่รับทรัพย์สิน", "ไม่มีใครแจ้ง"
  {
    said: new RegExp(
      `ไม่(?:มี|พบ|ปรากฏ|เคยมี)(?:ว่า)?(?:มี)?(?:ใคร|ผู้ใด|ผู้|คน|เจ้าหน้าที่|บุคลากร|พนักงาน|ข้าราชการ|ครู|การ|รายการ|ราย|หน่วย|กอง)[^\\n\\d]{0,24}?(?:รับ${ELSE}|แจ้ง|ได้ของ|รายงานการ)`,
      'g',
    ),
    notAfter: A_RULE,
  },
  // "ไม่มีเจ้าพนักงานของรัฐในสังกัดเทศบาลรับทรัพย์สิน"
  {
    said: new RegExp(`ไม่(?:มี|พบ|ปรากฏ)[^\\n\\d]{0,60}?รับ(?:การ)?[^\\n\\d]{0,8}${GIFT}`, 'g'),
    notAfter: A_RULE,
  },
  { said: new RegExp(`ไม่(?:ได้|เคย)รับ(?:การ)?[^\\n\\d]{0,12}${GIFT}`, 'g'), notAfter: A_RULE },
  { said: /(?:รับ|แจ้ง|มูลค่า)[^\n\d]{0,30}?(?<![\d,.])0(?:ราย|ครั้ง|ชิ้น|บาท|คน|รายการ)/g, notAfter: A_RULE },
]

/** It is told what officials were given, how often, or that nobody was given anything. */
export const tellsReceived = (key: string): boolean => isSaid(key, RECEIVED)

/** What columns of a report on gifts ask for. */
const ASKED: readonly RegExp[] = [
  /ผู้ให้|จากใคร|ใครให้|ให้โดย|ได้(?:มา)?จาก|แหล่งที่มา/,
  /มูลค่า|ราคา/,
  /ของ(?!หน่วย|กอง)|ทรัพย์สิน|สิ่งที่(?:ได้|รับ)|ประโยชน์/,
  /ผู้รับ(?!ผิด)|ใครรับ|ผู้(?:แจ้ง|ตอบ|รายงาน)/,
  /(?:จำนวน|ครั้ง|ราย)[ก-๙]{0,6}(?:แจ้ง|รับ|ให้|นำ)|แจ้ง|นำ(?:ของ)?มา|การรับ(?!ผิด)/,
  /คืน|ปฏิเสธ|ทำอย่างไร|การดำเนินการ|จัดการ/,
]
const LEAST_ASKED = 2
const VALUE = /\d|ไม่มี/

/** Whether a table lists what was given to whom, or counts it, in its columns or row by row. */
export function listsReceived(rows: Rows, header: readonly string[]): boolean {
  const asked = ASKED.filter((each) => header.some((name) => each.test(name))).length
  if (
    asked >= LEAST_ASKED &&
    rows.some((row) => row.slice(1).some((cell) => VALUE.test(cell) && cell.length < 60))
  )
    return true
  return [header, ...rows].some((row) => tellsReceived(row.join(' ')))
}

/** "ตุลาคม 2566 ไม่มี": month by month. */
const MONTH_LINE = new RegExp(`${MONTH_PATTERN}[^\\n]{0,20}?(?:ไม่มี|0$|-$|\\d+(?:ราย|ครั้ง|คน|ชิ้น))`, 'i')
const LEAST_MONTHS = 2

/**
 * Where the lines begin that tell month by month what was received.
 * @returns the index of the first, -1 when there are too few.
 */
export function monthsReceivedAt(keys: readonly string[]): number {
  const months = keys.flatMap((key, at) => (MONTH_LINE.test(key) ? [at] : []))
  return months.length >= LEAST_MONTHS ? (months[0] ?? -1) : -1
}

/** What may be taken and what is to be done with the rest, as section 128 and the rules made on it say. */
const GIFT_RULES: readonly RegExp[] = [
  /(?:ไม่เกิน|เกิน(?:กว่า)?|ไม่ถึง)(?:ครั้งละ|โอกาสละ|มูลค่า|ราคา|จำนวน)*(?:3,?000|สามพัน)(?![^\n]{0,12}0(?:ราย|ครั้ง|คน))/,
  /(?:รับ(?:ไว้)?ได้|รับไม่ได้|ห้ามรับ)[^\n]{0,60}(?:ญาติ|ประเพณี|ธรรมเนียม|โอกาส|ฐานะ|คู่สัญญา|ทั่วไป)/,
  /(?:ญาติ|ประเพณี|ธรรมเนียม|คนทั่วไป|บุคคลทั่วไป)[^\n]{0,60}(?:รับ(?:ไว้)?ได้|รับไม่ได้)/,
  /แจ้ง[^\n]{0,40}ใน(?:30|สามสิบ)วัน/,
]

/** Knowledge is given of what officials may take: "จากญาติรับได้ตามฐานะ", "เกินสามพันให้แจ้งภายใน 30 วัน". */
export const tellsGiftRules = (key: string): boolean => GIFT_RULES.some((each) => each.test(key))
