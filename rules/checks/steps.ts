import { z } from 'zod'
import type { Block, PageFacts } from '../facts/model.ts'
import type { Because, Check } from '../judge/model.ts'
import { ACTION, isSequence } from '../meanings/sequence.ts'
import { SINCE } from '../meanings/time.ts'
import { matchKey } from '../text/normalise.ts'
import { keyedTables } from './labels.ts'
import { mainText } from './main-text.ts'
import { mentionOf } from './mentions.ts'
import { because, cut, met, seenBlock, someOf } from './outcome.ts'
import { countedSteps, joinedByArrows, timedOneByOne, toldUnderName } from './ordered-steps.ts'
import { absent } from './readable.ts'
import { wordsOf } from './words.ts'

export const parameters = z.strictObject({
  /** Words that announce steps. */
  any: z.array(z.string().min(2)).min(1),
  /** Entries of a list that make a sequence of steps. */
  min: z.number().int().min(2).default(3),
})

const DURATION = /\d+(?:-\d+)?(?:นาที|ชั่วโมง|วัน|สัปดาห์|เดือน)/
const ONLY_DURATION = new RegExp(`^(?:ภายใน|ไม่เกิน|ประมาณ|ใช้เวลา)?${DURATION.source}(?:ทำการ|ครึ่ง)?$`)
const TIMED_LEAST = 2

/** "1. …", "(2) …", "ข้อ 3 …", "④ …": paragraphs numbered by hand. */
const NUMBERED = /^[①-⑳]|^(?:ข้อ|ขั้น(?:ตอน)?ที่)?\(?\d{1,2}[.)](?!\d)|^(?:ข้อ|ขั้น(?:ตอน)?ที่)\d{1,2}/

/** Entries of one list, or numbered paragraphs of one part of the page, stand together. */
function listOf(facts: PageFacts, block: Block): string | undefined {
  if (block.tag === 'li') return block.place.replace(/\/\d+$/, '')
  if (!NUMBERED.test(block.key)) return undefined
  return `${facts.kind === 'page' ? block.place.replace(/\/\d+$/, '') : ''} ${block.heading}`
}

/** The lists of the main text, in the order of the page. */
function listsOn(facts: PageFacts): readonly (readonly Block[])[] {
  const lists = new Map<string, Block[]>()
  for (const block of mainText(facts).blocks) {
    const list = listOf(facts, block)
    if (list === undefined) continue
    lists.set(list, [...(lists.get(list) ?? []), block])
  }
  return [...lists.values()]
}

/** The first entry of a list in which several entries say how long they take: steps without that word. */
const timedList = (facts: PageFacts, min: number): Block | undefined =>
  listsOn(facts).find(
    (entries) =>
      entries.length >= min && entries.filter((entry) => DURATION.test(entry.key)).length >= TIMED_LEAST,
  )?.[0]

/** "รับบัตร 5 นาที > พบแพทย์ 30 นาที > รับยา 10 นาที": one line whose parts, joined by signs, say how long they take. */
const JOINED = /\s*(?:[>→»⇒➔]|[-=]>|\s\/\s)\s*/
const timedChain = (facts: PageFacts, min: number): Block | undefined =>
  mainText(facts).blocks.find(({ text }) => {
    const parts = text.split(JOINED)
    return parts.length >= min && parts.every((part) => DURATION.test(matchKey(part)))
  })

/** The first of several texts that open with the day they are of, each later than the one before. */
function toldByDays(facts: PageFacts, min: number): Block | undefined {
  const dated = mainText(facts).blocks.flatMap((block) => {
    const day = SINCE.exec(block.key)?.[1]
    return day === undefined ? [] : [{ block, day: Number(day) }]
  })
  const inOrder = dated.every(({ day }, at) => at === 0 || day > (dated[at - 1]?.day ?? 0))
  return dated.length >= min && inOrder ? dated[0]?.block : undefined
}

const MANUAL = /คู่มือ|ขั้นตอน|แนวปฏิบัติ|แนวทางปฏิบัติ|วิธี/
const MOSTLY = 0.6

/** The first entry of a list in a manual whose entries say what to do. */
function listOfActions(facts: PageFacts, min: number): Block | undefined {
  const titles = [matchKey(facts.title), ...facts.headings.map(({ key }) => key)]
  if (!titles.some((title) => MANUAL.test(title))) return undefined
  return listsOn(facts).find((entries) => {
    const actions = entries.filter(({ key }) => ACTION.test(key.replace(NUMBERED, '')))
    return entries.length >= min && actions.length >= entries.length * MOSTLY
  })?.[0]
}

const RUNNING = new Set(['p', 'li', 'div', 'span'])
/** Paragraphs that are read together: steps may be told in one or in several. */
const MOST_PARAGRAPHS = 6

