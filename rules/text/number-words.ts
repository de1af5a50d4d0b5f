const UNITS: Readonly<Record<string, number>> = {
  หนึ่ง: 1,
  เอ็ด: 1,
  สอง: 2,
  สาม: 3,
  สี่: 4,
  ห้า: 5,
  หก: 6,
  เจ็ด: 7,
  แปด: 8,
  เก้า: 9,
}
const UNIT = Object.keys(UNITS).join('|')
/** "สิบสอง", "สี่สิบห้า", "ยี่สิบ", "แปด"; no more than people write out. */
const WRITTEN = `(?:(?<tens>${UNIT}|ยี่)?(?<ten>สิบ))?(?<unit>${UNIT})?`
/** What is counted or how long something takes: a number word alone may be part of another word. */
const COUNTER =
  '(?:เรื่อง|ราย|คน|ครั้ง|แห่ง|ข้อ|กรณี|คดี|สำนวน|ฉบับ|กลุ่ม|ครัวเรือน|ชุมชน|หมู่บ้าน|รอบ|รุ่น|โครงการ|กิจกรรม|วัน|ชั่วโมง|นาที|สัปดาห์|เดือน|ปี|บาท)'
const NUMBER = new RegExp(`${WRITTEN}(?=${COUNTER})`, 'g')
const MAY_HOLD = new RegExp(`(?:สิบ|${UNIT})${COUNTER}`)

/** Numbers that are written out before what they count, in digits: "ภายในสิบห้าวันทำการ" becomes "ภายใน15วันทำการ". */
export function withDigits(key: string): string {
  if (!MAY_HOLD.test(key)) return key
  return key.replace(NUMBER, (...match) => {
    const { tens, ten, unit } = match.at(-1) as Partial<Record<'tens' | 'ten' | 'unit', string>>
    if (ten === undefined && unit === undefined) return ''
    const many = ten === undefined ? 0 : tens === undefined ? 1 : tens === 'ยี่' ? 2 : (UNITS[tens] ?? 0)
    return String(many * 10 + (unit === undefined ? 0 : (UNITS[unit] ?? 0)))
  })
}
