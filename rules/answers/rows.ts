import type { Answer, AnswerProblem, Answers } from './answer.ts'
import { UnreadableSheet } from './answer.ts'
import { isTicked, itemIdOf, urlsOf, yesOrNo } from './cells.ts'
import { columnsOf } from './columns.ts'
import type { Columns } from './columns.ts'
import { unescapeFormula } from './formula.ts'

// Titles and logos stand above the headings, but not for long.
const headingWithin = 20

const noHeading = {
  th: 'ไม่พบแถวหัวตาราง ต้องมีอย่างน้อยคอลัมน์ “ข้อ” และ “URL”',
  en: 'No heading row: at least the columns “ข้อ” (item) and “URL” are needed',
}

interface Read {
  readonly item: string
  readonly has: boolean | undefined
  readonly urls: readonly string[]
  readonly note: string
}

/** Reads the cells of one row; undefined when it says nothing. Adds what is wrong with it to `problems`. */
function readRow(
  cells: readonly string[],
  row: number,
  columns: Columns,
  problems: AnswerProblem[],
): Read | undefined {
  const at = (column: number | undefined): string => (column === undefined ? '' : (cells[column] ?? ''))
  const { urls, rest } = urlsOf(at(columns.url))
  const note = unescapeFormula(at(columns.note).replaceAll(/\r\n?/g, '\n')).trim()
  const item = at(columns.item).trim()
  const yes = columns.hasNot === undefined ? yesOrNo(at(columns.has)) : isTicked(at(columns.has)) || undefined
  const no = columns.hasNot !== undefined && isTicked(at(columns.hasNot))
  const has = yes ?? (no ? false : urls.length > 0 ? true : undefined)
  if (has === undefined && note === '' && rest.length === 0) return undefined
  const words = rest.join(' ').slice(0, 80)
  // "-" or "ไม่มี" in the URL column is an answer, not a mistake.
  if (rest.length > 0 && yesOrNo(rest.join('')) !== false) {
    problems.push({
      row,
      reason: {
        th: `ช่อง URL มีข้อความที่ไม่ใช่ที่อยู่เว็บ: ${words}`,
        en: `The URL cell holds text that is no address: ${words}`,
      },
    })
  }
  return { item, has, urls, note }
}

const merged = (one: Answer, other: Read): Answer => ({
  ...one,
  has: one.has || other.has === true,
  urls: [...new Set([...one.urls, ...other.urls])],
  note: one.note.includes(other.note)
    ? one.note
    : [one.note, other.note].filter((note) => note !== '').join('\n'),
})

/**
 * Reads the answers out of the cells of a sheet. A row without a code below an item goes on with that item; an item
 * answered twice is put together and told. Bad rows are told with their number and the rest is still read.
 * @throws UnreadableSheet when no row has the headings.
 */
export function answersFromCells(sheet: readonly (readonly string[])[]): Answers {
  const heading = sheet.slice(0, headingWithin).findIndex((row) => columnsOf(row) !== undefined)
  const columns = columnsOf(sheet[heading] ?? [])
  if (columns === undefined) throw new UnreadableSheet(noHeading)
  const answers = new Map<string, Answer>()
  const problems: AnswerProblem[] = []
  let current: string | undefined
  for (const [index, cells] of sheet.entries()) {
    if (index <= heading) continue
    const row = index + 1
    const code = (cells[columns.item] ?? '').trim()
    const named = itemIdOf(code)
    if (code !== '') current = named
    const read = readRow(cells, row, columns, problems)
    if (read === undefined) continue
    if (current === undefined) {
      const text = code.slice(0, 80)
      problems.push({
        row,
        reason: { th: `ไม่ทราบว่าเป็นข้อใด: “${text}”`, en: `Which item this is cannot be told: “${text}”` },
      })
      continue
    }
    const before = answers.get(current)
    if (before !== undefined && named !== undefined) {
      problems.push({
        row,
        reason: {
          th: `ข้อ ${current} ซ้ำกับแถวที่ ${before.row} จึงรวมคำตอบเข้าด้วยกัน`,
          en: `${current} was already answered in row ${before.row}; the answers were put together`,
        },
      })
    }
    answers.set(
      current,
      before === undefined
        ? { item: current, has: read.has ?? false, urls: read.urls, note: read.note, row }
        : merged(before, read),
    )
  }
  return { rows: [...answers.values()], problems }
}
