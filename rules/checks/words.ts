import { matchKey } from '../text/normalise.ts'
import { ENGLISH } from './english-words.ts'

/** A word of a rule with the key it is compared by. */
export interface Word {
  readonly text: string
  readonly key: string
}

const known = new WeakMap<readonly string[], readonly Word[]>()

const written = (text: string): readonly Word[] => [
  { text, key: matchKey(text) },
  ...(ENGLISH[text] ?? []).map((key) => ({ text: key, key })),
]

/** The words of a parameter list with their keys, and what stands for them in English; computed once for each list. */
export function wordsOf(list: readonly string[]): readonly Word[] {
  const before = known.get(list)
  if (before !== undefined) return before
  const words = list.flatMap(written).filter((word) => word.key !== '')
  known.set(list, words)
  return words
}
