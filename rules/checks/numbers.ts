import { z } from 'zod'
import type { Block, PageFacts } from '../facts/model.ts'
import type { Because, Check } from '../judge/model.ts'
import { meanings, senses, type Meaning } from '../meanings/meaning.ts'
import { withoutOtherTimes } from '../meanings/duration.ts'
import { matchKey } from '../text/normalise.ts'
import { findWhole } from '../text/whole-syllables.ts'
import { tableOfFigures } from './figures.ts'
import { isBlank, keyedTables } from './labels.ts'
import { blocksWith, findWord, mainText } from './main-text.ts'
import { meantIn } from './meant.ts'
import { namedFigure } from './named-figures.ts'
import { because, met, seenBlock, someOf, unsure } from './outcome.ts'
import { isContentPicture } from './pictures.ts'
import { absent } from './readable.ts'
import { wordsOf } from './words.ts'
import type { Word } from './words.ts'

export const parameters = z.strictObject({
  any: z.array(z.string().min(2)).min(1),
  /** Statements that answer it when there is nothing to count ("ไม่มีเรื่องร้องเรียน"). */
  none: z.array(z.string().min(2)).optional(),
  /** A title may name what a table of figures counts: "สถิติการให้บริการ" over services and months. */
  titles: z.boolean().default(false),
  /** What names of columns, rows and cards may also mean, and sentences that count it. */
  meaning: z.enum(meanings).optional(),
})

/** Years, dates, periods, hours of the day, item codes, fines, running and telephone numbers and how often a page was read count nothing. */
const NOT_A_COUNT =
  /(?:พ\.?ศ\.{0,2}|ปี(?:งบประมาณ|การศึกษา)?)(?:พ\.?ศ\.{0,2})?\d{2,4}|(?:^|[^\d])25\d\d(?!\d)|\d{1,2}(?:\/|-)\d{1,2}(?:\/|-)\d{2,4}|(?<![\d,.])0\d{0,2}-\d{3,4}-?\d{3,4}(?!\d)|โทร(?:ศัพท์|สาร)?\.?:?0\d{7,9}|(?<!\d)\d{1,2}[.:]\d{2}(?:-\d{1,2}[.:]\d{2})?(?:น\.|น(?![ก-๛]))|ปรับ(?:ไม่เกิน|เป็นเงิน|ครั้งละ|วันละ)?[\d,.]+บาท|^\(?\d{1,2}(?:\.\d{1,2})*[.)]|^o\d{1,2}|e-service|(?:รอบ|ระยะเวลา|ระยะ|ช่วง)\d{1,2}เดือน|\d{1,2}เดือน(?:แรก|หลัง)|ไตรมาส(?:ที่)?\d(?:-\d)?|(?:ครั้ง|หมู่|ฉบับ|ชั้น|ข้อ|ประเด็น|ตัวชี้วัด)ที่\d{1,2}|(?:เข้าชม|ผู้ชม|เปิดอ่าน|อ่านแล้ว|คนอ่าน|ยอดวิว|ดาวน์โหลด|\|อ่าน|views?|hits?)[^\dก-๛]{0,3}[\d,]+(?:ครั้ง|คน)?/g
const AFTER = /^[^\d]{0,40}\d/
const COUNTER = /^[\d,.]+(?:เรื่อง|ราย|คน|ครั้ง|ฉบับ|รายการ)?$/
const BEFORE = /\d[\d,.]*(?:เรื่อง|ราย|คน|ครั้ง|รายการ)[^\d]{0,20}$/
const NO_WORDS: readonly string[] = []
const LARGE_PICTURE = 300

/** Words that count things stand behind the number or alone in a heading: "ราย" is no part of "รายงาน". */
const COUNTERS = new Set(['ราย', 'ครั้ง', 'เรื่อง', 'คน', 'ฉบับ'])
const LONGEST_CELL = 120
/** A second row of heads names what stands below it; longer cells tell something. */
const LONGEST_SUB_HEAD = 40

function labels(cell: string, { key }: Word): boolean {
  if (cell.length > LONGEST_CELL) return false
  return COUNTERS.has(key) ? cell === key || cell.endsWith(`(${key})`) : findWhole(cell, key) >= 0
}

const counts = (key: string): string => withoutOtherTimes(key).replace(NOT_A_COUNT, ' ')

const inTables = new WeakMap<PageFacts, Map<string, Because | undefined>>()

/** Several items ask for the number of the same thing: each word is looked up once a page. */
function tableNumber(facts: PageFacts, word: Word): Because | undefined {
  const known = inTables.get(facts) ?? new Map<string, Because | undefined>()
  inTables.set(facts, known)
  if (!known.has(word.key)) known.set(word.key, findTableNumber(facts, word))
  return known.get(word.key)
}

function findTableNumber(facts: PageFacts, word: Word): Because | undefined {
  for (const { table, header, rows, joined } of keyedTables(facts)) {
    if (!joined.includes(word.key)) continue
    for (const [column, key] of header.entries()) {
      if (!labels(key, word)) continue
      const row = rows.findIndex((cells) => /\d|^ไม่มี$/.test(counts(cells[column] ?? '')))
      if (row >= 0) return inTable(facts, word, table.header[column], table.rows[row]?.[column], table.place)
    }
    for (const [index, row] of rows.entries()) {
      const column = row.findIndex((cell) => labels(cell, word))
      if (column < 0) continue
      const value = row.findIndex(
        (cell, at) => at > column && !isBlank(cell) && /\d|^ไม่มี$/.test(counts(cell)),
      )
      if (value >= 0)
        return inTable(facts, word, table.rows[index]?.[column], table.rows[index]?.[value], table.place)
      const below =
        index < 2 && (row[column]?.length ?? 0) <= LONGEST_SUB_HEAD
          ? rows.slice(index + 1).find((cells) => /\d/.test(counts(cells[column] ?? '')))
          : undefined
      if (below !== undefined)
        return inTable(facts, word, table.rows[index]?.[column], below[column], table.place)
    }
  }
  return undefined
}

