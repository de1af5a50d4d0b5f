/** Longer texts are no titles; comparing their beginnings keeps the cost of hostile input small. */
const COMPARED_LENGTH = 400

/** The letter pairs of a key, counted; made once for a key that is compared often. */
export interface LetterPairs {
  readonly total: number
  readonly counts: ReadonlyMap<string, number>
}

/** Letter pairs of the first 400 characters of a key. */
export function letterPairs(key: string): LetterPairs {
  const read = key.slice(0, COMPARED_LENGTH)
  const counts = new Map<string, number>()
  for (let at = 0; at + 1 < read.length; at++) {
    const pair = read.slice(at, at + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return { total: Math.max(0, read.length - 1), counts }
}

/** Dice's coefficient of two sets of letter pairs, 0–1; 0 when one of them is empty. */
export function pairSimilarity(a: LetterPairs, b: LetterPairs): number {
  if (a.total === 0 || b.total === 0) return 0
  let shared = 0
  for (const [pair, count] of b.counts) shared += Math.min(count, a.counts.get(pair) ?? 0)
  return (2 * shared) / (a.total + b.total)
}

/**
 * How alike two keys (`matchKey`) are, 0–1, by the letter pairs they share (Dice's coefficient).
 * Small variations in spelling keep it above 0.8; different official titles stay mostly below 0.8 as well,
 * so compare the best with the second best. Only the first 400 characters are compared.
 */
export function similarity(aKey: string, bKey: string): number {
  return aKey === bKey ? 1 : pairSimilarity(letterPairs(aKey), letterPairs(bKey))
}
