/** The seven standards of ethics that the law sets for all officials, by what each cannot be said without. */
const STANDARDS: readonly RegExp[] = [
  /(?:ยึดมั่น|จงรักภักดี|ภักดี|ธำรง|เคารพ|รัก|พิทักษ์|เทิดทูน)[^\n]{0,24}(?:ชาติ|สถาบัน|พระมหากษัตริย์)/,
  /ซื่อสัตย์|ซื่อตรง|สุจริต/,
  /กล้า(?:คิด|ตัดสินใจ|ทำ|ยืน|แสดง|ท้วง|หาญ|พูด|ปฏิเสธ|รับผิด|หา)/,
  /(?:ส่วนรวม|จิตสาธารณะ|จิตอาสา|ใจสาธารณะ|ประโยชน์(?:ของ)?(?:ประชาชน|สาธารณะ|ผู้))/,
  /มุ่ง(?:ผล|ให้งาน|สู่ผล|ความสำเร็จ)|ผลสัมฤทธิ์|ให้เกิดผล|ผลสำเร็จ|คุ้มค่า/,
  /เป็นธรรม|เสมอภาค|เสมอหน้า|เท่าเทียม|ไม่เลือก(?:ปฏิบัติ|หน้า|ที่รัก)/,
  /แบบอย่าง|ภาพลักษณ์|น่านับถือ|น่าเชื่อถือ|ดำรงตน|วางตน/,
]
const LEAST = 5
/** Lines that one reads together. */
const REACH = 12

/** What a code is called besides "ประมวลจริยธรรม" and "จรรยาบรรณ". */
const CODE =
  /(?<!ธรรม)จรรยา(?:ข้าราชการ|พนักงาน|ครู|บุคลากร|ผู้ปฏิบัติ|วิชาชีพ)|(?:ข้อบังคับ|กฎ|ระเบียบ|กติกา|หลัก|มาตรฐาน)[^\n]{0,16}(?:จริยธรรม|(?<!ธรรม)จรรยา)|codeof(?:conduct|ethics)/

/** Whether a text names a code of ethics, in whatever words, or sets out most of the standards itself. */
export const setsStandards = (key: string): boolean =>
  CODE.test(key) || STANDARDS.filter((each) => each.test(key)).length >= LEAST

/**
 * Where the standards begin that stand in a line each.
 * @returns the index of the first line, -1 when there are too few.
 */
export function standardsAt(keys: readonly string[]): number {
  return keys.findIndex((key, at) => {
    if (!STANDARDS.some((each) => each.test(key))) return false
    const near = keys.slice(at, at + REACH)
    return STANDARDS.filter((each) => near.some((line) => each.test(line))).length >= LEAST
  })
}
