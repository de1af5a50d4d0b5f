import type { Block, PageFacts } from '../facts/model.ts'
import { matchKey } from '../text/normalise.ts'
import { withDigits } from '../text/number-words.ts'
import { isBlank, keyedTables } from './labels.ts'
import { mainText } from './main-text.ts'
import { namedColumns } from './named-columns.ts'

/** A short text that names what stands below or beside it, and the beginning of that. */
export interface Section {
  readonly label: string
  readonly key: string
  readonly value: string
  readonly place: string
  readonly page?: number
}

/** Longer texts tell something themselves. Key characters. */
const LONGEST_NAME = 60
/** Shorter ones below a name are buttons, numbers and further names, unless they are an answer to it. Key characters. */
const SHORTEST_VALUE = 12
const HEADING_TAG = /^h[1-6]$/
/** "ถาม : …", "Q1.", "3)": who asks and the number stand in front of what is named. */
const IN_FRONT = /^(?:(?:ถาม|คำถาม|q)\d{0,2}[.:)]*|\(?\d{1,2}(?:\.\d{1,2})*[.)])/
const NAMING_TAGS = new Set(['dt', 'summary', 'button', 'legend', 'caption', 'strong', 'b'])
const ASKS = /[?？:：]$|(?:อย่างไร|อะไร|ไหน|เท่าไร|เท่าไหร่|หรือไม่|บ้าง|ยังไง)$/

const nameOf = (key: string): string => key.replace(IN_FRONT, '')

const isName = ({ tag, key }: Block): boolean =>
  nameOf(key).length <= LONGEST_NAME && (HEADING_TAG.test(tag) || NAMING_TAGS.has(tag) || ASKS.test(key))

const isText = ({ tag, key }: Block): boolean => !HEADING_TAG.test(tag) && key !== '' && !isBlank(key)

interface Named extends Section {
  /** Key of what stands under the name, several lines of it. */
  readonly below: string
  /** It stands in a line of several named parts, which may be short. */
  readonly isPart?: boolean
}

const LINES = 4

function sectionOf(
  name: Pick<Block, 'text' | 'key' | 'place' | 'page'>,
  values: readonly string[],
): readonly Named[] {
  const { text, key, place, page } = name
  // What is told counts more than the short lines before it.
  const value = values.find((each) => matchKey(each).length >= SHORTEST_VALUE) ?? values[0]
  if (value === undefined) return []
  const below = withDigits(values.slice(0, LINES).map(matchKey).join('\n'))
  return [{ label: text, key: nameOf(key), value, below, place, ...(page !== undefined && { page }) }]
}

/** Headings with text below them, however deep. */
function underHeadings(facts: PageFacts): readonly Named[] {
  const under = new Map<number, string[]>()
  for (const block of mainText(facts).blocks)
    if (isText(block)) under.set(block.heading, [...(under.get(block.heading) ?? []), block.text])
  return facts.headings.flatMap((heading, index) =>
    heading.region === 'main' && heading.key.length <= LONGEST_NAME
      ? sectionOf(heading, under.get(index) ?? [])
      : [],
  )
}

/** "พลาด: ส่งของช้า / แก้: เพิ่มรอบ / เก็บไว้: …": parts of one line, each with its name. */
const PARTS = /\s+[/|;•·→–—]\s+|\s*[|•]\s*/u
const NAMED = /^([^:：\n]{2,60})\s*[:：]\s*(\S[^\n]*)$/u
const SHORTEST_PART = 3
/** "หลักฐาน: …", "เอกสาร – …", "จ่ายเท่าไร → …", "กี่บาท? …": a name, a sign, and what is told. */
const NAMED_IN_LINE = /^([^:：?？→|\n]{2,60}?)(?:\s*[:：?？→|]\s*|\s+[-–—]\s+)(\S[^\n]*)$/u

function namedInLine(block: Block, pattern: RegExp, line: string): readonly Named[] {
  const [, name = '', value = ''] = pattern.exec(line) ?? []
  if (value === '' || isBlank(value)) return []
  return sectionOf({ ...block, text: name, key: matchKey(name) }, [value])
}

function namedParts(block: Block): readonly Named[] {
  const parts = block.text.split(PARTS)
  if (parts.length < 2) return []
  return parts
    .flatMap((part) => namedInLine(block, NAMED, part.trim()))
    .filter(({ value }) => matchKey(value).length >= SHORTEST_PART)
    .map((part) => ({ ...part, isPart: true }))
}

/** "จะทำต่อ สั่งซื้อมาตรที่เหลือ …": a blank parts the name from what it tells. */
const OPENED = /^(\S{4,32})\s+(\S[^\n]{30,})$/u

/** Names that the next block answers, and those of a block that goes on behind them. */
function underNames(facts: PageFacts): readonly Named[] {
  const { blocks } = mainText(facts)
  return blocks.flatMap((block, at) => {
    const next = blocks[at + 1]
    if (isName(block))
      return next !== undefined && isText(next) && !isName(next) ? sectionOf(block, [next.text]) : []
    const inLine = [...namedParts(block), ...namedInLine(block, NAMED_IN_LINE, block.text)]
    return inLine.length > 0 ? inLine : namedInLine(block, OPENED, block.text.trim())
  })
}

/** Columns with an entry, and rows of two cells, of which the first names what the second says. */
function inTables(facts: PageFacts): readonly Named[] {
  const named = (text: string, key: string, values: readonly string[], place: string): readonly Named[] =>
    key === '' || key.length > LONGEST_NAME
      ? []
      : sectionOf(
          { text, key, place },
          values.filter((value) => !isBlank(value)),
        )
  const columns = namedColumns(facts).flatMap(({ label, key, texts, place }) =>
    named(label, key, texts, place),
  )
  const rows = keyedTables(facts).flatMap(({ table, header }) => {
    const pairs = header.length === 2 ? [table.header, ...table.rows] : []
    return pairs.flatMap(([name = '', value = '']) => named(name, matchKey(name), [value], table.place))
  })
  return [...columns, ...rows]
}

const known = new WeakMap<PageFacts, readonly Named[]>()

function allOn(facts: PageFacts): readonly Named[] {
  const before = known.get(facts)
  if (before !== undefined) return before
  const found = [...underHeadings(facts), ...underNames(facts), ...inTables(facts)]
  known.set(facts, found)
  return found
}

const isTold = ({ value, isPart }: Named): boolean =>
  isPart === true || matchKey(value).length >= SHORTEST_VALUE

/** What the main part of a page or document names and then tells: below headings, behind colons and questions, in tables. */
export const sections = (facts: PageFacts): readonly Section[] => allOn(facts).filter(isTold)

/** What stands under a name that one of them says, and answers it where an answer is asked for. */
export const namedSection = (
  facts: PageFacts,
  names: RegExp,
  answers?: RegExp,
  unlike?: RegExp,
): Section | undefined =>
  allOn(facts).find(
    (section) =>
      names.test(section.key) &&
      unlike?.test(`${section.key}${matchKey(section.value)}`) !== true &&
      (answers === undefined ? isTold(section) : answers.test(section.below)),
  )
