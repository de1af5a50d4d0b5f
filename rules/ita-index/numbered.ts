import type { Link, PageFacts, Place } from '../facts/model.ts'
import { arabicDigits } from '../text/thai-digits.ts'

/** One row of a list that numbers its rows as the checklist numbers its items. */
export interface NumberedRow {
  /** The numbers it stands for: more than one in "20-28". */
  readonly numbers: readonly number[]
  readonly cells: readonly string[]
  readonly links: readonly Link[]
  readonly place: Place
}

const number = /^(?:ข้อ(?:ที่)? ?)?(\d{1,2})[.)]?(?: ?(?:-|–|ถึง) ?(\d{1,2})[.)]?)?$/u

/** "5" is one number, "20-28" are nine; undefined when the cell says anything else. */
function numbersIn(cell: string): readonly number[] | undefined {
  const said = number.exec(arabicDigits(cell).trim())
  if (said === null) return undefined
  const from = Number(said[1])
  const to = Number(said[2] ?? said[1])
  return to < from ? undefined : Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

const isInRow = ({ cell }: Link, table: number, row: number): boolean =>
  cell?.table === table && cell.row <= row && row <= (cell.lastRow ?? cell.row)

function rowsOf(facts: PageFacts, table: number, links: readonly Link[]): readonly NumberedRow[] {
  const { rows, place } = facts.tables[table] ?? { rows: [], place: '' }
  return rows.flatMap((row, index) => {
    const first = row.findIndex((cell) => cell !== '')
    const numbers = numbersIn(row[first] ?? '')
    if (numbers === undefined) return []
    const own = links.filter((link) => isInRow(link, table, index))
    return [{ numbers, cells: row.slice(first + 1), links: own, place: own[0]?.place ?? place }]
  })
}

/** Whether the numbers of all rows are 1, 2, 3 … up to `count`: an unnumbered row between them is a heading. */
function countTo(rows: readonly NumberedRow[], count: number): boolean {
  const numbers = rows.flatMap((row) => row.numbers)
  return numbers.length === count && numbers.every((each, index) => each === index + 1)
}

/**
 * Tables of the main part whose first cells count from 1 to exactly `count`, each number once; a row may stand for several,
 * and a merged cell offers its links to every row it reaches.
 *
 * @param links what of the page is offered.
 */
export function numberedTables(
  facts: PageFacts,
  count: number,
  links: readonly Link[],
): readonly (readonly NumberedRow[])[] {
  return facts.tables
    .flatMap(({ region, layout }, index) =>
      region === 'main' && !layout ? [rowsOf(facts, index, links)] : [],
    )
    .filter((rows) => countTo(rows, count))
}
