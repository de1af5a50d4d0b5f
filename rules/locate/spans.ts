import type { LoosePlace } from '../text/loose.ts'

/** A wording found in a text: where, and how many characters of it are its own. */
export interface Span {
  readonly concept: string
  readonly text: string
  readonly weight: number
  readonly start: number
  readonly end: number
  readonly length: number
}

/** Words that name a concept when they stand together. */
export interface Combination {
  readonly concept: string
  readonly all: readonly (readonly string[])[]
  readonly without: readonly string[]
}

/** Finds a word in one text, both in the same form of key. */
export type Find = (word: string) => LoosePlace | undefined

/** Words that only name a concept together say it less surely than its written name. */
const TOGETHER = 0.8

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** "รายงานผลการดำเนินการตาม|แผน…": what follows is what the report is on. */
const REPORTS_ON = /(?:รายงาน|ผล)[^\n]{0,60}ตาม$/

/**
 * A shorter wording inside a longer one of another concept is that longer name, not its own; nor is the plan that a
 * report names as what it is on.
 */
export function withoutSwallowed(spans: readonly Span[], key: string): readonly Span[] {
  return spans.filter((span) => {
    const isReportedOn = REPORTS_ON.test(key.slice(0, span.start))
    return !spans.some((other) => {
      if (other === span) return false
      if (other.weight === 0) return other.concept === span.concept && overlaps(other, span)
      if (other.concept === span.concept) return false
      if (isReportedOn && other.start < span.start && overlaps(other, span)) return true
      return other.length > span.length && other.start <= span.start && other.end >= span.end
    })
  })
}

/** The longest word of a list that stands in the text, and where. */
function longestOf(words: readonly string[], find: Find): { start: number; word: string } | undefined {
  let best: { start: number; word: string } | undefined
  for (const word of words) {
    const place = word.length > (best?.word.length ?? 0) ? find(word) : undefined
    if (place !== undefined) best = { start: place.start, word }
  }
  return best
}

/** The words of a combination in a text, as one span. */
export function combinationIn({ concept, all, without }: Combination, find: Find): Span | undefined {
  if (without.some((word) => find(word) !== undefined)) return undefined
  const found = all.map((words) => longestOf(words, find))
  const parts = found.filter((part) => part !== undefined)
  if (parts.length < all.length) return undefined
  return {
    concept,
    text: parts.map((part) => part.word).join(' … '),
    weight: TOGETHER,
    start: Math.min(...parts.map((part) => part.start)),
    end: Math.max(...parts.map((part) => part.start + part.word.length)),
    length: parts.reduce((sum, part) => sum + part.word.length, 0),
  }
}
