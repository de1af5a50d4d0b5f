import type { Block, PageFacts } from '../facts/model.ts'
import { matchKey } from '../text/normalise.ts'
import { isBlank, keyedTables } from './labels.ts'
import { mainText } from './main-text.ts'

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
/** Shorter ones below a name are buttons, numbers and further names. Key characters. */
const SHORTEST_VALUE = 12
const HEADING_TAG = /^h[1-6]$/
/** "ถาม : …", "Q1.", "3)": who asks and the number stand in front of what is named. */
const IN_FRONT = /^(?:(?:ถาม|คำถาม|q)\d{0,2}[.:)]*|\(?\d{1,2}(?:\.\d{1,2})*[.)])/
const NAMING_TAGS = new Set(['dt', 'summary', 'button', 'legend', 'caption', 'strong', 'b'])
const ASKS = /[?？:：]$|(?:อย่างไร|อะไร|ไหน|เท่าไร|เท่าไหร่|หรือไม่|บ้าง|ยังไง)$/

const nameOf = (key: string): string => key.replace(IN_FRONT, '')

const isName = ({ tag, key }: Block): boolean =>
  nameOf(key).length <= LONGEST_NAME && (HEADING_TAG.test(tag) || NAMING_TAGS.has(tag) || ASKS.test(key))

const tells = ({ tag, key }: Block): boolean =>
  !HEADING_TAG.test(tag) && key.length >= SHORTEST_VALUE && !isBlank(key)

function sectionOf(name: Pick<Block, 'text' | 'key' | 'place' | 'page'>, value: string): Section {
  const { text, key, place, page } = name
  return { label: text, key: nameOf(key), value, place, ...(page !== undefined && { page }) }
}

/** Headings with text below them, however deep. */
function underHeadings(facts: PageFacts): readonly Section[] {
  const first = new Map<number, Block>()
  for (const block of mainText(facts).blocks)
    if (tells(block) && !first.has(block.heading)) first.set(block.heading, block)
  return facts.headings.flatMap((heading, index): Section[] => {
    const below = first.get(index)
    if (below === undefined || heading.region !== 'main' || heading.key.length > LONGEST_NAME) return []
    return [sectionOf(heading, below.text)]
  })
}

/** "พลาด: ส่งของช้า / แก้: เพิ่มรอบ / เก็บไว้: …": parts of one line, each with its name. */
const PARTS = /\s+[/|;•·→–—]\s+|\s*[|•]\s*/u
const NAMED = /^([^:：\n]{2,60})\s*[:：]\s*(\S[^\n]*)$/u
const SHORTEST_PART = 3

function namedParts(block: Block): readonly Section[] {
  const parts = block.text.split(PARTS)
  const shortest = parts.length > 1 ? SHORTEST_PART : SHORTEST_VALUE
  return parts.flatMap((part): Section[] => {
    const [, name = '', value = ''] = NAMED.exec(part.trim()) ?? []
    if (value === '' || matchKey(value).length < shortest || isBlank(value)) return []
    return [sectionOf({ ...block, text: name, key: matchKey(name) }, value)]
  })
}

/** Names that the next block answers, and those of a block that goes on behind its colon. */
function underNames(facts: PageFacts): readonly Section[] {
  const { blocks } = mainText(facts)
  return blocks.flatMap((block, at): readonly Section[] => {
    const next = blocks[at + 1]
    if (isName(block))
      return next !== undefined && tells(next) && !isName(next) ? [sectionOf(block, next.text)] : []
    return namedParts(block)
  })
}

/** Columns with an entry. */
function underColumns(facts: PageFacts): readonly Section[] {
  return keyedTables(facts).flatMap(({ table, header, rows }) =>
    header.flatMap((key, column): Section[] => {
      if (key === '' || key.length > LONGEST_NAME) return []
      const row = rows.findIndex((cells) => !isBlank(cells[column] ?? ''))
      if (row < 0) return []
      return [
        {
          label: table.header[column] ?? '',
          key,
          value: table.rows[row]?.[column] ?? '',
          place: table.place,
        },
      ]
    }),
  )
}

const known = new WeakMap<PageFacts, readonly Section[]>()

/** What the main part of a page or document names and then tells: below headings, behind colons and questions, in columns. */
export function sections(facts: PageFacts): readonly Section[] {
  const before = known.get(facts)
  if (before !== undefined) return before
  const found = [...underHeadings(facts), ...underNames(facts), ...underColumns(facts)]
  known.set(facts, found)
  return found
}
