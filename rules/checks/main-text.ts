import type { Block, PageFacts } from '../facts/model.ts'
import { matchKey } from '../text/normalise.ts'
import { searchable, type Searchable } from '../text/searchable.ts'
import { criteriaBlocks } from './criteria-wording.ts'

/** The blocks of a page that can be evidence, with their keys joined for a quick search. */
export interface MainText {
  readonly blocks: readonly Block[]
  readonly key: string
  readonly find: Searchable['find']
  /** Where each block begins in `key`. */
  readonly starts: readonly number[]
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

const CRUMB = /\s*(?:[/>»›→|]|&gt;)\s*/
const CRUMB_MARK = /[/>»›→|]|&gt;/
const LONGEST_TRAIL = 250

/** "หน้าแรก / ITA 2568 / รายงานผล": the way to the page, which ends with its name. */
function isTrail({ text }: Block, names: ReadonlySet<string>): boolean {
  if (text.length > LONGEST_TRAIL || !CRUMB_MARK.test(text)) return false
  const crumbs = text.split(CRUMB).filter((crumb) => crumb !== '')
  return crumbs.length > 1 && names.has(matchKey(crumbs.at(-1) ?? ''))
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
  const names = new Set(facts.headings.map((heading) => heading.key))
  for (const block of facts.blocks) {
    if (block.region !== 'main' || copied.has(block)) continue
    const heading = HEADING_TAG.test(block.tag)
    const title =
      announces?.has(block) ?? (isTitle(block, titles, heading && !seenHeading) || isTrail(block, names))
    seenHeading ||= heading || announced.has(block.place)
    if (title) continue
    blocks.push(block)
    starts.push(length)
    length += block.key.length + SEPARATOR.length
  }
  const { text: key, find } = searchable(blocks.map((block) => block.key).join(SEPARATOR))
  return { blocks, starts, key, find }
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
    position = text.find(wordKey)
    found.set(wordKey, position)
  }
  return position < 0 ? undefined : text.blocks[blockIndexAt(text.starts, position)]
}

/** All main blocks that hold a word, at most `most`. */
export function blocksWith(facts: PageFacts, wordKey: string, most = 40): readonly Block[] {
  if (findWord(facts, wordKey) === undefined) return []
  const text = mainText(facts)
  const found: Block[] = []
  let position = text.find(wordKey)
  while (position >= 0 && found.length < most) {
    const index = blockIndexAt(text.starts, position)
    const block = text.blocks[index]
    if (block !== undefined) found.push(block)
    const next = text.starts[index + 1]
    if (next === undefined) break
    position = text.find(wordKey, next)
  }
  return found
}
