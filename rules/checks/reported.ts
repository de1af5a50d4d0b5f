import { z } from 'zod'
import type { Block, PageFacts } from '../facts/model.ts'
import type { Because, Check } from '../judge/model.ts'
import { matchKey } from '../text/normalise.ts'
import { isBlank, keyedTables } from './labels.ts'
import { blocksWith, mainText } from './main-text.ts'
import { meantIn } from './meant.ts'
import { because, met, seenBlock, someOf } from './outcome.ts'
import { absent } from './readable.ts'
import { wordsOf, type Word } from './words.ts'

export const parameters = z.strictObject({ any: z.array(z.string().min(2)).min(1) })

/** A day on which something happened (not that of an announcement or order, "สั่ง ณ วันที่", nor one that is set, "ภายในวันที่"), "จัดแล้ว", "ได้ติดตั้ง", "2 จาก 4", "ร้อยละ 50", "ยังไม่เริ่ม": it is told what was done. */
const DONE =
  /เมื่อ(?:วันที่|เดือน)?\d|(?<!ณ|ภายใน|ก่อน|ไม่เกิน)วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)?ที่\d{1,2}[^\d]{2,14}\d{2,4}|(?:จัด|อบรม|ประชุม|ติดตั้ง|ตรวจ|เผยแพร่|ประกาศ|ดำเนินการ|แจ้ง|ทำ|เสร็จ)(?:เสร็จ|ไป)?แล้ว|ได้(?:จัด(?!ทำ)|ดำเนิน|แต่งตั้ง|อบรม|ติดตั้ง|ประชุม|มอบหมาย|ตรวจ|นำ.{2,40}ไป)|\d+จาก(?:ทั้งหมด)?\d+|ร้อยละ\d|\d%|ยังไม่(?:เริ่ม|ได้|ดำเนิน)|ครบ\d|\((?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม)25\d\d\)/
/** "เห็นชอบในคราวประชุมครั้งที่ 11/2566 วันที่ 24 พ.ย. 2566": when a plan was agreed on says nothing of what was done. */
const AGREED_ON =
  /(?:เห็นชอบ|อนุมัติ|คราว(?:การ)?ประชุม|มติ)[^\n]{0,30}?ครั้งที่\d+(?:\/\d+)?(?:เมื่อ)?(?:วัน[ก-๛]{0,12}ที่\d{1,2}[^\d\n]{2,14}\d{2,4})?/g
/** Shorter blocks are cells and captions, which a plan has too. */
const SENTENCE = 30

/** The name of a report or a column of results; that of a plan says what is expected, that of an assessment what it would do. */
const TITLED = /^(?:สรุป|รายงาน)?ผล(?!ผลิต|กระทบ|ประโยชน์|ที่คาด)/
/** A column of what was done, in everyday words. */
const WAS_DONE = /^(?:ที่|สิ่งที่|งานที่)?(?:ได้)?ทำ(?:ได้(?!โดย|อย่าง|ที่|ทาง)|(?:ไป)?แล้ว|เสร็จ|สำเร็จ|จริง)/

/** A column of results that is filled in, at least for some rows. */
function resultsColumn(facts: PageFacts): Because | undefined {
  for (const { table, header, rows } of keyedTables(facts)) {
    const column = header.findIndex((title) => TITLED.test(title) || WAS_DONE.test(title))
    const row = column < 0 ? -1 : rows.findIndex((cells) => !isBlank(cells[column] ?? ''))
    if (row >= 0)
      return because(
        { th: 'ตารางมีช่องผลที่กรอกแล้ว', en: 'The table has a column of results with entries' },
        { facts, quote: `${table.header[column]}: ${table.rows[row]?.[column]}`, place: table.place },
      )
  }
  return undefined
}

/** The head of a column nobody filled in: it asks for results, and none are told. */
const headsNothing = (facts: PageFacts, { key }: Block): boolean =>
  keyedTables(facts).some(({ header, rows }) => {
    const column = header.indexOf(key)
    return column >= 0 && rows.length > 0 && rows.every((cells) => isBlank(cells[column] ?? ''))
  })

