import type { PageFacts } from '../facts/model.ts'
import { isBlank, keyedTables } from './labels.ts'

/** A column of a table by one of its names: of its head, or of the row below it that parts the head. */
export interface NamedColumn {
  readonly label: string
  readonly key: string
  /** Keys and texts of the cells below its names. */
  readonly cells: readonly string[]
  readonly texts: readonly string[]
  readonly place: string
}

const FIGURE = /^[\d,.%\s-]+$/
const LEAST_NAMES = 2

/** Whether a first row still names columns: several cells, none a figure, over figures in the same columns. */
function partsHead(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...below] = rows
  const names = first.flatMap((cell, column) => (isBlank(cell) ? [] : [column]))
  return (
    names.length >= LEAST_NAMES &&
    first.every((cell) => isBlank(cell) || !/\d/.test(cell)) &&
    below.length > 0 &&
    names.filter((column) =>
      below.some((cells) => /\d/.test(cells[column] ?? '') && FIGURE.test(cells[column] ?? '')),
    ).length >= LEAST_NAMES
  )
}

/** The columns of the main part's tables, once by each of their names. */
export const namedColumns = (facts: PageFacts): readonly NamedColumn[] =>
  keyedTables(facts).flatMap(({ table, header, rows }) => {
    const parted = partsHead(rows)
    const from = parted ? 1 : 0
    const columnAt = (column: number) => ({
      cells: rows.slice(from).map((row) => row[column] ?? ''),
      texts: table.rows.slice(from).map((row) => row[column] ?? ''),
      place: table.place,
    })
    const heads = [
      { texts: table.header, keys: header },
      ...(parted ? [{ texts: table.rows[0] ?? [], keys: rows[0] ?? [] }] : []),
    ]
    return heads.flatMap(({ texts, keys }) =>
      keys.flatMap((key, column): NamedColumn[] =>
        isBlank(key) ? [] : [{ label: texts[column] ?? '', key, ...columnAt(column) }],
      ),
    )
  })
