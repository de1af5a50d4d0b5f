import { matchKey } from '../../../rules/text/normalise.ts'
import type { Line, PageLayout } from './layout.ts'

/** Fewer pages show no repetition. */
const FEWEST_PAGES = 3
/** Part of the page at its top and at its bottom where such lines stand. */
const MARGIN = 0.14
const LONGEST = 200

const inMargin = ({ y }: Line, { height }: PageLayout): boolean =>
  y < height * MARGIN || y > height * (1 - MARGIN)

/** Page numbers differ from page to page; the rest of the line does not. */
const patternOf = ({ text }: Line): string => matchKey(text.slice(0, LONGEST)).replace(/\d+/g, '0')

/** The lines that repeat at the top or bottom of most pages: headers, footers and page numbers. */
export function runningLines(pages: readonly PageLayout[]): ReadonlySet<Line> {
  const running = new Set<Line>()
  if (pages.length < FEWEST_PAGES) return running
  const pagesWith = new Map<string, Set<number>>()
  const inMargins = pages.flatMap((page) => page.lines.filter((line) => inMargin(line, page)))
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
