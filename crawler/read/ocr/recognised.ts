import { z } from 'zod'

/** A page has at most this many words of text recognition; a hostile picture has more. */
const MOST_WORDS = 5_000

const length = z.number().min(-10_000).max(10_000)

/** A word of a recognised page. Lengths are in points, y grows downwards and is the base of its line. */
const word = z.strictObject({
  text: z.string().max(500),
  x: length,
  y: length,
  width: length,
  /** Size of the letters. */
  size: z.number().positive().max(2_000),
})

const page = z.strictObject({
  /** Counted from 1. */
  page: z.int().min(1),
  width: length,
  height: length,
  words: z.array(word).max(MOST_WORDS),
})
export type RecognisedPage = z.infer<typeof page>
export type RecognisedWord = z.infer<typeof word>

/** What text recognition made of a document; also the form in which it is kept on disk. */
export const recognisedPages = z.array(page).max(50)
export type RecognisedPages = readonly RecognisedPage[]

/** Only so many words of a page are kept. */
export const bounded = (words: readonly RecognisedWord[]): RecognisedWord[] => words.slice(0, MOST_WORDS)
