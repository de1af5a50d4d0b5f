/** Ways on which somebody outside can turn to an agency. */
const WAYS: readonly RegExp[] = [
  /ด้วยตนเอง|ด้วยตัวเอง|ด้วยวาจา|มาพบ|มาที่|มา(?:บอก|แจ้ง|ร้อง|ยื่น)|พบ(?:เจ้าหน้าที่|นิติกร|ปลัด)|ยื่น(?:ที่|ณ|ต่อ)|เดิน(?:มา|เข้า)/,
  /ไปรษณีย์|จดหมาย|หนังสือถึง|ทำหนังสือ|เขียนหนังสือ/,
  /โทร|สายด่วน/,
  /อีเมล|เมล|e-?mail/,
  /เว็บ|ออนไลน์|แบบฟอร์ม|ฟอร์ม|กรอก|qr|ระบบ/,
  /ไลน์|line|เฟซบุ๊ก|facebook|inbox/,
  /ตู้(?:รับ|สี|แดง|เขียว|หน้า|แจ้ง|ร้อง)|กล่อง(?:รับ|หน้า|แจ้ง)|ห(?:ย่|ย)อน|หยอด/,
]
/** What somebody does who reports something. */
const REPORTS =
  /(?:แจ้ง|ร้อง(?:เรียน|ทุกข์)?|บอก|เล่า|ส่งเรื่อง|ส่งมา|ส่งข้อมูล|ส่งหลักฐาน|ยื่น)[^\n]{0,60}?(?:ได้|มา|ที่|ทาง|ผ่าน|ถึง)/
const LEAST_WAYS = 2

const TELLS = '(?:แจ้ง|ร้อง(?:เรียน|ทุกข์)?|บอก|เล่า|ชี้(?:ช่อง|เบาะแส)|ส่ง(?:เรื่อง|ข้อมูล|ข่าว)|ยื่น|รายงาน|ติดต่อ)'
/** "คนนอกจะบอกเราได้อย่างไร", "ช่องทางแจ้งเรื่อง", "พบคนโกง ทำอย่างไร": short names in everyday words. */
export const REPORTING_NAMES = new RegExp(
  `${TELLS}[^\\n]{0,20}?(?:อย่างไร|ยังไง|ไหน|ทางใด|กี่ทาง|ได้ที่|ได้โดย|วิธี)|(?:ช่องทาง|วิธี|ทาง|ที่)(?:การ|ที่|ใน|สำหรับ|ใช้|จะ|รับ)*${TELLS}|(?:พบ|เห็น|เจอ|รู้)[^\\n]{0,24}?(?:ทำ(?:อย่างไร|ยังไง|อะไร)|ที่ไหน|ทางไหน)|ส่งมา(?:ก็)?ได้`,
)

/** The ways that ask no telephone or screen: a footer of contacts names none of them. */
const ON_FOOT =
  /^[^ก-๛a-z]*(?:[0-9.()-]*)?(?:มา|เดิน|พบ|ยื่น|หย่อน|หยอด|ใส่ตู้|ตู้|กล่อง|เขียน|ส่งจดหมาย|จดหมาย|ไปรษณีย์|ส่งทางไปรษณีย์|ทำหนังสือ|ด้วยตนเอง|ด้วยตัวเอง)/
const LONGEST_WAY = 120
const LINES = 6
const LEAST_WAYS_IN_LINES = 3

/** Where the lines of a page begin to list the ways, one a line: come, write, call. */
export function waysBegin(keys: readonly string[]): number {
  return keys.findIndex((key, at) => {
    if (key.length > LONGEST_WAY || !ON_FOOT.test(key)) return false
    const lines = keys.slice(Math.max(0, at - 1), at - 1 + LINES).filter((line) => line.length <= LONGEST_WAY)
    const listed = lines.filter((line) => WAYS.some((way) => way.test(line)))
    const ways = WAYS.filter((way) => listed.some((line) => way.test(line)))
    return listed.length >= LEAST_WAYS_IN_LINES && ways.length >= LEAST_WAYS_IN_LINES
  })
}

/** It is said how somebody outside reports a matter: what to do, and on at least two ways. */
export const saysHowToReport = (key: string): boolean =>
  REPORTS.test(key) && WAYS.filter((way) => way.test(key)).length >= LEAST_WAYS
