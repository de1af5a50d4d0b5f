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

function goesOn(above: Line, line: Line, left: number, right: number): boolean {
  if (line.segments.length > 1 || above.segments.length > 1) return false
  if (Math.abs(above.size - line.size) > above.size * 0.1 || above.bold !== line.bold) return false
  if (line.y - above.y > LEADING * line.size || line.end < above.x || line.x > above.end) return false
  if (above.end < right - (right - left) * SHORT_BY) return false
  if (listMark.test(line.text) || bracketed.test(above.text)) return false
  // Below an indented first line the text goes on at the left edge; a line in the middle is one of its own.
  return Math.abs(line.x - above.x) <= line.size || (line.x < above.x && line.x <= left + line.size)
}

/** Joins the lines of a page that stand between two headings or tables into paragraphs and list entries. */
export function paragraphs(lines: readonly Line[], left: number, right: number): readonly Paragraph[] {
  const found: { text: string; line: Line; last: Line; entry: boolean }[] = []
  for (const line of lines) {
    const open = found.at(-1)
    if (open !== undefined && goesOn(open.last, line, left, right)) {
      const noSpace = !open.last.spaceAtEnd && runsOn(open.text, line.text)
      open.text += noSpace ? line.text : ` ${line.text}`
      open.last = line
    } else found.push({ text: line.text, line, last: line, entry: listMark.test(line.text) })
  }
  return found
}
