import { instructionsIn } from './instructions.ts'
import type { TextRun } from './items.ts'

/** A stretch of text that the file marks; `text` is what the file says it reads as, if it does. */
export interface MarkedSpan {
  readonly tag: string
  readonly text?: string
}

/** Text written in hexadecimal digits, as UTF-16 behind its mark. */
function fromHex(written: string): string | undefined {
  const [mark, ...units] = written.replace(/[<>\s]/g, '').match(/[\da-f]{1,4}/gi) ?? []
  return mark?.toLowerCase() === 'feff' && units.every(({ length }) => length === 4)
    ? units.map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')
    : undefined
}

/**
 * The marked stretches of a page in the order they begin; none when none has a text of its own.
 * `instructions` are those of the page.
 */
export function markedSpans(instructions: string): readonly MarkedSpan[] {
  const spans: MarkedSpan[] = []
  if (!instructions.includes('/ActualText')) return spans
  for (const { name, operands } of instructionsIn(instructions)) {
    if (name !== 'BDC' && name !== 'BMC') continue
    const actual = operands.lastIndexOf('/ActualText')
    const text = actual < 0 ? undefined : fromHex(operands[actual + 1] ?? '')
    spans.push({ tag: operands[0]?.slice(1) ?? '', ...(text !== undefined && { text }) })
  }
  return spans
}

/** A mark the library reports among the runs of text. */
interface Mark {
  readonly type: string
  readonly tag?: string | null
}
type Content = TextRun | Mark

const isRun = (content: Content): content is TextRun => 'str' in content
const begins = (content: Content): content is Mark => !isRun(content) && content.type.startsWith('begin')

const agree = (contents: readonly Content[], spans: readonly MarkedSpan[]): boolean => {
  const marks = contents.filter(begins)
  return marks.length === spans.length && marks.every(({ tag }, index) => tag === spans[index]?.tag)
}

/** One run in place of those that draw a stretch together. The library puts the gap before it inside: that stays. */
function together(runs: readonly TextRun[], text: string): readonly TextRun[] {
  const from = runs.findIndex(({ str }) => str.trim() !== '')
  const [first, ...others] = from < 0 ? [] : runs.slice(from)
  if (first === undefined) return runs
  const width = others.reduce((sum, run) => sum + run.width, first.width)
  return [...runs.slice(0, from), { ...first, str: text, width }]
}

/**
 * Runs of text, where the file says how it reads in place of what its glyphs stand for: browsers and office programs
 * note this for Thai clusters, whose glyphs often stand for nothing. `spans` count only when they are exactly those
 * the library saw, since text put to the wrong place would be worse than none.
 */
export function runsAsRead(contents: readonly Content[], spans: readonly MarkedSpan[]): readonly TextRun[] {
  if (!spans.some(({ text }) => text !== undefined) || !agree(contents, spans)) return contents.filter(isRun)
  const runs: TextRun[] = []
  let next = 0
  /** How deep inside a stretch with a text of its own, and the runs that draw it. */
  let depth = 0
  let drawn: TextRun[] = []
  let text = ''
  for (const content of contents) {
    if (isRun(content)) (depth > 0 ? drawn : runs).push(content)
    else if (begins(content)) {
      const own = spans[next++]?.text
      if (depth > 0) depth += 1
      else if (own !== undefined) [depth, drawn, text] = [1, [], own]
    } else if (depth > 0) {
      depth -= 1
      if (depth === 0) runs.push(...together(drawn, text))
    }
  }
  return runs
}
