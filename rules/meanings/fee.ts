import { isSaid, type Phrase } from './phrase.ts'

const SUM = '\\d[\\d,.]*บาท'

const PHRASES: readonly Phrase[] = [
  {
    // "เสีย 20 บาท", "เสียเงินฉบับละ 10 บาท"; a fine or a loss is no fee.
    said: new RegExp(
      `เสีย(?:เงิน|ค่า(?!ปรับ|หาย|เสีย)[ก-๎]{2,24})?(?:เพียง|แค่|(?:ครั้ง|ฉบับ|ใบ|คน|ราย)ละ)*${SUM}`,
      'g',
    ),
    notAfter: /(?:ความ|ไม่|สูญ|ผู้)$/,
  },
  { said: new RegExp(`(?:ฉบับ|ใบ|แผ่น|ชุด|ราย)ละ${SUM}`, 'g') },
  { said: /ไม่(?:ต้อง)?(?:เสีย|จ่าย|คิด|เก็บ)(?:เงิน|ตังค์|สตางค์|ค่า(?!ปรับ)[ก-๎]{2})/g },
]

/** "ฟรี" as a clause of its own; what is given away or shown for nothing is praised with it, too. */
const FREE = /(?:^|[\s(:,;/–-])ฟรี(?=$|[\s).,;/(])/
/** How long something takes stands where a service is described. */
const TAKES = /\d(?:-\d+)?(?:นาที|ชั่วโมง|วัน(?!ที่))/

/** What somebody pays for a service is said, or that it is free: "เสีย 20 บาท", "… รับบัตร 5 นาที ฟรี". */
export const saysFee = (text: string, key: string): boolean =>
  isSaid(key, PHRASES) || (FREE.test(text) && TAKES.test(key))
