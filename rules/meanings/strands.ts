/** A slide or part before what it holds: "สไลด์ 4 : S1 …". */
const IN_FRONT = /^(?:สไลด์|หน้า|ส่วน|บท|ตอน|slide|page|part)(?:ที่)?\d{1,2}[:.–-]+/
/** "เสาที่ 1 ทะเลอุดมสมบูรณ์", "เสาหลักที่สอง …", "ธง 1 : …", "ยุทธฯ 1 …", "Pillar 3 …", "SO2: …": a strand of a plan with its number and its name. */
const STRAND =
  /^([ก-ฮเแโใไ][\u0e00-\u0e4e]{1,15}?)(?:ที่)?(?:(?<=ที่)|(?=\d{1,2}[:–-])|(?<=ฯ))(\d{1,2}|แรก|หนึ่ง|สอง|สาม|สี่)(?!\d|\/)[.:–-]*([^\d].{3,})|^([ก-ฮเแโใไ][\u0e00-\u0e4e]{1,15}?)(แรก)(.{4,})|^(pillar|theme|strategy|goal|flagship|mission|strategicissue|s[oti]?|g|sg)-?(\d{1,2})(?!\d)[.:–-]*([^\d].{3,})/
const NUMBERS: Readonly<Record<string, number>> = { แรก: 1, หนึ่ง: 1, สอง: 2, สาม: 3, สี่: 4 }
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
    const [, thai, thaiNumber, , first, firstNumber, , english, number] =
      STRAND.exec(key.replace(IN_FRONT, '')) ?? []
    const word = (thai ?? first ?? english)?.replace(/ที่$/, '')
    const counted = thaiNumber ?? firstNumber ?? number ?? ''
    if (word === undefined || NO_STRAND.test(word)) continue
    const lines = linesOf.get(word) ?? new Map<number, number>()
    linesOf.set(word, lines.set(NUMBERS[counted] ?? Number(counted), line))
  }
  for (const lines of linesOf.values())
    if (Array.from({ length: LEAST }, (_, at) => at + 1).every((wanted) => lines.has(wanted)))
      return lines.get(1) ?? -1
  return -1
}

/** Short names below which the strands of a plan stand, whatever they are called. */
export const STRAND_NAMES =
  /ยุทธ|กลยุทธ|แนวทาง|ทิศทาง|เข็มมุ่ง|จุดเน้น|มุ่งเน้น|เรือธง|ธงนำ|flagship|strateg|pillar|theme|ประเด็น(?:หลัก|สำคัญ|การ|มุ่ง)|เสาหลัก|(?:พันธ|ภาร)กิจหลัก|พันธกิจ|นโยบาย(?:หลัก|สำคัญ|เน้น|ด้าน|การพัฒนา)|(?:จะ|เรา)(?:จะ)?(?:เดิน|พัฒนา|ไป|ทำ)(?:กัน)?(?:อย่างไร|ทางไหน|ด้านไหน|เรื่องไหน|อะไร|สอง|สาม|สี่|ห้า|\d)|^how$|วิธี(?:ไป|เดิน|ทำ)(?:ให้)?(?:ถึง|สำเร็จ)|(?:เรื่อง|งาน)ใหญ่|ด้านหลัก|เส้นทาง(?:หลัก|สู่)|แผนงานหลัก/

const WAYS =
  /(?:เดินตาม|แบ่งเป็น|ทำ|เน้น|ขับเคลื่อน(?:ด้วย|ผ่าน)|พัฒนา)[^\n]{0,16}?(?:สอง|สาม|สี่|ห้า|หก|\d)(?:เส้นทาง|ทาง|ด้าน|เรื่อง|เสา|แนว|ประเด็น|ยุทธ)/

/** "โดยเดินตามสามเส้นทาง ได้แก่ …": the strands of a plan are named in running words. */
export const tellsStrands = (key: string): boolean => WAYS.test(key)
