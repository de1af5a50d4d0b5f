import { normaliseThai } from '../../rules/text/normalise.ts'
import type { Item, Line, Segment, Word } from './layout.ts'
import { withoutFalseSpaces } from './thai-spaces.ts'
import { wordsOn } from './words.ts'

/** In ems: runs whose baselines differ by less stand on one line, raised marks and numbers included. */
const SAME_LINE = 0.45
/** In ems: a gap this wide separates cells; justified Thai stays well below it. */
const WIDE_GAP = 1
/** Share of a line's letters that must be bold. */
const MOSTLY = 0.8

const textOf = (words: readonly Word[]): string =>
  withoutFalseSpaces(normaliseThai(words.map(({ text }) => text).join(' ')))

/** Words as one segment; words that are nothing once normalised give none. */
export function segmentOf(words: readonly Word[]): Segment | undefined {
  const text = textOf(words)
  const [first, last] = [words[0], words.at(-1)]
  return first === undefined || last === undefined || text === ''
    ? undefined
    : { words, text, x: first.x, end: last.end }
}

function segmentsOf(words: readonly Word[], size: number): Segment[] {
  const groups: Word[][] = []
  for (const word of words) {
    const open = groups.at(-1)
    const before = open?.at(-1)
    if (open === undefined || before === undefined || word.x - before.end > WIDE_GAP * size)
      groups.push([word])
    else open.push(word)
  }
  return groups.map(segmentOf).filter((segment) => segment !== undefined)
}

/** Size most letters of the line have. */
function commonSize(items: readonly Item[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of items) letters.set(size, (letters.get(size) ?? 0) + text.trim().length)
  return [...letters].reduce((best, next) => (next[1] > best[1] ? next : best), [1, -1])[0]
}

function groupByBaseline(items: readonly Item[]): Item[][] {
  const order = new Map(items.map((item, index) => [item, index]))
  const groups: Item[][] = []
  let [baseline, height] = [Number.NEGATIVE_INFINITY, 0]
  for (const item of [...items].sort((a, b) => a.y - b.y)) {
    const open = groups.at(-1)
    if (open !== undefined && item.y - baseline <= SAME_LINE * Math.max(height, item.size)) {
      open.push(item)
      if (item.size > height) [baseline, height] = [item.y, item.size]
    } else {
      groups.push([item])
      ;[baseline, height] = [item.y, item.size]
    }
  }
  for (const group of groups) group.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  return groups
}

/** The lines of a page from top to bottom. Lines without a letter, number or mark are left out. */
export function linesOn(page: number, items: readonly Item[]): readonly Line[] {
  const lines: Line[] = []
  for (const group of groupByBaseline(items)) {
    const drawn = group.filter(({ text }) => text.trim() !== '')
    const size = commonSize(drawn)
    const segments = segmentsOf(wordsOn(group, size), size)
    const [first, last] = [segments[0], segments.at(-1)]
    if (first === undefined || last === undefined) continue
    const letters = drawn.reduce((sum, { text }) => sum + text.length, 0)
    const bold = drawn.reduce((sum, item) => sum + (item.bold ? item.text.length : 0), 0)
    lines.push({
      page,
      number: lines.length,
      y: Math.max(...drawn.map(({ y }) => y)),
      x: first.x,
      end: last.end,
      size,
      bold: bold >= letters * MOSTLY,
      segments,
      text: segments.map(({ text }) => text).join(' '),
      spaceAtEnd: /\s$/.test(group.at(-1)?.text ?? ''),
    })
  }
  return lines
}
