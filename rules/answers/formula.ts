// A spreadsheet takes a cell that begins so for a formula (or, after a tab or a return, for the next cell's beginning).
const startsFormula = /^'*[=+\-@\t\r]/
const escaped = /^'+[=+\-@\t\r]/

/** The text of a cell with a leading ' when a spreadsheet would take it for a formula. */
export const escapeFormula = (text: string): string => (startsFormula.test(text) ? `'${text}` : text)

/** Undoes `escapeFormula`. */
export const unescapeFormula = (text: string): string => (escaped.test(text) ? text.slice(1) : text)
