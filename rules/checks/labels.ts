import type { Block, PageFacts, Table } from '../facts/model.ts'
import { matchKey } from '../text/normalise.ts'
import { blocksWith, mainText } from './main-text.ts'
import type { Word } from './words.ts'

/** A label that was found, and what stands beside it. */
export interface Labelled {
  readonly word: Word
  readonly label: string
  /** What stands beside it; '' when the place for it is empty. */
  readonly value: string
  readonly place: string
  readonly page?: number
  readonly kind: 'column' | 'row' | 'text'
}

const BLANK = /^[\s.…_\-–—:|/]*$/
/** A letter is a bullet only with its full stop or bracket: otherwise it begins the word. */
const BULLET = /^[-–•*○●▪◦]?\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[ก-ฮ][.)])?[-–•]?/
const HEADING_TAG = /^h[1-6]$/
const LONGEST_LABEL = 60
const LONGEST_HEADER = 120
const LONGEST_FLAT_HEADER = 150
const MOST_ROWS = 400
/** "ผู้ยื่นข้อเสนอทิ้งงาน", "มาตรการแก้ไขปัญหา": what is handed in, or done about something, is no label of it. */
const ANOTHER_THING = /(?:ยื่น|แก้(?:ไข)?)$/
/** Whether a key has the word as the label of what is said. */
const namesIt = (key: string, word: string): boolean => {
  const at = key.indexOf(word)
  return at >= 0 && !ANOTHER_THING.test(key.slice(0, at))
}

/** Empty, dots, dashes or underscores: a place left blank. */
export const isBlank = (text: string): boolean => BLANK.test(text)

/** A table with the keys of its cells. */
export interface KeyedTable {
  readonly table: Table
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** All keys in one string: a word that is not in it is in no cell. */
  readonly joined: string
}
/**
 * The heads of columns with the names below those that several share: "อยู่ตรงไหนแล้ว" over "จบแล้ว" and "ยังทำอยู่". A row
 * that begins with nothing, has no figures and names what the head left unnamed is a second row of heads.
 */
function underParts(header: readonly string[], row: readonly string[]): readonly string[] {
  const goesOn =
    header.length > 2 &&
    row[0] === '' &&
    header.includes('') &&
    row.every(
      (key, at) => key.length <= LONGEST_LABEL && !/\d/.test(key) && (key !== '' || header[at] !== ''),
    )
  return goesOn ? header.map((key, at) => `${key}${row[at] ?? ''}`) : header
}

const keyed = new WeakMap<PageFacts, readonly KeyedTable[]>()

/** Tables of the main part with the keys of their cells; computed once for each page. */
export function keyedTables(facts: PageFacts): readonly KeyedTable[] {
  const before = keyed.get(facts)
  if (before !== undefined) return before
  // Cells are blocks too, with their keys already made.
  const keys = new Map(facts.blocks.map((block) => [block.text, block.key]))
  const keyOf = (text: string): string => keys.get(text) ?? matchKey(text)
  const tables = facts.tables
    .filter((table) => table.region === 'main' && !table.layout)
    .map((table) => {
      const first = table.header.map(keyOf)
      const rows = table.rows.slice(0, MOST_ROWS).map((row) => row.map(keyOf))
      const header = underParts(first, rows[0] ?? [])
      return { table, header, rows, joined: [header, ...rows].map((row) => row.join('\t')).join('\n') }
    })
  keyed.set(facts, tables)
  return tables
}

function columnUnder({ table, rows }: KeyedTable, column: number, from: number): string {
  const values = rows.slice(from).map((row) => row[column] ?? '')
  const filled = values.filter((value) => !isBlank(value)).length
  if (filled === 0) return ''
  const first = values.findIndex((value) => !isBlank(value))
  return table.rows[from + first]?.[column] ?? ''
}

function inTable(keyedTable: KeyedTable, word: Word): Labelled | undefined {
  const { table, header, rows, joined } = keyedTable
  if (!joined.includes(word.key)) return undefined
  let empty: Labelled | undefined
  const consider = (label: string, value: string, kind: 'column' | 'row'): Labelled | undefined => {
    const labelled = { word, label, value, place: table.place, kind } as const
    if (value !== '') return labelled
    empty ??= labelled
    return undefined
  }
  for (const [column, key] of header.entries()) {
    if (!namesIt(key, word.key) || key.length > LONGEST_HEADER) continue
    const found = consider(table.header[column] ?? '', columnUnder(keyedTable, column, 0), 'column')
    if (found !== undefined) return found
  }
  for (const [index, row] of rows.entries()) {
    for (const [column, key] of row.entries()) {
      if (!namesIt(key, word.key) || key.length > LONGEST_LABEL + word.key.length) continue
      const label = table.rows[index]?.[column] ?? ''
      const right = row.findIndex((value, at) => at > column && value !== key && !isBlank(value))
      const subHeader = index < 2 && header.length > 2
      const value = subHeader
        ? columnUnder(keyedTable, column, index + 1)
        : right < 0
          ? ''
          : (table.rows[index]?.[right] ?? '')
      if (column === row.length - 1 && !subHeader) continue
      const found = consider(label, value, subHeader ? 'column' : 'row')
      if (found !== undefined) return found
    }
  }
  return empty
}

