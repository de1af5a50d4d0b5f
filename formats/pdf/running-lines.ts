import { matchKey } from '../../rules/text/normalise.ts'
import type { Line, PageLayout } from './layout.ts'

/** Fewer pages show no repetition. */
const FEWEST_PAGES = 3
/** Part of the page at its top and at its bottom where such lines stand. */
const MARGIN = 0.14
const LONGEST = 200
/** In ems: rows of a table are at most this far apart. */
const CLOSE = 4

const inMargin = ({ y }: Line, { height }: PageLayout): boolean =>
  y < height * MARGIN || y > height * (1 - MARGIN)

/** Rows of a table look alike and its header is repeated, but both stand beside other rows. */
const inTable = (line: Line, { lines }: PageLayout): boolean =>
  line.segments.length > 1 &&
  [lines[line.number - 1], lines[line.number + 1]].some(
    (other) =>
      other !== undefined &&
      other.segments.length === line.segments.length &&
      Math.abs(other.y - line.y) < CLOSE * line.size,
  )

/** Page numbers differ from page to page; the rest of the line does not. */
const patternOf = ({ text }: Line): string => matchKey(text.slice(0, LONGEST)).replace(/\d+/g, '0')

/** The lines that repeat at the top or bottom of most pages: headers, footers and page numbers. */
export function runningLines(pages: readonly PageLayout[]): ReadonlySet<Line> {
  const running = new Set<Line>()
  if (pages.length < FEWEST_PAGES) return running
  const pagesWith = new Map<string, Set<number>>()
  const inMargins = pages.flatMap((page) =>
    page.lines.filter((line) => inMargin(line, page) && !inTable(line, page)),
  )
  for (const line of inMargins) {
    const pattern = patternOf(line)
    const on = pagesWith.get(pattern) ?? new Set()
    on.add(line.page)
    pagesWith.set(pattern, on)
  }
  for (const line of inMargins) {
    if ((pagesWith.get(patternOf(line))?.size ?? 0) * 2 > pages.length) running.add(line)
  }
  return running
}
