/** How high a risk is, alone in its cell, with or without its points: "สูงมาก", "12 (ปานกลาง)". */
const LEVEL = /^(?:\d{1,2}\(?)?(?:สูงมาก|สูง|ปานกลาง|กลาง|ต่ำมาก|ต่ำ|น้อยมาก|น้อย|high|medium|low)\)?$/
/** Words enough to say what may happen or what is done about it. Key characters. */
const SENTENCE = 6
const LEAST_ROWS = 2
const MOSTLY = 0.6

type Rows = readonly (readonly string[])[]

const columnsOf = (rows: Rows): readonly number[] =>
  Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, column) => column)

function isColumn(rows: Rows, column: number, says: (key: string) => boolean): boolean {
  const saying = rows.filter((row) => says(row[column] ?? '')).length
  return saying >= LEAST_ROWS && saying >= rows.length * MOSTLY
}

/** The column of a table whose cells rate its rows; undefined when none does. */
const levelColumn = (rows: Rows): number | undefined =>
  columnsOf(rows).find((column) => column > 0 && isColumn(rows, column, (key) => LEVEL.test(key)))

/** Whether the rows of a table are what may happen, each with its level. */
export const listsRisks = (rows: Rows): boolean => {
  const level = levelColumn(rows)
  return (
    level !== undefined &&
    columnsOf(rows).some(
      (column) => column < level && isColumn(rows, column, (key) => key.length >= SENTENCE),
    )
  )
}

/** Whether a table says what is done about each risk: it stands behind the level. */
export const listsCountermeasures = (rows: Rows): boolean => {
  const level = levelColumn(rows)
  return (
    level !== undefined &&
    columnsOf(rows).some(
      (column) => column > level && isColumn(rows, column, (key) => key.length >= SENTENCE),
    )
  )
}
