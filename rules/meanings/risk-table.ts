import { filledColumnsOf, mostSay, type Rows } from './columns.ts'

/** How high a risk is, alone in its cell, with or without its points: "สูงมาก", "12 (ปานกลาง)". */
const LEVEL = /^(?:\d{1,2}\(?)?(?:สูงมาก|สูง|ปานกลาง|กลาง|ต่ำมาก|ต่ำ|น้อยมาก|น้อย|high|medium|low)\)?$/
/** Words enough to say what may happen or what is done about it. Key characters. */
const SENTENCE = 6

const tells = (cells: readonly string[]): boolean => mostSay(cells, (key) => key.length >= SENTENCE)

/** The columns before and behind the one that rates the rows of a table; undefined when none does. */
function aroundLevel(rows: Rows) {
  const columns = filledColumnsOf(rows)
  const level = columns.findIndex((cells, at) => at > 0 && mostSay(cells, (key) => LEVEL.test(key)))
  return level < 0 ? undefined : { before: columns.slice(0, level), behind: columns.slice(level + 1) }
}

/** Whether the rows of a table are what may happen, each with its level. */
export const listsRisks = (rows: Rows): boolean => aroundLevel(rows)?.before.some(tells) ?? false

/** Whether a table says what is done about each risk: it stands behind the level. */
export const listsCountermeasures = (rows: Rows): boolean => aroundLevel(rows)?.behind.some(tells) ?? false
