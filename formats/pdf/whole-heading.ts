import type { Level } from './headings.ts'
import type { Line } from './layout.ts'
import { joinedTo } from './paragraphs.ts'

/** In ems: the lines of one heading are at most this far below each other. */
const LEADING = 2.1
/** Points: letters of one heading differ by less. */
const SAME_SIZE = 0.6
/** A heading that fills this share of the width goes on in the next line of its kind. */
const FULL = 0.85
/** The end of what stands in brackets, with hardly more behind it. */
const CLOSES = /^[^(]{1,30}\).{0,12}$/

const isOpen = (text: string): boolean => text.lastIndexOf('(') > text.lastIndexOf(')')

/**
 * The heading that begins with the first of the lines, which is one, and the lines it takes.
 * `width` is that of the text on the page, in points.
 */
export function wholeHeading(
  [first, ...others]: readonly Line[],
  levels: ReadonlyMap<Line, Level>,
  width: number,
): { readonly text: string; readonly lines: readonly Line[] } {
  if (first === undefined) return { text: '', lines: [] }
  const lines = [first]
  let [text, above] = [first.text, first]
  for (const line of others) {
    const sameLevel = levels.get(line) === levels.get(above)
    // "2570)" alone would be no heading, but it ends one.
    const closes = levels.get(line) === undefined && isOpen(text) && CLOSES.test(line.text)
    const ofOneKind = (sameLevel || closes) && Math.abs(line.size - above.size) <= SAME_SIZE
    const full = above.end - above.x >= width * FULL
    if (!ofOneKind || !full || line.segments.length > 1 || line.y - above.y > LEADING * line.size) break
    text = joinedTo(text, above, line)
    lines.push(line)
    above = line
  }
  return { text, lines }
}
