import { z } from 'zod'
import type { Block, PageFacts } from '../facts/model.ts'
import type { Check } from '../judge/model.ts'
import { meanings, senses, type Meaning } from '../meanings/meaning.ts'
import { lawTextOf } from './not-statute.ts'
import { criteriaBlocks } from './criteria-wording.ts'
import { because, cut, met, seenBlock, someOf } from './outcome.ts'
import { absent } from './readable.ts'
import { wordsOf } from './words.ts'
import type { Word } from './words.ts'

export const parameters = z.strictObject({
  any: z.array(z.string().min(2)).min(1),
  /** Characters of running text, without spaces. */
  minLength: z.number().int().min(1).default(120),
  /** What may also open it in words of its own. */
  meaning: z.enum(meanings).optional(),
})

/** Shorter blocks are labels, buttons and dates, not explanation. */
const RUNNING = 15
const LONGEST_LABEL = 90
const LONGEST_SAID = 40

const levelOf = (block: Block): number => (/^h[1-6]$/.test(block.tag) ? Number(block.tag[1]) : 0)

const candidates = new WeakMap<PageFacts, readonly Block[]>()

/** Titles count here: a page called "อำนาจหน้าที่" explains them in its text. */
function readableBlocks(facts: PageFacts): readonly Block[] {
  const before = candidates.get(facts)
  if (before !== undefined) return before
  const copied = criteriaBlocks(facts)
  const blocks = facts.blocks.filter((block) => block.region === 'main' && !copied.has(block))
  candidates.set(facts, blocks)
  return blocks
}

/** Running text from a block on, until a heading of the same or a higher level. */
function lengthFrom(blocks: readonly Block[], start: number, enough: number): number {
  const first = blocks[start]
  if (first === undefined) return 0
  const level = levelOf(first)
  let length = first.key.length > LONGEST_LABEL ? first.key.length : 0
  for (const block of blocks.slice(start + 1)) {
    const own = levelOf(block)
    if (own > 0 && (level === 0 || own <= level)) break
    if (own === 0 && block.tag !== 'a' && block.key.length >= RUNNING) length += block.key.length
    if (length >= enough) break
  }
  return length
}

interface Explanation {
  readonly block: Block
  /** What was found of the words; the block itself when it says it otherwise. */
  readonly said: string
  readonly length: number
}

function openingOf(block: Block, words: readonly Word[], meaning: Meaning | undefined): string | undefined {
  const word = words.find((each) => block.key.includes(each.key))
  if (word !== undefined) return word.text
  return meaning !== undefined && senses[meaning].isSaid(block) ? cut(block.text, LONGEST_SAID) : undefined
}

function longest(
  facts: PageFacts,
  words: readonly Word[],
  meaning: Meaning | undefined,
  enough: number,
): Explanation | undefined {
  const blocks = readableBlocks(facts)
  let best: Explanation | undefined
  for (const [index, block] of blocks.entries()) {
    const said = openingOf(block, words, meaning)
    if (said === undefined) continue
    const length = lengthFrom(blocks, index, enough)
    if (best === undefined || length > best.length) best = { block, said, length }
    if (length >= enough) return best
  }
  return best
}

/** A heading or label is followed by enough running text. */
export const explained: Check<z.output<typeof parameters>> = (
  evidence,
  { any, minLength, meaning },
  context,
) => {
  const words = wordsOf(any)
  let short: { facts: PageFacts; found: Explanation } | undefined
  for (const facts of evidence) {
    // A law that is attached is not the agency's own explanation.
    if (lawTextOf(facts).opens) continue
    const found = longest(facts, words, meaning, minLength)
    if (found === undefined) continue
    if (found.length >= minLength)
      return met(
        because(
          { th: `มีคำอธิบายเรื่อง “${found.said}”`, en: `“${found.said}” is explained` },
          seenBlock(facts, found.block, found.said),
        ),
      )
    short ??= { facts, found }
  }
  if (short === undefined)
    return absent(
      evidence,
      context,
      { th: `ไม่พบคำอธิบายเรื่อง ${someOf(any)}`, en: `Nothing explains ${someOf(any)}` },
      words,
    )
  const { facts, found } = short
  const outcome = absent(
    evidence,
    context,
    {
      th: `มีหัวข้อ “${found.said}” แต่คำอธิบายสั้นเกินไปหรือไม่มี`,
      en: `“${found.said}” is named, but hardly explained`,
    },
    words,
  )
  const seen = because({ th: 'หัวข้อที่พบ', en: 'The heading found' }, seenBlock(facts, found.block))
  return { ...outcome, because: [...outcome.because, seen] }
}
