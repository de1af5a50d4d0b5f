import { withDigits } from '../text/number-words.ts'

/** "15 นาที", "1–3 วันทำการ", "สองชั่วโมง", "1 ชม."; a day of the month ("วันที่ 1") is no time. */
const MEASURED =
  /(?:\d|ไม่กี่)(?:นาที|ชั่วโมง|ชม\.?(?![ก-๎])|วัน(?!ที่|เกิด|หยุด)|สัปดาห์|อาทิตย์|เดือน)|ครึ่ง(?:ชั่วโมง|ชม)|(?:ใน|ไม่เกิน|ไม่ถึง|เวลา|ประมาณ|ราว)ครึ่งวัน/
/** "เสร็จในวันเดียว", "รอรับได้เลย", "เช้ายื่น บ่ายรับ", "รับทันที": how long it takes without a measure. */
const AT_ONCE =
  /(?:ใน|ภายใน|แค่|เพียง)วันเดียว|วันเดียว(?:เสร็จ|จบ|ได้|รู้)|(?:เสร็จ|ได้|รับ)(?:ผล|ใบ|บัตร|ภาย)?(?:ใน)?วันนั้น|รอรับ(?:ได้|เลย|กลับ|ที่)|เช้า[^\n]{0,12}บ่าย|(?:เสร็จ|รับ(?:ได้|ผล|เล่ม|บัตร|ใบ)?|ได้(?:เลย|ผล|คิว|บัตร|ใบ|เลข)?|ให้|ออกให้|อนุมัติ)ทันที(?!ที่|ที)/

/** How old papers may be, how long somebody lived there, a break, a warranty, when an order comes into force: nothing takes that long. */
const OF_OTHER_THINGS =
  /(?:(?<!สูง|ต่อ|หมด)อายุ|พักกลางวัน|พักเที่ยง|ภูมิลำเนา|รับประกัน|ทดลองงาน|ประสบการณ์|เก็บ(?:รักษา)?ไว้|บังคับ|(?:หาก|ถ้า)ไม่(?:มา|ชำระ|ยื่น|รับ)|อาศัย(?!อำนาจ)[^\n\d]{0,24}?)[^\n\d]{0,24}\d{1,4}(?:นาที|ชั่วโมง|วัน|สัปดาห์|เดือน|ปี)/g

/** What is told without the times of other things. */
export const withoutOtherTimes = (key: string): string => withDigits(key).replace(OF_OTHER_THINGS, ' ')

/** How long something takes is said as a number of minutes, hours, days … */
export const saysTime = (key: string): boolean => MEASURED.test(withoutOtherTimes(key))

/** How long something takes is said. */
export const saysHowLong = (key: string): boolean => saysTime(key) || AT_ONCE.test(key)