/** Paragraphs under one heading that follow each other. */
function passagesOf(facts: PageFacts): readonly (readonly Block[])[] {
  const passages: Block[][] = []
  for (const block of mainText(facts).blocks) {
    const last = passages.at(-1)
    const before = last?.at(-1)
    if (!RUNNING.has(block.tag)) passages.push([])
    else if (before === undefined || before.heading !== block.heading || last?.length === MOST_PARAGRAPHS)
      passages.push([block])
    else last?.push(block)
  }
  return passages.filter((passage) => passage.length > 0)
}

/** The first paragraph of a passage that tells what is done first and what next. */
const toldInOrder = (facts: PageFacts): Block | undefined =>
  passagesOf(facts).find((passage) =>
    isSequence(passage.map(({ text }) => text).join(' '), passage.map(({ key }) => key).join('\n')),
  )?.[0]

/** "กี่นาที", "เวลา (วัน)": a column of bare numbers that says how long its rows take. */
const TIME_HEADER = /นาที|ชั่วโมง|ชม\.|วันทำการ|เวลา\((?:วัน|นาที|ชม)|กี่วัน/
const DOING_HEADER = /ทำ(?!เนียบ)|ขั้น|กิจกรรม|งาน|การดำเนิน|เรื่องที่/
function timedByHeader(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  min: number,
): boolean {
  const column = header.findIndex((key) => TIME_HEADER.test(key))
  if (column < 0 || !header.some((key, at) => at !== column && DOING_HEADER.test(key))) return false
  return rows.filter((row) => /^\d[\d.,-]*$/.test(row[column] ?? '')).length >= min
}

const NUMBER = /^(?:ขั้น(?:ตอน)?ที่)?\d{1,2}[.)]?$/
/** The rows of a table that are steps: numbered ones, or those that say how long they take while most say what is done. */
function stepsOf(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const numbered = rows.filter(([first = '']) => NUMBER.test(first))
  if (numbered.length > 0) return numbered
  const timed = rows.filter((row) => row.some((cell) => ONLY_DURATION.test(cell)))
  const doing = timed.filter((row) => row.some((cell) => ACTION.test(cell)))
  return doing.length >= timed.length * MOSTLY ? timed : []
}

/** A table whose rows are steps and say how long they take. */
function timedTable(facts: PageFacts, min: number): Because | undefined {
  for (const { table, header, rows } of keyedTables(facts)) {
    // A table without a header has its first step in that place.
    const steps = stepsOf([header, ...rows])
    const timed = steps.filter((row) => row.some((cell) => DURATION.test(cell)))
    if ((steps.length >= min && timed.length >= TIMED_LEAST) || timedByHeader(header, rows, min))
      return because(
        { th: 'มีตารางขั้นตอนพร้อมระยะเวลา', en: 'A table of steps with their times is shown' },
        { facts, quote: table.header.join(' | '), place: table.place },
      )
  }
  return undefined
}

/** Steps are shown: announced by a word, as a list or table, or told in sentences in which one action follows another. */
export const steps: Check<z.output<typeof parameters>> = (evidence, { any, min }, context) => {
  const words = wordsOf(any)
  for (const word of words) {
    const mention = mentionOf(evidence, word)
    if (mention !== undefined) return met(mention)
  }
  for (const facts of evidence) {
    const table = timedTable(facts, min)
    if (table !== undefined) return met(table)
    const first =
      timedList(facts, min) ??
      timedChain(facts, min) ??
      toldByDays(facts, min) ??
      countedSteps(facts, min) ??
      joinedByArrows(facts, min) ??
      timedOneByOne(facts, min)
    if (first !== undefined)
      return met(
        because(
          { th: 'มีรายการขั้นตอนพร้อมระยะเวลา', en: 'A list of steps with their times is shown' },
          seenBlock(facts, first),
        ),
      )
    const action = listOfActions(facts, min)
    if (action !== undefined)
      return met(
        because(
          { th: 'มีรายการสิ่งที่ต้องทำเป็นลำดับ', en: 'A list of what to do is shown' },
          seenBlock(facts, action),
        ),
      )
    const named = toldUnderName(facts)
    if (named !== undefined)
      return met(
        because(
          {
            th: `มีหัวข้อ “${cut(named.label, 60)}” ที่บอกว่าทำอะไร`,
            en: `“${cut(named.label, 60)}” says what is done`,
          },
          { facts, quote: `${named.label} – ${named.value}`, place: named.place },
        ),
      )
    const told = toldInOrder(facts)
    if (told !== undefined)
      return met(
        because(
          { th: 'มีข้อความเล่าว่าทำอะไรก่อนหลัง', en: 'It is told what is done first and what next' },
          seenBlock(facts, told),
        ),
      )
  }
  return absent(
    evidence,
    context,
    { th: `ไม่พบขั้นตอน (${someOf(any)})`, en: `No steps are shown (${someOf(any)})` },
    words,
  )
}
