import { z } from 'zod'
import { bilingual } from '../catalogue/schema.ts'
import type { PageFacts, Table } from '../facts/model.ts'
import type { Because, Check } from '../judge/model.ts'
import { matchKey } from '../text/normalise.ts'
import { keyedTables } from './labels.ts'
import { because, met, unmet, unsure } from './outcome.ts'
import { absent } from './readable.ts'
import { wordsOf } from './words.ts'

export const parameters = z.strictObject({
  /** The columns of the form; the first one names the entry of a row. */
  topics: z
    .array(z.strictObject({ id: z.string(), title: bilingual, any: z.array(z.string().min(2)).min(1) }))
    .min(2),
  /** A table with fewer of them is not the form. */
  min: z.number().int().min(2).default(4),
})
type Topics = z.output<typeof parameters>['topics']

/** A dash says that there is nothing to say; an empty cell or dots say nothing. */
const EMPTY = /^[\s.…_]*$/
/** Sums and months without any entry have no details to fill in. */
const NO_ENTRY = /^(?:รวม|ผลรวม|ยอดรวม|total|ไม่มี)/
/** Fewer rows do not show that a column is never filled. */
const FEWEST_ROWS = 3
const SHOWN = 4

interface Column {
  readonly title: Topics[number]['title']
  readonly index: number
}
interface Gap extends Column {
  readonly empty: number
}
interface Form {
  readonly facts: PageFacts
  readonly place: string
  readonly rows: number
  readonly gaps: readonly Gap[]
  readonly columns: number
}

function columnsOf(header: readonly string[], topics: Topics): readonly Column[] {
  const taken = new Set<number>()
  return topics.flatMap((topic): Column[] => {
    for (const { key } of wordsOf(topic.any)) {
      const index = header.findIndex((label, at) => label.includes(key) && !taken.has(at))
      if (index < 0) continue
      taken.add(index)
      return [{ title: topic.title, index }]
    }
    return []
  })
}

const filled = (row: readonly string[], { index }: Column): boolean => !EMPTY.test(row[index] ?? '')

/** Rows with an entry of their own, not the months, sums and remarks between them. */
const entriesOf = ({ rows }: Table, name: Column): readonly (readonly string[])[] =>
  rows.filter(
    (row) => filled(row, name) && !NO_ENTRY.test(matchKey(row[name.index] ?? '')) && new Set(row).size > 2,
  )

function formIn(facts: PageFacts, topics: Topics, min: number): Form | undefined {
  for (const { table, header } of keyedTables(facts)) {
    const columns = columnsOf(header, topics)
    const [name] = columns
    if (name === undefined || columns.length < min) continue
    const rows = entriesOf(table, name)
    if (rows.length === 0) continue
    const gaps = columns
      .map((column) => ({ ...column, empty: rows.filter((row) => !filled(row, column)).length }))
      .filter(({ empty }) => empty > 0)
    return { facts, place: table.place, rows: rows.length, gaps, columns: columns.length }
  }
  return undefined
}

const listed = (gaps: readonly Gap[], language: 'th' | 'en'): string =>
  gaps
    .slice(0, SHOWN)
    .map(({ title, empty }) => `${title[language]} (${empty})`)
    .join(', ') + (gaps.length > SHOWN ? ' …' : '')

function emptyCells({ facts, place, rows }: Form, gaps: readonly Gap[]): Because {
  return because(
    {
      th: `ช่องที่เว้นว่าง (จำนวนแถวจาก ${rows} แถว): ${listed(gaps, 'th')}`,
      en: `Columns left empty (in how many of ${rows} rows): ${listed(gaps, 'en')}`,
    },
    { facts, place },
  )
}

/** A workbook tells its empty cells for certain; those of a PDF are worked out from where words stand. */
const surest = (forms: readonly Form[]): Form | undefined =>
  forms.find(({ facts }) => facts.kind === 'sheet') ??
  forms.find(({ facts }) => facts.kind !== 'pdf') ??
  forms[0]

/**
 * Every column of a form is filled in every row with an entry. Met when none is empty, unmet when a column of a
 * workbook or web page is empty in every row, unsure when some cells are empty (a purchase that is not yet agreed has
 * no winner), in a PDF, or when no such table could be read.
 */
export const filledColumns: Check<z.output<typeof parameters>> = (evidence, { topics, min }, context) => {
  const form = surest(
    evidence.map((facts) => formIn(facts, topics, min)).filter((found) => found !== undefined),
  )
  if (form === undefined) {
    const reading = absent(evidence, context, {
      th: 'ไม่พบตารางตามแบบฟอร์มที่อ่านได้ โปรดเปิดไฟล์ดูว่ากรอกครบทุกช่อง',
      en: 'No table of the form could be read: please look whether every cell is filled',
    })
    return unsure(...reading.because)
  }
  if (form.gaps.length === 0)
    return met(
      because(
        {
          th: `กรอกครบทั้ง ${form.columns} คอลัมน์ ${form.rows} แถว`,
          en: `All ${form.columns} columns are filled in ${form.rows} rows`,
        },
        form,
      ),
    )
  const never = form.gaps.filter(({ empty }) => empty === form.rows)
  return never.length > 0 && form.rows >= FEWEST_ROWS && form.facts.kind !== 'pdf'
    ? unmet(emptyCells(form, never))
    : unsure(emptyCells(form, form.gaps))
}
