/** "เสาที่ 1 ทะเลอุดมสมบูรณ์", "มิติที่ 2: …", "Pillar 3 …": a strand of a plan with its number and its name. */
const STRAND =
  /^([ก-ฮเแโใไ][\u0e00-\u0e4e]{1,15}?)ที่(\d{1,2})(?!\d|\/)[.:–-]*([^\d].{4,})|^(pillar)(\d{1,2})(?!\d)[.:–-]*(.{4,})/
/** What is numbered like one and only parts a document, a place or a time, or is a single undertaking. */
const NO_STRAND =
  /ส่วน|บท|ตาราง|หมวด|ตอน|ไตรมาส|ข้อ|ครั้ง|ภาค|เล่ม|รูป|ภาพ|แผ่น|แผน|ปี|ลำดับ|หน้า|หมู่|ชั้น|รุ่น|ฉบับ|วัน|เดือน|สัปดาห์|มาตรา|ขั้น|ระยะ|เขต|โครงการ|กิจกรรม|แบบ|เป้า|ชี้วัด|ห้อง|อาคาร|สาย|จุด|คน|คำถาม|กลุ่ม|ทีม|งวด|รอบ/
const LEAST = 2

/**
 * Where the lines of a plan begin to number its strands, whatever they are called: the same word with 1, 2 and so on.
 * @returns the index of the first such line, -1 when there is none.
 */
export function firstStrand(keys: readonly string[]): number {
  const linesOf = new Map<string, Map<number, number>>()
  for (const [line, key] of keys.entries()) {
    const [, thai, thaiNumber, , english, number] = STRAND.exec(key) ?? []
    const word = thai ?? english
    if (word === undefined || NO_STRAND.test(word)) continue
    const lines = linesOf.get(word) ?? new Map<number, number>()
    linesOf.set(word, lines.set(Number(thaiNumber ?? number), line))
  }
  for (const lines of linesOf.values())
    if (Array.from({ length: LEAST }, (_, at) => at + 1).every((wanted) => lines.has(wanted)))
      return lines.get(1) ?? -1
  return -1
}