/** A word of reports, where something is told. */
function wordOfReports(facts: PageFacts, word: Word): Because | undefined {
  const block = blocksWith(facts, word.key).find((each) => !headsNothing(facts, each))
  return (
    block &&
    because(
      { th: `พบคำว่า “${word.text}”`, en: `Found the words “${word.text}”` },
      seenBlock(facts, block, word.text),
    )
  )
}

/** Who put a page there, and when, is not what it tells. */
const BYLINE =
  /^(?:ส่ง|โพสต์|เขียน|ลง|เผยแพร่|สร้าง|แก้ไข|ปรับปรุง|อัป?เดต|ข้อมูลณ|submitted|posted|written|published|updated?)[^\n]{0,30}(?:โดย|by|เมื่อ|ล่าสุด|วันที่|:)/
const LONGEST_BYLINE = 80

const isByline = ({ key }: Block): boolean => key.length <= LONGEST_BYLINE && BYLINE.test(key)

/** "รับโอนพนักงาน 2 คน", "ครบสองรอบ": how much was done. */
const COUNTED =
  /\d+(?:คน|ราย|ครั้ง|แห่ง|รุ่น|อัตรา|ตำแหน่ง|โครงการ|หลักสูตร|เรื่อง|เครื่อง|จุด|รอบ|ทุน|รางวัล)|ครบ(?:ทุก|ทั้ง|\d|สอง|สาม|ตาม)/
const LEAST_COUNTED = 2

/** What is to be done is counted, too. */
const TO_COME = /จะ|คาดว่า|เป้า|กำหนดจัด|มีแผน/
const TOLD = new Set(['li', 'p', 'dd'])

/** A list or paragraphs under the name of a result, which tell how much. */
function countedList(facts: PageFacts): Block | undefined {
  const titles = [matchKey(facts.title), ...facts.headings.map(({ key }) => key)]
  if (!titles.some((title) => TITLED.test(title))) return undefined
  const counted = mainText(facts).blocks.filter(
    ({ tag, key }) => TOLD.has(tag) && COUNTED.test(key) && (tag === 'li' || !TO_COME.test(key)),
  )
  return counted.length >= LEAST_COUNTED ? counted[0] : undefined
}

const told = new WeakMap<PageFacts, Because | null>()

/** What is told to be done, in a column of results or a sentence; several items ask the same of a page. */
function toldOn(facts: PageFacts): Because | undefined {
  const known = told.get(facts)
  if (known !== undefined) return known ?? undefined
  const block =
    mainText(facts).blocks.find(
      (each) => each.key.length >= SENTENCE && DONE.test(each.key.replace(AGREED_ON, '')) && !isByline(each),
    ) ?? countedList(facts)
  const sentence =
    block && because({ th: 'มีข้อความเล่าสิ่งที่ได้ทำ', en: 'It is told what was done' }, seenBlock(facts, block))
  const found = resultsColumn(facts) ?? sentence ?? meantIn([facts], 'result')
  told.set(facts, found ?? null)
  return found
}

/**
 * What was done is told: in one of the words of reports, in a column of results, or in sentences that say when, how
 * many or how far.
 */
export const reported: Check<z.output<typeof parameters>> = (evidence, { any }, context) => {
  const words = wordsOf(any)
  for (const word of words) {
    for (const facts of evidence) {
      const mention = wordOfReports(facts, word)
      if (mention !== undefined) return met(mention)
    }
  }
  for (const facts of evidence) {
    const done = toldOn(facts)
    if (done !== undefined) return met(done)
  }
  return absent(
    evidence,
    context,
    { th: `ไม่พบว่าได้ทำอะไรไปแล้ว (${someOf(any)})`, en: `Nothing says what was done (${someOf(any)})` },
    words,
  )
}
