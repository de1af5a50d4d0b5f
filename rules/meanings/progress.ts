import { isDone } from './done.ts'
import { isSaid, type Phrase } from './phrase.ts'

/** What is to be, may be or is nobody's work yet. */
const NOT_SO = /(?:จะ|คาดว่า|หาก|กรณี|เมื่อ|ให้|ต้อง|ถ้า|กำหนด)[^\n\d]{0,12}$/

const PHRASES: readonly Phrase[] = [
  {
    said: /กำลัง(?:ทำ|ดำเนิน|ติดตั้ง|ก่อสร้าง|จัด|รอ|เตรียม|ปรับ|ซ่อม|ขุด|เท|สร้าง|ตรวจ|ประกวด|หา|เขียน|ออกแบบ|พิมพ์|เริ่ม|เร่ง)|อยู่(?:ใน)?ระหว่าง|ยังไม่(?:ได้|มี)?(?:เริ่ม|ทำ|ลงมือ|ดำเนิน|ถึงกำหนด|ถึงเวลา)|(?:ทำ|เดิน|งาน|คืบ)(?:หน้า)?(?:ไป|ได้|แล้ว)*(?:ครึ่ง|\d[\d.]*(?:%|เปอร์เซ็นต์))|เริ่ม(?:ไป)?แล้ว|เสร็จ(?:แล้ว|เรียบร้อย|สมบูรณ์|ครบ|ก่อน|ทัน|ทั้ง|\d)|ลงนาม(?:ใน)?(?:สัญญา)?(?:แล้ว|เมื่อ)|ได้(?:ตัว)?ผู้(?:รับจ้าง|ขาย)|(?:^|[^ก-๎])รอ(?:ผู้รับจ้าง|เบิก|ส่ง|ตรวจ|ลงนาม|เปิด|อนุมัติ|เซ็น|ของ|โอน|ฝน|ผล)/g,
    notAfter: NOT_SO,
  },
]
/** "| เสร็จ |", "– ครบ": the state alone between marks. */
const STATE = /(?:^|[|/–—:,•(]\s*|\s{2,})(?:เสร็จ|จบ|ครบ|ผ่าน)(?=$|\s*[|/–—:,)])/

/** How far something has come is told, be it done, under way or not begun: "เดินไปครึ่งทาง", "รอผู้รับจ้าง", "ยังไม่เริ่ม". */
export const tellsProgress = (text: string, key: string): boolean =>
  isDone(key) || isSaid(key, PHRASES) || STATE.test(text)
