/** Keys of the cells of a table, below its header. */
export type Rows = readonly (readonly string[])[]

const LEAST_CELLS = 2
const MOSTLY = 0.6

/** Whether what most of some cells say makes their column one of its kind; two cells are too few to go by chance. */
export function mostSay(cells: readonly string[], says: (key: string) => boolean): boolean {
  const saying = cells.filter(says).length
  return saying >= LEAST_CELLS && saying >= cells.length * MOSTLY
}

/** The cells of each column, '' where a row is shorter. */
export const columnsOf = (rows: Rows): readonly (readonly string[])[] =>
  Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, column) =>
    rows.map((row) => row[column] ?? ''),
  )

/** The same, without cells that are left empty or crossed out. */
export const filledColumnsOf = (rows: Rows): readonly (readonly string[])[] =>
  columnsOf(rows).map((cells) => cells.filter((cell) => cell !== '' && cell !== '-'))
