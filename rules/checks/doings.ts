import type { PageFacts } from '../facts/model.ts'
import { matchKey } from '../text/normalise.ts'
import { MONTH_PATTERN } from '../text/months.ts'
import { keyedTables } from './labels.ts'
import { mainText } from './main-text.ts'

/** Something that was done, as a line of a list, a row of a table or a sentence tells it, with its day or month. */
export interface Doing {
  readonly text: string
  readonly place: string
  readonly page?: number
  /** It stands below a name such as "กิจกรรมที่จัด" or "ทำอะไรไปแล้วบ้าง". */
  readonly named: boolean
  /** How many people took part is told, too. */
  readonly attended: boolean
}

/** A day or a month with its year: "20 พ.ย. 67", "ก.พ. 2568", "26/02/2569", "วันครู 16 ม.ค.". */
const WHEN = new RegExp(
  `\\d{1,2}(?:-\\d{1,2})?(?:และ\\d{1,2})?${MONTH_PATTERN}|${MONTH_PATTERN}(?:พ\\.?ศ\\.?)?(?:25)?[5-9]\\d(?!\\d)|(?<!\\d)\\d{1,2}/\\d{1,2}/(?:25|20)?\\d\\d(?!\\d)`,
  'i',
)
/** How much of it there was. */
const COUNTED =
  /\d+(?:คน|ราย|ท่าน|รูป|นาย|แห่ง|จุด|ครั้ง|ตอน|คัน|ดวง|แผ่น|ใบ|ป้าย|ห้อง|ชุด|หมู่|ชุมชน|โรงเรียน|เครือข่าย|สมาคม|ร้าน|แผง|หน่วย|กอง|ชั่วโมง|ชม|นาที|คลิป|เรื่อง|รุ่น|รางวัล|ทีม|ฉบับ|เครื่อง|บริษัท)|ทุก(?:คน|กอง|วัน|เช้า|สัปดาห์|เดือน|ห้อง|ประตู|จุด|หมู่|แผนก|ฝ่าย|ชั้น|หน่วย)/
const ACTS =
  /จัด|อบรม|ประชุม|เล่า|ติด|แจก|ส่ง|เล่น|ประกาศ|ฉาย|มอบ|เดิน|พูด|บรรยาย|เสวนา|ปฐมนิเทศ|สัมมนา|รณรงค์|นิทาน|ประกวด|เสียงตามสาย|พ่น|อ่าน|ปฏิญาณ|ละคร|เวที|ศึกษาดูงาน|ฟัง|ชี้แจง|ให้ความรู้|กิจกรรม|วงคุย|แลกเปลี่ยน|ถ่าย|โพสต์|เผยแพร่|ทำ|นำ|สวดมนต์|ทำบุญ|จิตอาสา|ยกย่อง|เชิดชู|คัดเลือก|เรียน|สอบ|ทดสอบ|ร่วม|kahoot|learning|workshop|training|talk/
/** What is still to come, and what is written down rather than done. */
const NOT_DONE =
  /จะ(?!ไม่)|ครั้งหน้า|คาดว่า|กำหนดจัด|เร็วๆนี้|ขอเชิญ|(?:คำสั่ง|ประกาศ)[^\n]{0,40}(?:ที่\d|ลงวันที่)|ประกาศณ|ให้ไว้ณ|ปรับปรุง(?:ข้อมูล)?(?:ล่าสุด|เมื่อ)|เปิด(?:อ่าน|ดู)|ผู้ชม|เข้าชม|ณ(?:วันที่|สิ้น)?\d|พ\.ร\.บ|มาตรา\d|ผู้(?:รายงาน|รับรอง|จัดทำ|ตรวจ)/
/** Names under which it stands what was done. */
const NAMES =
  /กิจกรรม|ที่(?:ได้)?(?:ทำ|ลงมือ|จัด|ผ่านมา)|ทำ(?:อะไร|มา|ไป|แล้ว|จริง|ต่อ)|ลงมือ|ขับเคลื่อน|รณรงค์|วัฒนธรรม|จิตสำนึก|เคลื่อนไหว|ปฏิทิน|บันทึก|ประมวลภาพ|อบรม|whatwedid|activit|timeline/
const LONGEST_NAME = 60
const SHORTEST = 20

const tellsDoing = (key: string): boolean =>
  key.length >= SHORTEST && WHEN.test(key) && (COUNTED.test(key) || ACTS.test(key)) && !NOT_DONE.test(key)

const ATTENDED = /\d+(?:คน|ราย|ท่าน|รูป|นาย)/

const namesDoings = (key: string): boolean => key.length <= LONGEST_NAME && NAMES.test(key)

/** What a page tells to have been done and when, whatever it is about. */
export function doingsOn(facts: PageFacts): readonly Doing[] {
  const above = (heading: number): boolean => namesDoings(facts.headings[heading]?.key ?? '')
  const told = mainText(facts)
    .blocks.filter(({ tag, key }) => tag !== 'td' && tag !== 'th' && tellsDoing(key))
    .map(({ text, key, place, page, heading }) => ({
      text,
      place,
      named: above(heading),
      attended: ATTENDED.test(key),
      ...(page !== undefined && { page }),
    }))
  const rows = keyedTables(facts).flatMap(({ table, header, rows: body }) =>
    [header, ...body]
      .filter((cells) => tellsDoing(cells.join(' ')))
      .map((cells) => ({
        text: cells.join(' – '),
        place: table.place,
        named: above(table.heading) || header.some(namesDoings) || namesDoings(matchKey(table.caption)),
        attended: ATTENDED.test(cells.join(' ')),
      })),
  )
  return [...told, ...rows]
}
