import { matchKey } from '../text/normalise.ts'

/** A word of a rule with the key it is compared by. */
export interface Word {
  readonly text: string
  readonly key: string
}

const known = new WeakMap<readonly string[], readonly Word[]>()

/** The words of a parameter list with their keys; computed once for each list. */
export function wordsOf(list: readonly string[]): readonly Word[] {
  const before = known.get(list)
  if (before !== undefined) return before
  const words = list.map((text) => ({ text, key: matchKey(text) })).filter((word) => word.key !== '')
  known.set(list, words)
  return words
}