function inTable(
  facts: PageFacts,
  word: Word,
  label: string | undefined,
  value: string | undefined,
  place: string,
): Because {
  return because(
    { th: `มีตัวเลขของ “${word.text}” ในตาราง`, en: `The table gives a number for “${word.text}”` },
    { facts, quote: `${label ?? ''} – ${value ?? ''}`, place },
  )
}

function besideCounter(facts: PageFacts, block: Block): boolean {
  if (block.key.length > 60) return false
  const { blocks } = mainText(facts)
  const at = blocks.indexOf(block)
  return [blocks[at - 1], blocks[at + 1]].some(
    (near) => near !== undefined && COUNTER.test(near.key) && /\d/.test(counts(near.key)),
  )
}

function sentenceNumber(facts: PageFacts, word: Word): Because | undefined {
  for (const block of blocksWith(facts, word.key)) {
    const key = counts(block.key)
    const at = findWhole(key, word.key)
    if (at < 0) continue
    const counter = COUNTERS.has(word.key)
    const found =
      (!counter && AFTER.test(key.slice(at + word.key.length))) ||
      /\d$/.test(key.slice(0, at)) ||
      BEFORE.test(key.slice(Math.max(0, at - 40), at)) ||
      besideCounter(facts, block)
    if (found)
      return because(
        { th: `มีตัวเลขของ “${word.text}”`, en: `A number is given for “${word.text}”` },
        seenBlock(facts, block, word.text),
      )
  }
  return undefined
}

function drawnAsPicture(evidence: readonly PageFacts[]): Because | undefined {
  for (const facts of evidence) {
    if (facts.kind !== 'page') continue
    const picture = facts.images.find(
      (image) => (image.width ?? 0) >= LARGE_PICTURE && isContentPicture(image),
    )
    if (picture !== undefined)
      return because(
        {
          th: 'ตัวเลขอาจอยู่ในรูปภาพ ต้องให้คนเปิดดู',
          en: 'The numbers may stand in a picture: a person must look',
        },
        { facts, quote: picture.alt, place: picture.place },
      )
  }
  return undefined
}

/** One of the words without a number. The fiscal year ("ปีงบประมาณ 2568") is no mention of a budget. */
function namedOn(facts: PageFacts, words: readonly Word[]): Because | undefined {
  for (const word of words) {
    const block = blocksWith(facts, word.key).find((each) => findWhole(counts(each.key), word.key) >= 0)
    if (block === undefined) continue
    return because(
      { th: `กล่าวถึง “${word.text}” แต่ไม่มีตัวเลขกำกับ`, en: `“${word.text}” is named without a number` },
      seenBlock(facts, block, word.text),
    )
  }
  return undefined
}

/** A table of figures under a title with one of the words. */
function countedUnderTitle(facts: PageFacts, words: readonly Word[]): Because | undefined {
  const headings = facts.headings.filter((heading) => heading.region === 'main').map(({ text }) => text)
  const title = [facts.title, ...headings].find((text) => {
    const key = matchKey(text)
    return words.some((word) => key.includes(word.key))
  })
  if (title === undefined) return undefined
  const counting = tableOfFigures(facts, counts)
  return (
    counting &&
    because(
      { th: 'มีตารางตัวเลขใต้หัวเรื่อง', en: 'A table of figures stands under the title' },
      { facts, quote: title, place: counting.place },
    )
  )
}

/** Figures under a name of that meaning, or what else says it. */
function countedAs(evidence: readonly PageFacts[], meaning: Meaning): Because | undefined {
  const { figures } = senses[meaning]
  for (const facts of evidence) {
    const seen = figures && namedFigure(facts, (key) => figures.test(key))
    if (seen !== undefined) return because({ th: 'มีตัวเลขกำกับ', en: 'A number is given for it' }, seen)
  }
  return meantIn(evidence, meaning)
}

/** A number stands beside one of the words, in a table or a sentence, or an explicit none statement. */
export const numbers: Check<z.output<typeof parameters>> = (
  evidence,
  { any, none, titles, meaning },
  context,
) => {
  const words = wordsOf(any)
  let named: Because | undefined
  for (const facts of evidence) {
    for (const word of words) {
      const found = tableNumber(facts, word) ?? sentenceNumber(facts, word)
      if (found !== undefined) return met(found)
    }
    const table = titles ? countedUnderTitle(facts, words) : undefined
    if (table !== undefined) return met(table)
    for (const word of wordsOf(none ?? NO_WORDS)) {
      const block = findWord(facts, word.key)
      if (block !== undefined)
        return met(
          because(
            { th: `ระบุชัดเจนว่า “${word.text}”`, en: `States explicitly “${word.text}”` },
            seenBlock(facts, block, word.text),
          ),
        )
    }
    named ??= namedOn(facts, words)
  }
  const meant = meaning === undefined ? undefined : countedAs(evidence, meaning)
  if (meant !== undefined) return met(meant)
  const picture = drawnAsPicture(evidence)
  if (named !== undefined && picture !== undefined) return unsure(named, picture)
  const outcome = absent(
    evidence,
    context,
    { th: `ไม่พบตัวเลขของ ${someOf(any)}`, en: `No number is given for ${someOf(any)}` },
    words,
  )
  return named === undefined ? outcome : { ...outcome, because: [...outcome.because, named] }
}