/** A short block that only names something: a heading, a definition term, "ค่าธรรมเนียม:" or "4. ค่าธรรมเนียม". */
function namesOnly(block: Block, word: Word): boolean {
  if (HEADING_TAG.test(block.tag) || block.tag === 'dt' || block.tag === 'summary' || block.tag === 'th')
    return block.key.length <= LONGEST_LABEL + word.key.length
  const rest = block.key
    .replace(BULLET, '')
    .replace(word.key, '')
    .replace(/[:：]$/, '')
  return rest.length <= 24 && !/\d/.test(rest)
}

const looksLikeLabel = (block: Block): boolean =>
  HEADING_TAG.test(block.tag) ||
  block.tag === 'dt' ||
  (block.key.length <= LONGEST_LABEL && /[:：]$/.test(block.key))

function afterColon(block: Block, word: Word): string | undefined {
  const at = block.key.indexOf(word.key)
  const colon = block.key.indexOf(':', at + word.key.length)
  if (at > LONGEST_LABEL || colon < 0 || colon - at - word.key.length > 30) return undefined
  const colonsBefore = block.key.slice(0, colon).split(':').length
  return block.text.split(':').slice(colonsBefore).join(':').trim()
}

const LONGEST_HEAD = 40
/** "ปัญหาคือ…", "เอกสารที่ต้องใช้ ได้แก่ …": in the middle of a sentence, what follows says it. */
const IS = /^[^\d\n]{0,16}?(?:คือ|ได้แก่|เกิดจาก|มีดังนี้).{6}/

/** "ปัญหาและอุปสรรค – ขาดแรงงาน", "ปัญหาอุปสรรค วัสดุแพง": the first words name it, what follows a dash or a blank says it. */
function headed(text: string, word: Word): string | undefined {
  const [, head = '', rest = ''] = /^(.{2,40}?)(?:\s*[-–—]\s+|\s+)(.{8,})$/su.exec(text.trimStart()) ?? []
  if (head.length > LONGEST_HEAD) return undefined
  return matchKey(head).includes(word.key) ? rest : undefined
}

/** "ค่าธรรมเนียม ไม่มี", "ระยะเวลาดำเนินการ 7 วัน": the word opens the block and something follows, or a figure comes soon. */
function saidAtOnce(block: Block, word: Word): string | undefined {
  const key = block.key.replace(BULLET, '')
  const at = key.indexOf(word.key)
  const rest = key.slice(at + word.key.length)
  if (at < 0) return undefined
  if (/^.{0,30}?(?:\d|ไม่มี|ไม่เสีย|ไม่ใช้)/.test(rest) || /(?:ไม่มี|ไม่เสีย|ไม่ใช้|ไม่คิด)$/.test(key.slice(0, at)))
    return block.text
  if (at <= 3 && rest.length >= 8) return block.text
  if (IS.test(rest)) return block.text
  return headed(block.text, word)
}

/** A PDF without table structure: the header row is a line of labels, the rows are the lines below it. */
function underFlattenedHeader(facts: PageFacts, block: Block): string | undefined {
  if (facts.kind !== 'pdf' || facts.tables.length > 0 || block.key.length > LONGEST_FLAT_HEADER)
    return undefined
  const { blocks } = mainText(facts)
  const at = blocks.indexOf(block)
  return blocks.slice(at + 1, at + 7).find((next) => /\d/.test(next.key) && next.page === block.page)?.text
}

function inText(facts: PageFacts, word: Word, unlike?: RegExp): Labelled | undefined {
  const { blocks } = mainText(facts)
  let empty: Labelled | undefined
  for (const block of blocksWith(facts, word.key)) {
    if (!namesIt(block.key, word.key) || unlike?.test(block.key) === true) continue
    const found = (value: string): Labelled => ({
      word,
      label: block.text,
      value,
      place: block.place,
      ...(block.page !== undefined && { page: block.page }),
      kind: 'text',
    })
    const colon = afterColon(block, word)
    if (colon !== undefined && !isBlank(colon)) return found(colon)
    if (colon !== undefined && colon !== '') {
      empty ??= found('')
      continue
    }
    if (namesOnly(block, word)) {
      if (block.tag === 'th' || block.tag === 'td') continue
      const next = blocks[blocks.indexOf(block) + 1]
      if (next !== undefined && !isBlank(next.key) && !looksLikeLabel(next) && next.key !== block.key)
        return found(next.text)
      empty ??= found('')
    } else if (colon === undefined) {
      const value = saidAtOnce(block, word) ?? underFlattenedHeader(facts, block)
      if (value !== undefined && block.tag !== 'td') return found(value)
    } else {
      empty ??= found('')
    }
  }
  return empty
}

/**
 * Looks for a labelled value: a filled table column or row, "label: value", a definition, or a heading with text below.
 * @param unlike what a sentence says that has a word and tells something else; of its key.
 * @returns the first one with a value; else one whose value is empty; else undefined.
 */
export function labelledValue(
  facts: PageFacts,
  words: readonly Word[],
  unlike?: RegExp,
): Labelled | undefined {
  let empty: Labelled | undefined
  for (const word of words) {
    for (const table of keyedTables(facts)) {
      const found = inTable(table, word)
      if (found !== undefined && found.value !== '') return found
      empty ??= found
    }
    const found = inText(facts, word, unlike)
    if (found !== undefined && found.value !== '') return found
    empty ??= found
  }
  return empty
}
