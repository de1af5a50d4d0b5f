/** Words that mean something, unless words just before them make them mean something else. */
export interface Phrase {
  /** Global, over keys (`matchKey`). */
  readonly said: RegExp
  /** What must not stand in the few words before. */
  readonly notAfter?: RegExp
}

/** Characters before the words that belong to the same clause. */
const REACH = 40

/** Whether one of the phrases is said in a key. */
export function isSaid(key: string, phrases: readonly Phrase[]): boolean {
  return phrases.some(({ said, notAfter }) => {
    for (const { index } of key.matchAll(said))
      if (notAfter === undefined || !notAfter.test(key.slice(Math.max(0, index - REACH), index))) return true
    return false
  })
}
