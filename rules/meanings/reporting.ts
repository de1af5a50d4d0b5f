/** Ways on which somebody outside can turn to an agency. */
const WAYS: readonly RegExp[] = [
  /ด้วยตนเอง|ด้วยตัวเอง|ด้วยวาจา|มาพบ|มาที่|มา(?:บอก|แจ้ง|ร้อง|ยื่น)/,
  /ไปรษณีย์|จดหมาย|หนังสือถึง|ทำหนังสือ|เขียนหนังสือ/,
  /โทร|สายด่วน/,
  /อีเมล|เมล|e-?mail/,
  /เว็บ|ออนไลน์|แบบฟอร์ม|ฟอร์ม|กรอก|qr|ระบบ/,
  /ไลน์|line|เฟซบุ๊ก|facebook|inbox/,
  /ตู้รับ|กล่องรับ/,
]
/** What somebody does who reports something. */
const REPORTS =
  /(?:แจ้ง|ร้อง(?:เรียน|ทุกข์)?|บอก|เล่า|ส่งเรื่อง|ส่งมา|ส่งข้อมูล|ส่งหลักฐาน|ยื่น)[^\n]{0,60}?(?:ได้|มา|ที่|ทาง|ผ่าน|ถึง)/
const LEAST_WAYS = 2

/** It is said how somebody outside reports a matter: what to do, and on at least two ways. */
export const saysHowToReport = (key: string): boolean =>
  REPORTS.test(key) && WAYS.filter((way) => way.test(key)).length >= LEAST_WAYS
