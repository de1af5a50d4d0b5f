import type { Line, PageLayout } from './layout.ts'

/** Level of a line that acts as a heading: 1 for the biggest letters, 3 for bold or numbered lines of the text size. */
export type Level = 1 | 2 | 3

const BIGGER = 1.15
/** Two sizes this close are one. */
const SAME_SIZE = 0.6
const LONGEST = 160
const LONGEST_BOLD = 100
const LONGEST_NUMBERED = 80
/** More lines in a row than this are text in big letters, not a heading. */
const MOST_LINES = 4
/** Bold means something only where most letters are not. */
const MOST_BOLD = 0.4
const MOST_OPENING_LINES = 5

const part = /^(?:หมวด|ส่วนที่|บทที่|ตอนที่|ภาคผนวก) ?(?:ที่ ?)?[\dก-ฮ๐-๙]/
const numbered = /^(?:ข้อ ?)?[\d๐-๙]{1,2}(?:\.[\d๐-๙]{1,2}){0,3}[.)]? ?[ก-๎A-Za-z]/
const letters = /[\p{L}\p{N}]/gu
const thaiOrLatin = /[ก-ฮA-Za-z]{2}/
/** Sums, dates and names of signatures are emphasised too. */
const notAHeading = /^\(|^(?:ลงชื่อ|โทร|ประกาศ ณ|สั่ง ณ|ณ วันที่|วันที่|https?:)|\.{5}|…{2}/

const lettersIn = (text: string): number => text.match(letters)?.length ?? 0
const rounded = (size: number): number => Math.round(size * 2) / 2

/** Size of letters most of the text has, in points. */
export function bodySize(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of lines)
    counts.set(rounded(size), (counts.get(rounded(size)) ?? 0) + text.length)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [12, -1])[0]
}

/** Lines in the middle of the page that open the first page, as announcements do. */
function openingLines(lines: readonly Line[], page: PageLayout): readonly Line[] {
  const right = Math.max(...lines.map(({ end }) => end))
  const left = Math.min(...lines.map(({ x }) => x))
  const middle = (left + right) / 2
  const from = lines.findIndex(({ text }) => lettersIn(text) > 3)
  const opening: Line[] = []
  for (const line of lines.slice(Math.max(0, from))) {
    const centred = Math.abs((line.x + line.end) / 2 - middle) < page.width * 0.04
    const indented = line.x - left > page.width * 0.06 && right - line.end > page.width * 0.06
    if (!centred || !indented || line.segments.length > 1) break
    opening.push(line)
  }
  return opening.length < lines.length ? opening.slice(0, MOST_OPENING_LINES) : []
}

/** How deep a line is numbered: 1 for "2.", 2 for "2.1"; 0 for one that is not. */
const depthOf = (line: Line | undefined): number =>
  line !== undefined && numbered.test(line.text)
    ? (/[\d๐-๙.]+/.exec(line.text)?.[0].split('.').filter(Boolean).length ?? 0)
    : 0

/** A numbered line with text of its own below it. One that goes on below is a paragraph, one of several an entry of a list. */
const standsAlone = (line: Line, before: Line | undefined, next: Line, right: number): boolean =>
  line.end < right * 0.8 && depthOf(next) === 0 && depthOf(before) !== depthOf(line)

function inRuns(lines: readonly Line[], isBig: (line: Line) => boolean): ReadonlySet<Line> {
  const found = new Set<Line>()
  let run: Line[] = []
  for (const line of [...lines, undefined]) {
    const above = run.at(-1)
    if (
      line !== undefined &&
      isBig(line) &&
      (above === undefined || Math.abs(above.size - line.size) < SAME_SIZE)
    ) {
      run.push(line)
      continue
    }
    if (run.length <= MOST_LINES) for (const one of run) found.add(one)
    run = line !== undefined && isBig(line) ? [line] : []
  }
  return found
}

/**
 * The headings among the lines of a document, with their levels: letters bigger than the text, bold short lines, and
 * short numbered lines with text below. `flow` are the lines of every page outside tables, headers and footers.
 */
export function headingLevels(
  pages: readonly PageLayout[],
  flow: readonly (readonly Line[])[],
): ReadonlyMap<Line, Level> {
  const lines = flow.flat()
  const levels = new Map<Line, Level>()
  if (lines.length === 0) return levels
  const body = bodySize(pages.flatMap((page) => page.lines))
  const eligible = (line: Line): boolean =>
    line.text.length <= LONGEST && thaiOrLatin.test(line.text) && !notAHeading.test(line.text)
  const big = inRuns(lines, (line) => line.size >= body * BIGGER && eligible(line))
  const sizes = [...new Set([...big].map(({ size }) => rounded(size)))].sort((a, b) => b - a)
  const total = lines.reduce((sum, { text }) => sum + text.length, 0)
  const bold = lines.reduce((sum, line) => sum + (line.bold ? line.text.length : 0), 0)
  const boldMeans = bold < total * MOST_BOLD
  const opening = pages[0] === undefined ? [] : openingLines(flow[0] ?? [], pages[0])
  for (const onPage of flow) {
    const right = onPage.reduce((most, { end }) => Math.max(most, end), 0)
    for (const [index, line] of onPage.entries()) {
      const [before, next] = [onPage[index - 1], onPage[index + 1]]
      if (!eligible(line)) continue
      if (big.has(line)) levels.set(line, levelOf(sizes.indexOf(rounded(line.size))))
      else if (opening.includes(line)) levels.set(line, sizes.length === 0 && line === opening[0] ? 1 : 2)
      else if (part.test(line.text) && line.text.length <= LONGEST_BOLD) levels.set(line, 2)
      else if (boldMeans && line.bold && line.text.length <= LONGEST_BOLD && line.segments.length === 1)
        levels.set(line, 3)
      else if (
        numbered.test(line.text) &&
        line.text.length <= LONGEST_NUMBERED &&
        line.segments.length === 1 &&
        next !== undefined &&
        standsAlone(line, before, next, right)
      )
        levels.set(line, 3)
    }
  }
  return levels
}

const levelOf = (rank: number): Level => (rank <= 0 ? 1 : rank === 1 ? 2 : 3)
