import type { Line } from './layout.ts'
import { runsOn } from './thai-spaces.ts'

/** In ems: lines of one paragraph are at most this far below each other. */
const LEADING = 2.1
/** A line that ends this far before the right edge, as a share of the width of the text, ends its paragraph. */
const SHORT_BY = 0.15

const listMark = /^(?:[•●▪◦–—-] ?|\(?[\d๐-๙]{1,2}(?:\.[\d๐-๙]{1,2}){0,3}[.)] ?|\(?[ก-ฮa-z][.)] |ข้อ [\d๐-๙])/

/** A name below a signature. */
const bracketed = /^\(.*\)$/

export interface Paragraph {
  readonly text: string
  /** The line it begins on. */
  readonly line: Line
  readonly entry: boolean
}

/** In ems: lines this far from the left edge stand below what announces them. */
const INDENTED = 1.2
const FEWEST_ENTRIES = 2

/** Whether a line ends so far from the right edge that nothing of its paragraph follows. */
const endsShort = ({ end }: Line, left: number, right: number): boolean =>
  end < right - (right - left) * SHORT_BY

function goesOn(above: Line, line: Line, left: number, right: number): boolean {
  if (line.segments.length > 1 || above.segments.length > 1) return false
  if (Math.abs(above.size - line.size) > above.size * 0.1 || above.bold !== line.bold) return false
  if (line.y - above.y > LEADING * line.size || line.end < above.x || line.x > above.end) return false
  if (endsShort(above, left, right)) return false
  if (listMark.test(line.text) || bracketed.test(above.text)) return false
  // Below an indented first line the text goes on at the left edge; a line in the middle is one of its own.
  return Math.abs(line.x - above.x) <= line.size || (line.x < above.x && line.x <= left + line.size)
}

/** The text that ends with the line `above`, and the line it goes on in. */
export function joinedTo(text: string, above: Line, line: Line): string {
  const noSpace = !above.spaceAtEnd && runsOn(text, line.text)
  return noSpace ? text + line.text : `${text} ${line.text}`
}

interface Draft extends Paragraph {
  text: string
  last: Line
  entry: boolean
}

/** Bullets that are drawn and not written leave only their place: short lines set in together from the left edge. */
function markSetIn(drafts: readonly Draft[], left: number, right: number): void {
  let run: Draft[] = []
  for (const draft of [...drafts, undefined]) {
    const [open] = run
    const beside =
      open === undefined || (draft && Math.abs(draft.line.x - open.line.x) <= draft.line.size / 2)
    const setIn =
      draft !== undefined &&
      draft.line.segments.length === 1 &&
      draft.line.x >= left + INDENTED * draft.line.size &&
      endsShort(draft.last, left, right)
    if (setIn && beside === true) run.push(draft)
    else {
      if (run.length >= FEWEST_ENTRIES) for (const entry of run) entry.entry = true
      run = setIn ? [draft] : []
    }
  }
}

/** Joins the lines of a page that stand between two headings or tables into paragraphs and list entries. */
export function paragraphs(lines: readonly Line[], left: number, right: number): readonly Paragraph[] {
  const found: Draft[] = []
  for (const line of lines) {
    const open = found.at(-1)
    if (open !== undefined && goesOn(open.last, line, left, right)) {
      open.text = joinedTo(open.text, open.last, line)
      open.last = line
    } else found.push({ text: line.text, line, last: line, entry: listMark.test(line.text) })
  }
  markSetIn(found, left, right)
  return found
}
