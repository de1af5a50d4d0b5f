import type { Block, PageFacts } from '../facts/model.ts'
import { matchKey } from '../text/normalise.ts'
import { criteriaBlocks } from './criteria-wording.ts'

/** The blocks of a page that can be evidence, with their keys joined for a quick search. */
export interface MainText {
  readonly blocks: readonly Block[]
  readonly key: string
  /** Where each block begins in `key`. */
  readonly starts: readonly number[]
  /** Which three-letter sequences occur, by hash: most absent words are told without a search. */
  readonly sequences: Uint8Array
}

const SEQUENCE_BITS = 0xffff

/** Hash of the three characters at a position. */
const sequenceAt = (text: string, at: number): number =>
  (text.charCodeAt(at) * 31 * 31 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & SEQUENCE_BITS

function sequencesOf(text: string): Uint8Array {
  const sequences = new Uint8Array(SEQUENCE_BITS + 1)
  for (let at = 0; at + 2 < text.length; at++) sequences[sequenceAt(text, at)] = 1
  return sequences
}

function mayHold({ sequences }: MainText, word: string): boolean {
  for (let at = 0; at + 2 < word.length; at++) if (sequences[sequenceAt(word, at)] === 0) return false
  return true
}

const ITEM_CODE = /^(?:ข้อ)?(?:oit|ita|o)[-_.]?\d{1,3}[:.-]?/
const HEADING_TAG = /^h[1-6]$/
const TITLE_LIKE = new Set(['summary', 'caption', 'p', 'div', 'strong', 'b'])
const SEPARATOR = '\n'

const texts = new WeakMap<PageFacts, MainText>()
const finds = new WeakMap<PageFacts, Map<string, number>>()

/** A heading that only says what the page is about: it repeats the title, opens the page, or carries an item code. */
function isTitle(block: Block, titles: readonly string[], isFirst: boolean): boolean {
  if (block.key === '') return true
  if (!HEADING_TAG.test(block.tag) && !TITLE_LIKE.has(block.tag)) return false
  if ((isFirst && /^h[1-3]$/.test(block.tag)) || ITEM_CODE.test(block.key)) return true
  return titles.some((title) => title.includes(block.key) && block.key.length >= title.length * 0.7)
}

/** The heading a document opens with, in as many lines as it takes; one of headings alone shows them as its content. */
function titleLines({ blocks }: PageFacts): ReadonlySet<Block> {
  const main = blocks.filter(({ region }) => region === 'main')
  const [first] = main
  if (first === undefined || !HEADING_TAG.test(first.tag)) return new Set()
  const end = main.findIndex(({ tag }) => tag !== first.tag)
  return new Set(end < 0 ? [] : main.slice(0, end))
}

function compute(facts: PageFacts): MainText {
  const copied = criteriaBlocks(facts)
  const titles = matchKey(facts.title).split(/[|–»:]/)
  const blocks: Block[] = []
  const starts: number[] = []
  let length = 0
  let seenHeading = false
  const announced = new Set(facts.headings.map((heading) => heading.place))
  const announces = facts.kind === 'page' ? undefined : titleLines(facts)
  for (const block of facts.blocks) {
    if (block.region !== 'main' || copied.has(block)) continue
    const heading = HEADING_TAG.test(block.tag)
    const title = announces?.has(block) ?? isTitle(block, titles, heading && !seenHeading)
    seenHeading ||= heading || announced.has(block.place)
    if (title) continue
    blocks.push(block)
    starts.push(length)
    length += block.key.length + SEPARATOR.length
  }
  const key = blocks.map((block) => block.key).join(SEPARATOR)
  return { blocks, starts, key, sequences: sequencesOf(key) }
}

/** Main text without menus, headings that repeat the title, and copied criteria. Computed once for each page. */
export function mainText(facts: PageFacts): MainText {
  const before = texts.get(facts)
  if (before !== undefined) return before
  const text = compute(facts)
  texts.set(facts, text)
  return text
}

function blockIndexAt(starts: readonly number[], position: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return low
}

/** The first main block that holds a word, by the word's `matchKey`. */
export function findWord(facts: PageFacts, wordKey: string): Block | undefined {
  const text = mainText(facts)
  let found = finds.get(facts)
  if (found === undefined) {
    found = new Map()
    finds.set(facts, found)
  }
  let position = found.get(wordKey)
  if (position === undefined) {
    position = mayHold(text, wordKey) ? text.key.indexOf(wordKey) : -1
    found.set(wordKey, position)
  }
  return position < 0 ? undefined : text.blocks[blockIndexAt(text.starts, position)]
}

/** All main blocks that hold a word, at most `most`. */
export function blocksWith(facts: PageFacts, wordKey: string, most = 40): readonly Block[] {
  if (findWord(facts, wordKey) === undefined) return []
  const text = mainText(facts)
  const found: Block[] = []
  let position = text.key.indexOf(wordKey)
  while (position >= 0 && found.length < most) {
    const index = blockIndexAt(text.starts, position)
    const block = text.blocks[index]
    if (block !== undefined) found.push(block)
    const next = text.starts[index + 1]
    if (next === undefined) break
    position = text.key.indexOf(wordKey, next)
  }
  return found
}
