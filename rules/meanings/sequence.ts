const VERB =
  '(?:รับ(?!ผิดชอบ|รอง|ราชการ|สมัคร)|ตรวจ|แจ้ง|เตรียม|ยื่น|กรอก|เขียน|บันทึก|ส่ง|เสนอ|ออกใบ|ออก(?:ไป|ตรวจ|ดู|สำรวจ|เลข|หนังสือ)|ลง(?!วันที่|ชื่อ\\)|พื้นที่)|พิจารณา|อนุมัติ|รวบรวม|สรุป|ติดต่อ|ชำระ|จ่าย|ซัก|แนะนำ|คัด|เก็บ|วิเคราะห์|จด|นำ|เปิด|เข้า|ขอ(?!ง)|เรียก|นัด|จัดทำ|จัดพิมพ์|จัดเตรียม|สอบ|สืบ|สำรวจ|เลือก|กด|พิมพ์|ประเมิน|มอบ|ติดตาม|ค้น|กลั่นกรอง|ประทับ|รายงาน|มารับ|โทร|เซ็น|เช็[กค]|สแกน|คีย์|ตอบ|วัด(?!ผล)|ล้าง|แปะ|ถ่าย(?!ทอด)|พา|ย้าย|ใส่|หยิบ|วาง(?!แผน)|ชั่ง|นับ|แยก|จอง|สั่ง|โอน)'
const ACTOR =
  '(?:เจ้าหน้าที่(?!ที่)|ผู้(?:ยื่น|ขอ|รับ|ร้อง|แจ้ง|มาติดต่อ|มีอำนาจ|บังคับบัญชา)|ประชาชน|พนักงาน|ธุรการ|นายช่าง|ช่าง|นิติกร|ปลัด|นายก|ผอ|ผู้อำนวยการ|หัวหน้า|เวร|ครู|หมอ|แพทย์|พยาบาล|คนไข้|ผู้ป่วย|แม่ครัว|อาสา|รปภ|คนขับ|คณะกรรมการ|กรรมการ|นายทะเบียน|งาน|กอง|กลุ่ม|ฝ่าย)'
/** Columns under which it stands how something is done, asked in everyday words. */
export const sequenceLabels: readonly string[] = [
  'ทำอย่างไร',
  'ทำยังไง',
  'เป็นขั้น',
  'วิธีทำ',
  'ลำดับงาน',
  'ลำดับการ',
  'ทีละขั้น',
  'กระบวนการ',
  'ผังงาน',
]

/** "ทำยังไง", "ทีละก้าว", "เริ่มตรงไหน": short names in everyday words. */
export const SEQUENCE_NAMES =
  /ทำ(?:อย่างไร|ยังไง|แบบไหน|ตามนี้|อะไรบ้าง)|ขั้น(?!สูง|ต่ำ)|ลำดับ(?!ที่$)|วิธี|ทีละ|เส้นทาง|เริ่ม(?:จาก|ตรง|ยังไง|อย่างไร)|ก้าว(?!หน้า|ร้าว)|ระหว่างทาง/

/** What is to be done begins with a verb or with who does it; announcements, orders and units do not. */
export const ACTION = new RegExp(
  `^(?:${VERB}|${ACTOR}[ก-\\u0e4e]{0,24}?${VERB}|เจ้าหน้าที่(?!ที่)|ผู้(?:ยื่น|ขอ|รับ|ร้อง|แจ้ง))`,
)

/** What joins one action to the next: the rest of the clause is the next action. */
const THEN = /(?:จากนั้น|ต่อจากนั้น|หลังจากนั้น|เสร็จแล้ว|แล้วจึง|แล้ว|ต่อมา|ถัดไป|ลำดับต่อไป|สุดท้าย|และ|หรือ|จึง|ให้)+/
const ORDER =
  /→|จากนั้น|เสร็จแล้ว|แล้วจึง|แล้ว(?!เสร็จ|แต่)|ถัดไป|ลำดับต่อไป|สุดท้าย|ก่อน(?:จะ|ยื่น|ส่ง|เสนอ)|ภายใน(?:\d|เวลา|วัน|ครึ่ง|กำหนด)|\d(?:-\d+)?(?:นาที|ชั่วโมง|วัน(?!ที่))/
/** What happened on a day is news, what a law says in sections is a law, and a list of duties has no order. */
const NO_STEPS =
  /เมื่อวันที่\d|วันที่\d{1,2}[^\d\n]{2,12}25\d\d|มาตรา\d|(?<!เจ้า)หน้าที่(?:และอำนาจ|ดัง|ใน|รับผิดชอบ|\d)|อำนาจหน้าที่/
/** "เริ่มจากออกแบบ ทดลอง แล้วใช้จริง": the first action and the last are named as such; a first day is no action. */
const FROM_FIRST_TO_LAST =
  /เริ่ม(?:จาก|ต้น(?:จาก|ด้วย|โดย)|ด้วย|โดย)(?!เดือน|วันที่|ปี|\d|ไตรมาส)[^\n]{4,80}?(?:แล้ว(?!เสร็จ|แต่)|จากนั้น|ต่อด้วย|ตามด้วย|จนถึง|สุดท้าย|ก่อนจะ)/
const CLAUSE = /[\s,;–→>]+/
const LEAST_ACTIONS = 3
/** "รับคำขอ (10 นาที) → ตรวจเอกสาร → ออกใบ (1 วัน)": what arrows join and times measure is an order of work, whatever is done. */
const ARROW = /[→⇒➔➜➡]|(?:-|=)>/
const TAKES = /\d(?:-\d+)?(?:นาที|ชั่วโมง|วัน(?!ที่)|สัปดาห์|เดือน)/

const joinedByArrows = (key: string): boolean =>
  key.split(ARROW).filter((part) => part !== '').length >= LEAST_ACTIONS && TAKES.test(key)

/**
 * Whether a text tells what is done first and what next: "ผู้ขอยื่นคำขอ เจ้าหน้าที่ตรวจ แล้วเสนอ จากนั้นแจ้งผล".
 *
 * @param text displayed text: blanks part its clauses.
 * @param key its key.
 */
export function isSequence(text: string, key: string): boolean {
  if (FROM_FIRST_TO_LAST.test(key) || joinedByArrows(key)) return true
  if (!ORDER.test(key) || NO_STEPS.test(key)) return false
  const parts = text.split(CLAUSE).flatMap((clause) => clause.split(THEN))
  return (
    new Set(parts.flatMap((part) => ACTION.exec(part.replace(/^เมื่อ/, ''))?.[0] ?? [])).size >= LEAST_ACTIONS
  )
}
