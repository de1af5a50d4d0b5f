import { isSaid, type Phrase } from './phrase.ts'

const SUM = '\\d[\\d,.]*(?:บาท|฿)'
/** What is paid to people, or because of a wrong, is no fee. */
const NO_FEE =
  '(?:ปรับ|เบี้ย|สงเคราะห์|ช่วยเหลือ|ชดเชย|เยียวยา|รางวัล|ทุน(?!การ)|กู้|งบ|รายได้|เงินเดือน|แรงงาน|จ้าง|ตอบแทน|สนับสนุน|ได้รับ|รับเงิน|เสียหาย|สินไหม|กลาง|ประเมิน|บริจาค)'
const COSTS = `ค่า(?!${NO_FEE}|คะแนน|เป้า|นิยม|เฉลี่ย|ดัชนี|แรง)[ก-๎]{2,24}?`
const EACH =
  '(?:ฉบับ|ใบ|แผ่น|ชุด|ราย|หน้า|ครั้ง|คน|วัน|คืน|เดือน|ปี|ชั่วโมง|รอบ|เที่ยว|คัน|ตัว|ห้อง|หลัง|แปลง|ไร่|หน่วย|ลิตร|คิว|ถุง|กล่อง|เล่ม|ตัน|กิโล(?:กรัม)?|เมตร|รูป|ท่าน|ข้าง|เข็ม|โดส|ตัวอย่าง|รายการ)ละ'
const UP_TO_IT = `(?:(?!${NO_FEE})[^\\n\\d]){0,16}?`

const PHRASES: readonly Phrase[] = [
  {
    // "เสีย 20 บาท", "ค่าทำบัตร 100 บาท", "หน้าละ 2 บาท", "จ่ายที่ช่องการเงิน 40 บาท"; a fine or a loss is no fee.
    said: new RegExp(
      `(?<!ความ|ไม่|สูญ|ผู้)(?:เสีย|จ่าย|ชำระ|เก็บ|คิด|เตรียมเงิน|ราคา(?!กลาง|ประเมิน)|อัตรา(?!กำลัง)|${COSTS}|${EACH})${UP_TO_IT}${SUM}`,
      'g',
    ),
    notAfter: new RegExp(`${NO_FEE}[^\\n\\d]{0,24}$`),
  },
  { said: /(?<![\d,.])0(?:\.0+)?(?:บาท|฿)/g },
  {
    said: /ไม่(?:ต้อง|มี|ได้|เรียก)?(?:เสีย|จ่าย|คิด|เก็บ|ควัก)?(?:เงิน|ตังค์|สตางค์|มูลค่า|ค่า(?!ปรับ|เสีย|จ้าง|คะแนน)[ก-๎]{2})/g,
    // "ไม่มีเงินทอน", "คนที่ไม่มีเงิน" tell something else.
    notAfter: /(?:คน|ผู้|ราย|บ้าน)(?:ที่|ซึ่ง)?$/,
  },
  { said: /(?:ปลอด|ยกเว้น|งดเก็บ)ค่า(?!ปรับ)[ก-๎]{2}/g },
  {
    said: /ฟรี(?:ทุก|ทั้ง|ตลอด|ไม่มี|สำหรับ|ค่ะ|ครับ|จ้า)|(?:ทำ|ออก|ตรวจ|บริการ|รับรอง|ดำเนินการ)(?:ให้)?ฟรี|ให้เปล่า|ทำเปล่า/g,
    notAfter: /(?:แจก|ไวไฟ|wi-?fi|จอดรถ|อาหาร|น้ำดื่ม)[^\n]{0,12}$/,
  },
]

/** "ฟรี" as a clause of its own; what is given away or shown for nothing is praised with it, too. */
const FREE = /(?:^|[\s(:,;/–-])ฟรี(?=$|[\s).,;/(])/
/** How long something takes stands where a service is described. */
const TAKES = /\d(?:-\d+)?(?:นาที|ชั่วโมง|วัน(?!ที่))/

/** What somebody pays for a service is said, or that it is free: "เสีย 20 บาท", "… รับบัตร 5 นาที ฟรี". */
export const saysFee = (text: string, key: string): boolean =>
  isSaid(key, PHRASES) || (FREE.test(text) && TAKES.test(key))

/** Names of sections, columns and questions under which it stands what is paid. */
export const FEE_NAMES = new RegExp(
  `ราคา(?!กลาง|ประเมิน)|^อัตรา(?!กำลัง)|^${COSTS}(?:$|\\(|ต่อ)|กี่บาท|(?:เสีย|จ่าย|คิด|ใช้|เตรียม|เก็บ)(?:เงิน|ตังค์|สตางค์|เท่า|กี่)|^เงิน(?:$|ที่ต้อง|ค่า|\\()|(?:ต้อง|ใคร)(?:จ่าย|เสีย)|^(?:จ่าย|เสีย)(?:$|\\()|ฟรี(?:ไหม|มั้ย|หรือ)`,
)
/** What stands under such a name when it is answered: a sum, a bare number, or that nothing is paid. */
export const FEE_ANSWERS = new RegExp(`${SUM}|^[\\d,.]+(?:\\.-)?$|ฟรี|ไม่(?:ต้อง|มี|เสีย|คิด|เก็บ)|เปล่า|ยกเว้น`, 'm')
