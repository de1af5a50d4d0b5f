import { columnsOf, type Rows } from './columns.ts'

/** People and bodies that an agency works for or with, and that are not its own. */
export const OUTSIDERS =
  /ประชาชน|คนไข้|(?<!กรณี|เป็น)ญาติ(?!ธรรม)|พ่อแม่|ลูกบ้าน|แม่บ้าน|แม่ครัว|วินมอเตอร์ไซค์|คนขับ|ผู้จ้างงาน|คนใน(?:ชุมชน|หมู่บ้าน|ตลาด|ซอย|พื้นที่)|คนในชุมชน|ตัวแทนหมู่|ผู้มีส่วนได้(?:ส่วน)?เสีย|ชุมชน|ชาวบ้าน|ประชาคม|ผู้นำชุมชน|ภาคประชาสังคม|เครือข่าย|ผู้ปกครอง|ผู้รับบริการ|เกษตรกร|อสม|ผู้ใหญ่บ้าน|กำนัน|ผู้ประกอบการ|ภาคเอกชน|นักเรียน|นักศึกษา|ราษฎร|เยาวชน|ผู้สูงอายุ|ชาว(?:ประมง|นา|ไร่|สวน|เมือง|ตลาด|ประชา)|เจ้าของ(?:เรือ|ที่|อาคาร|ร้าน|กิจการ|รถ|บ้าน)|ผู้(?:ค้า|ใช้(?:บริการ|น้ำ|รถ)|โดยสาร|เช่า|ประมูล|เสนอราคา|ป่วย|พิการ|มาติดต่อ|ร่วมตลาด|ซื้อ|ขาย)|พ่อค้า|แม่ค้า|ลูกค้า|คู่ค้า|ศิษย์เก่า|สมาคม|วิสาหกิจ|สหกรณ์|สื่อมวลชน|นักวิชาการ|อาสาสมัคร|(?:คณะ)?กรรมการ(?:สถานศึกษา|ชุมชน|หมู่บ้าน)/
/** How many there were. */
export const COUNTED = /\d(?:คน|ราย|ท่าน|ครัวเรือน|หลังคาเรือน|กลุ่ม|แห่ง|ครอบครัว|หมู่บ้าน)/

/** What people come to without having a say in anything. */
export const CEREMONY =
  /พิธี|ถวายพระพร|วันเฉลิมพระชนมพรรษา|ทอดกฐิน|แห่เทียน|ขบวนแห่|ลอยกระทง|สงกรานต์|วางพวงมาลา|จิตอาสา|งานประเพณี|สืบสาน|ตัดริบบิ้น|ฟังเทศน์|ทำบุญ/

/** Headings and labels under which it stands who came. */
export const participantLabels: readonly string[] = [
  'ใครบ้าง',
  'มีใคร',
  'ใครมา',
  'ใครร่วม',
  'ใครเข้าร่วม',
  'who joined',
  'who came',
  'who took part',
]

/** It is told who from outside the agency came, and how many: "พ่อค้าแม่ค้า 37 ราย", "ผู้แทนชุมชน 14 คน". */
export const countsOutsiders = (key: string): boolean =>
  OUTSIDERS.test(key) && COUNTED.test(key) && !CEREMONY.test(key)

/** What people said, decided or asked for, as something to go by. */
const BY_WHAT_WAS_SAID =
  /ตาม(?:มติ|ข้อเสนอ|ข้อสรุป|ข้อคิด|ความ(?:คิด)?เห็น|ความต้องการ|เสียง|ที่(?:ที่)?(?:ประชุม|ประชาคม|เสนอ|ขอ|ตกลง|ชาวบ้าน|ชุมชน|ประชาชน|ได้รับฟัง))/
/** That something is or will be made of it. */
const CHANGES = /แล้ว|จะ|ปรับ|แก้|เริ่ม|เพิ่ม|ย้าย|บรรจุ|กำหนด|ดำเนินการ|จัดทำ|ออกแบบ/

/** Headings and labels under which it stands what was made of it. */
export const takenUpLabels: readonly string[] = [
  'ปรับตาม',
  'เปลี่ยนอะไร',
  'แก้อะไร',
  'เราทำอะไร',
  'สิ่งที่เปลี่ยน',
  'what we changed',
  'what has changed',
  'what we did',
]

const FIGURE = /^\d[\d,]*(?:คน|ราย|ท่าน|ครัวเรือน|หลังคาเรือน|ครอบครัว)?$/
const LEAST_GROUPS = 2

/** Whether a table says how many of each group came: a group in each row, or in the head of each column. */
export function tablesOutsiders(rows: Rows, header: readonly string[]): boolean {
  const isGroup = (key: string): boolean => OUTSIDERS.test(key) && !CEREMONY.test(key)
  const inRows = rows.filter(
    ([group = '', ...cells]) => isGroup(group) && cells.some((cell) => FIGURE.test(cell)),
  )
  const inHeads = columnsOf(rows).filter(
    (cells, at) => at > 0 && isGroup(header[at] ?? '') && cells.some((cell) => FIGURE.test(cell)),
  )
  return inRows.length >= LEAST_GROUPS || inHeads.length >= LEAST_GROUPS
}

/** "ใครนั่งอยู่ในห้องบ้าง", "ถามใคร": short names in everyday words. */
export const PARTICIPANT_NAMES =
  /ใคร(?!ทำ|รับ|ดูแล|จะ|ดำเนิน|เป็น|คุม|เริ่ม)|ถามใคร|ชวนใคร|(?:คน|ผู้)ที่(?:มา|ร่วม|นั่ง|เข้า|ถูกถาม)|ผู้(?:ร่วม|ให้ความ(?:คิด)?เห็น|มาร่วม)/

/** "แล้วเราเปลี่ยนอะไร", "เขตทำตามนั้น", "แล้วยังไงต่อ": short names in everyday words. */
export const TAKEN_UP_NAMES =
  /ทำตาม|ปรับ(?!ปรุง(?:เมื่อ|ข้อมูล|ล่าสุด))|เปลี่ยน|(?:ได้|แล้ว|จะ|เรา|ไป)แก้|(?:นำ|เอา)[^\n]{0,20}?(?:ไป|มา)(?:ใช้|ทำ|ปรับ|แก้)|(?:ทำ|เดิน|ไป|ยังไง|อย่างไร)ต่อ|ทำอะไร|ทำแล้ว|ลงมือ|ต่อยอด|หลังจากนั้น|ขั้นต่อไป/

/** "เทศบาลเอาไปทำต่อ: …", "นำข้อตกลงไปแก้ร่าง": what was said is carried on. */
const CARRIED_ON = /(?:เอา|นำ)[^\n\d]{0,20}?ไป(?:ทำ|ปรับ|แก้|ใช้|จัด|วาง|กำหนด|ออกแบบ|บรรจุ)/

/** It is told what the agency makes of what people said: "ตีเส้นผังใหม่ตามมตินี้แล้ว", "ปรับเวลาตามที่ชุมชนเสนอ". */
export const takesUp = (key: string): boolean =>
  (BY_WHAT_WAS_SAID.test(key) || CARRIED_ON.test(key)) && CHANGES.test(key)
