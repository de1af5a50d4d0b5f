/** What somebody does with what stands on a screen, or what it does in turn; one sign for each, however it is called. */
const SIGNS: readonly RegExp[] = [
  /กด(?!ดัน|ไลก์|ไลค์|ติดตาม|แชร์|ราคา|ยอมรับ)|คลิก|แตะ|จิ้ม|เคาะ|click|tap|press/,
  /เลื่อน(?:ลง|ขึ้น|หน้า|จอ|หา|ไป)|หน้าจอ|ปุ่ม|เมนู|แถบ|ไอคอน|สี(?:แดง|เขียว|เทา|ฟ้า|เหลือง|ส้ม|น้ำเงิน)|button|menu/,
  /ติ๊ก|ช่อง(?!ทาง|บริการ|ว่าง|โหว่|ที่\d)|กล่อง(?!รับ)|ดอกจัน|ดาว\*/,
  /otp|รหัส(?:ผ่าน|ยืนยัน|ที่ได้|\d)/,
  /(?:ระบบ|จอ|โปรแกรม)(?:จะ|ตอบ|แจ้ง|ส่ง|ออก|ให้)|จะ(?:เห็น|เจอ|ปรากฏ)|(?:จะ)?ขึ้น(?:คำ|ว่า|ข้อความ|หมายเลข|เลข|หน้า|สี)|เด้ง/,
  /(?:ได้|ส่ง|รับ|รอ|มี|เช็ก|เช็ค|ดู|ตอบ)(?:[^\n\d]{0,10})?(?:ข้อความ|sms|อีเมล|e-?mail|เมล|ไลน์|ลิงก์|เลขที่|หมายเลข|เลขติดตาม|เลขรับ)/,
  /พิมพ์(?:เลข|ชื่อ|รหัส|กลับ|คำ|ข้อความ|ที่)|กรอก|ใส่(?!ใจ|ร้าย|ความ)|ป้อน|enter/,
  /เลือก(?!ตั้ง|ปฏิบัติ|สรร)|select|choose/,
  /แนบ|อัป?โหลด|อัพโหลด|ถ่ายรูป|ถ่ายภาพ|upload|attach/,
  /สแกน|คิวอาร์|qr/,
  /ล็อก?อิน|ลงชื่อเข้า|เข้าสู่ระบบ|สมัคร(?:สมาชิก|ใช้)|ลงทะเบียน|login|signin/,
  /สถานะ|ถึงไหน|เปลี่ยนวัน|ยกเลิก(?:คิว|การ|ได้|:)|กดใหม่|ทำใหม่/,
]
/** Of these a screen is surely meant; papers are filled in, chosen and attached, too. */
const ON_SCREEN = 6

const TELLING_TAGS = new Set(['p', 'li', 'dd', 'td', 'div', 'section', 'summary', 'span', 'article'])
const SHORTEST = 16
const LEAST_SIGNS = 4
const LEAST_IN_BLOCK = 2
const LEAST_LENGTH = 70

interface Telling {
  readonly key: string
  readonly tag: string
}

const signsIn = (key: string): readonly number[] => SIGNS.flatMap((sign, at) => (sign.test(key) ? [at] : []))

/**
 * The first of some lines that tell together how something on a screen is used: several things to do or to see there,
 * among them some that only a screen has. Labels of fields and buttons tell nothing.
 */
export function tellsScreenUse<B extends Telling>(blocks: readonly B[]): B | undefined {
  const telling = blocks
    .filter(({ key, tag }) => TELLING_TAGS.has(tag) && key.length >= SHORTEST)
    .map((block) => ({ block, signs: signsIn(block.key) }))
    .filter(({ signs }) => signs.length >= LEAST_IN_BLOCK)
  const signs = new Set(telling.flatMap((each) => each.signs))
  const length = telling.reduce((sum, { block }) => sum + block.key.length, 0)
  if (signs.size < LEAST_SIGNS || length < LEAST_LENGTH) return undefined
  return [...signs].some((at) => at < ON_SCREEN) ? telling[0]?.block : undefined
}

/** "ใช้ครั้งแรกอ่านตรงนี้", "มือใหม่หัดจอง", "จองยังไง", "คลิปสอนจอง": names below or behind which it stands. */
const NAMES =
  /คู่มือ(?!ประชาชน|(?:การ)?ปฏิบัติ)|(?:วิธี|ขั้นตอน)(?:การ)?(?:ใช้|ยื่น|จอง|ขอ|ทำ|กรอก|ลงทะเบียน|สมัคร|แจ้ง|ส่ง|ชำระ|นัด)|(?:ใช้|จอง|ยื่น|กรอก|ทำ|ขอ|เข้า|นัด|ส่ง|เริ่ม)(?:งาน|เรื่อง|คิว|ระบบ|แบบ)?(?:ยังไง|อย่างไร|ไงดี)|ครั้งแรก|มือใหม่|เริ่มต้นใช้|ก่อน(?:เริ่ม)?(?:กรอก|ใช้|จอง|ยื่น|กดส่ง)|ทีละ(?:ขั้น|ข้อ|จังหวะ|สเต็?ป)|\d(?:ขั้น|สเต็?ป|step)|(?:สอน|แนะนำการ|สาธิตการ|ตัวอย่างการ)(?:ใช้|จอง|ยื่น|กรอก|ขอ)|tutorial|userguide|howto/
/** A film or a picture that shows it. */
const SHOWN = /(?:คลิป|วิดีโอ|วีดีโอ|วิดิโอ|อินโฟ|ภาพ)(?:สอน|แนะนำ|สาธิต|วิธี|ขั้นตอน|การใช้)/

/** A name below which it is told how something on a screen is used. */
export const namesScreenUse = (name: string, below: string): boolean =>
  NAMES.test(name) && signsIn(below).length > 0

/** A link to what tells or shows it. */
export const leadsToScreenUse = (words: string): boolean =>
  SHOWN.test(words) || /ใช้(?:งาน)?ครั้งแรก/.test(words)
