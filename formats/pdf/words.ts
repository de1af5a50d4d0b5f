import type { Item, Word } from './layout.ts'

/** In ems: a space the library saw is believed only when it leaves a gap. */
const SPACE = 0.12
/** In ems: a gap this wide is one even where the library saw no space. Marks drawn backwards leave smaller ones. */
const JUMP = 0.5
/** Going back further than this starts another run, which may stand elsewhere on the line. */
const STEP_BACK = 0.5

const zeroWidth = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0300-\u036f\uf701-\uf70e\uf710-\uf71a]/

const weight = (character: string): number => {
  if (character === ' ') return 0.5
  return zeroWidth.test(character) ? 0 : 1
}

interface OpenWord {
  text: string
  x: number
  end: number
}

/** Words of one run; where each begins is estimated from the share of the letters before it. */
function wordsOf({ text, x, width }: Item): OpenWord[] {
  const total = [...text].reduce((sum, character) => sum + weight(character), 0) || 1
  const words: OpenWord[] = []
  let passed = 0
  let open: OpenWord | undefined
  for (const character of text) {
    const from = x + (width * passed) / total
    passed += weight(character)
    if (/\s/.test(character)) {
      open = undefined
      continue
    }
    if (open === undefined) {
      open = { text: '', x: from, end: from }
      words.push(open)
    }
    open.text += character
    open.end = x + (width * passed) / total
  }
  return words
}

/** Runs that follow each other stay together, in the order of the file; the groups go from left to right. */
function inReadingOrder(items: readonly Item[]): Item[] {
  const groups: Item[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const item of items) {
    if (item.text.trim() === '') {
      groups.at(-1)?.push(item)
      continue
    }
    const open = groups.at(-1)
    if (open === undefined || item.x < end - STEP_BACK * item.size || item.x > end + 2 * item.size)
      groups.push([item])
    else open.push(item)
    end = item.x + item.width
  }
  return groups.sort(([a], [b]) => (a?.x ?? 0) - (b?.x ?? 0)).flat()
}

/** The words of a line from its runs, which come in the order of the file. `size` is the size of the line in points. */
export function wordsOn(items: readonly Item[], size: number): readonly Word[] {
  const words: OpenWord[] = []
  let space = false
  for (const item of inReadingOrder(items)) {
    const [first, ...others] = wordsOf(item)
    if (first === undefined) {
      space = true
      continue
    }
    const before = words.at(-1)
    const gap = before === undefined ? 0 : (first.x - before.end) / size
    const apart = gap > JUMP || ((space || /^\s/.test(item.text)) && gap >= SPACE)
    if (before !== undefined && !apart) {
      before.text += first.text
      before.end = Math.max(before.end, first.end)
    } else words.push(first)
    words.push(...others)
    space = /\s$/.test(item.text)
  }
  return words
}
