import { MONTH_PATTERN } from '../text/months.ts'

const KINDS = '(?:กลุ่ม|กอง|งาน|ฝ่าย|สำนัก|ศูนย์|แผนก|ส่วน|หน่วย)'
/** Words that begin like a unit and name none, and bodies that are not the agency's own. */
const NO_UNIT =
  '(?!ทุน|ทัพ|บังคับการ|กลาง|เป้าหมาย|คน|ที่|ผู้|ต่างๆ|นี้|นั้น|ของ|ประเพณี|วัน|เทศกาล|บุญ|แถลง|ดำรงธรรม|ใหญ่|ตัว|ร่วม|ราชการ|ตำบล|จังหวัด|แบ่ง|ลด|ละ|งาน(?!อัยการ|ปลัด)|ข่าว|ไว้|เสี่ยง|สาระ|ได้|ซื้อ|จ้าง|ทำ|เสร็จ|เลี้ยง)'
const NAME = `${KINDS}${NO_UNIT}[ก-ฮเแโใไ][\\u0e00-\\u0e4e]{2,30}`
const ACTS =
  '(?:เป็นผู้|เป็นเจ้าภาพ|เป็นหน่วย|รับผิดชอบ|รับเรื่อง|รับคำ|รับแจ้ง|รับหนังสือ|รับลงทะเบียน|ตรวจ|ดำเนิน|จัดทำ|จัดเก็บ|จัดส่ง|รวบรวม|ลงทะเบียน|ลงรับ|พิจารณา|แจ้ง|ดูแล|กำกับ|ติดตาม|สรุป|รายงาน|เสนอ|สอบสวน|กลั่นกรอง|ประสาน|ให้บริการ|ออกใบ)'

/** "ส่งมาที่กลุ่มกฎหมายและคดี", "ติดต่อกองคลัง", "โดยงานนิติการ" */
const REACHED = new RegExp(
  `(?:(?:ส่ง|ยื่น|แจ้ง|มา|ติดต่อ|ร้องเรียน|เรื่อง|เสนอ|สอบถาม|รายงาน)(?:[^\\n\\d]{0,12}?)(?:ที่|ต่อ|ถึง|ไปยัง|มายัง|ยัง|แก่|กับ)|ติดต่อ|มอบ(?:หมาย)?(?:ให้)?|โดย|ให้|(?:ผู้ดูแล|เจ้าภาพ|เจ้าของเรื่อง)คือ|ดูแลโดย)${NAME}`,
)
/** "กลุ่มอำนวยการรับผิดชอบ", "กองช่างเป็นผู้ดำเนินการ" */
const ACTING = new RegExp(`${KINDS}${NO_UNIT}[ก-ฮเแโใไ][\\u0e00-\\u0e4e]{2,30}?${ACTS}`)

/** "เจ้าของเรื่อง: สำนักงานอำเภอ"; who looks after a website holds no matter. */
const NAMED_HOLDER = /(?:ผู้ดูแล|เจ้าภาพ|เจ้าของ|ผู้รับ)(?:เรื่อง|งาน)(?:นี้)?(?:คือ|ได้แก่|[:–—-])[ก-ฮเ-ไ]/
/** "ฝ่ายทะเบียนทำป้าย…", "กองช่างตั้งจุดรับแจ้ง": a sentence that begins with who did it. */
const FIRST_OF_ALL = new RegExp(
  `(?:^|[:–—])(?:กลุ่มงาน|กอง|ฝ่าย|สำนัก|แผนก)${NO_UNIT}[ก-ฮเแโใไ][\\u0e00-\\u0e4e]{2,30}?(?:ทำ|ตั้ง|ติด|เริ่ม|เปิด|แจก|จัด|ออก|ซ่อม|ปรับ|เชิญ|ชวน|นำ|ใช้|ลงประกาศ|เผยแพร่)`,
)

/** "(กองช่าง)" behind what is to be done. */
const IN_BRACKETS = new RegExp(`\\(${NAME}\\)`)

/** "พ.ย. 68 – ก.ย. 69 / กลุ่มงานอำนวยการ": who does it stands behind the time, as in a row of a table. */
const BEHIND_TIME = new RegExp(
  `${MONTH_PATTERN}[^\\n/|]{0,24}[/|](?:(?!งาน)${NAME}|กลุ่มงาน[ก-ฮเแโใไ][\\u0e00-\\u0e4e]{1,30})$`,
  'i',
)

/** A unit of the agency is named as the one that acts or is turned to. */
export const namesActingUnit = (key: string): boolean =>
  ACTING.test(key) ||
  REACHED.test(key) ||
  NAMED_HOLDER.test(key) ||
  FIRST_OF_ALL.test(key) ||
  IN_BRACKETS.test(key) ||
  BEHIND_TIME.test(key)

/** Headings and columns under which it stands who does it, besides “ผู้รับผิดชอบ”. */
export const unitLabels: readonly string[] = [
  'รับผิดชอบ',
  'เจ้าของเรื่อง',
  'เจ้าของงาน',
  'เจ้าภาพ',
  'หน่วยดำเนิน',
  'หน่วยงานดำเนิน',
  'หน่วยงานที่ดำเนิน',
  'หน่วยงานหลัก',
  'ผู้ดำเนินการ',
  'ผู้ดำเนินงาน',
  'ดำเนินการโดย',
  'งานที่ดูแล',
  'กองที่ดูแล',
  'ฝ่ายที่ดูแล',
  'กลุ่มที่ดูแล',
]

/** "ใครทำ", "คนรับไป", "มอบให้": short names in everyday words. */
export const UNIT_NAMES =
  /ใคร(?:จะ|เป็นคน|เป็นผู้)?(?:ทำ|รับ|ดูแล|คุม|ดำเนิน|เป็นเจ้า|ตรวจ|$)|^ใคร[/\s]*(?:เมื่อ|ที่ไหน)|(?:ผู้|คน|หน่วย(?:งาน)?|กอง|ฝ่าย|กลุ่ม|ทีม|ส่วน)(?:ที่)?(?:รับ(?!บริการ|แจ้ง|เรื่อง|จ้าง|เหมา|เงิน|สมัคร)|ดูแล|ทำ|คุม|ดำเนิน|ผิดชอบ)|มอบ(?:ให้|หมาย|ใคร)|เจ้าภาพ|เจ้าของเรื่อง|แม่งาน/

/** Who holds a duty without the name of a unit; "งาน…" alone may as well be what is done. */
const HOLDER = new RegExp(
  `^(?:(?!งาน)${NAME}|กองกลาง|กลุ่มงาน[ก-ฮเแโใไ][\\u0e00-\\u0e4e.]{1,30}|(?:ปลัด|รองปลัด|นิติกร|หัวหน้า|ผอ\\.|ผู้อำนวยการ|นักวิเคราะห์|นักทรัพยากร|ธุรการ|คณะทำงาน|คณะกรรมการ|กรรมการ|ทุกกอง|ทุกส่วน|ทุกหน่วย|ทุกฝ่าย|ทุกกลุ่ม)[\\u0e00-\\u0e4e.]{0,30})$`,
)
const LONGEST_CELL = 60

/** Whether a cell of a table names who does it, and nothing else: "สำนักปลัด", "กองช่าง / กองคลัง", "ปลัดเทศบาล". */
export const isUnitCell = (key: string): boolean =>
  key.length <= LONGEST_CELL &&
  // "กองนโยบายและแผน" is one unit, "กองช่างและปลัดเทศบาล" are two holders.
  key
    .split(/[/,;+·]/)
    .every((part) => HOLDER.test(part) || part.split('และ').every((one) => HOLDER.test(one)))
