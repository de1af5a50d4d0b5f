import { MONTH_PATTERN, monthNumber } from '../text/months.ts'
import { columnsOf, mostSay, type Rows } from './columns.ts'

/** A month alone in its cell, with or without its year. */
const MONTH = new RegExp(`^(?:เดือน)?(${MONTH_PATTERN})(?:พ\\.?ศ\\.?)?(?:\\d{2}|\\d{4})?$`, 'i')
const FIGURE = /^\d[\d,]*(?:\.\d+)?$/
const MONTHS = 12
const LEAST_FIGURES = 2

const monthOf = (cell: string): number | undefined => monthNumber(MONTH.exec(cell)?.[1] ?? '')

/** Whether a table sums up a year month by month: all twelve have a row, and at least two columns give its figures. */
export function sumsMonths(rows: Rows): boolean {
  const columns = columnsOf(rows)
  const months = columns.find(
    (cells) => new Set(cells.flatMap((cell) => monthOf(cell) ?? [])).size === MONTHS,
  )
  if (months === undefined) return false
  const ofMonths = (cells: readonly string[]): readonly string[] =>
    cells.filter((_, row) => monthOf(months[row] ?? '') !== undefined)
  return (
    columns.filter((cells) => mostSay(ofMonths(cells), (cell) => FIGURE.test(cell))).length >= LEAST_FIGURES
  )
}
