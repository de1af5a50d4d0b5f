import type { Bilingual } from '../catalogue/schema.ts'
import type { Block, PageFacts } from '../facts/model.ts'
import type { Because, CheckOutcome } from '../judge/model.ts'
import { quoteAround } from '../text/quote.ts'

const LONGEST_QUOTE = 160

/** The spot that was seen: whose facts, and where in them. */
export interface Seen {
  readonly facts: PageFacts
  readonly quote?: string
  readonly place?: string
  readonly page?: number
}

/** A block as the spot that was seen, quoted around the word that was looked for. */
export function seenBlock(facts: PageFacts, block: Block, word = ''): Seen {
  const short = word === '' || block.text.length <= LONGEST_QUOTE
  const quote = short ? undefined : quoteAround(block.text, word)
  return {
    facts,
    quote: quote ?? block.text,
    place: block.place,
    ...(block.page !== undefined && { page: block.page }),
  }
}

/** One reason. Quotes are cut to 160 characters. */
export function because(message: Bilingual, seen?: Seen): Because {
  if (seen === undefined) return { message }
  const quote = seen.quote?.trim()
  return {
    message,
    url: seen.facts.url,
    ...(quote !== undefined && quote !== '' && { quote: cut(quote, LONGEST_QUOTE) }),
    ...(seen.place !== undefined && { place: seen.place }),
    ...(seen.page !== undefined && { page: seen.page }),
  }
}

/** Text of at most `length` characters, with an ellipsis when something was cut. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`
}

export const met = (...reasons: readonly Because[]): CheckOutcome => ({ result: 'met', because: reasons })
export const unmet = (...reasons: readonly Because[]): CheckOutcome => ({ result: 'unmet', because: reasons })
export const unsure = (...reasons: readonly Because[]): CheckOutcome => ({
  result: 'unsure',
  because: reasons,
})

/** A few of the words, quoted and joined, for a message. */
export function someOf(words: readonly string[], most = 4): string {
  const shown = words.slice(0, most).map((word) => `“${word}”`)
  return words.length > most ? `${shown.join(', ')} …` : shown.join(', ')
}
