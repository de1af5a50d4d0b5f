/** Longer texts are no titles; comparing their beginnings keeps the cost of hostile input small. */
const COMPARED_LENGTH = 400

function bigrams(key: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at + 1 < key.length; at++) {
    const pair = key.slice(at, at + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

/**
 * How alike two keys (`matchKey`) are, 0–1, by the letter pairs they share (Dice's coefficient).
 * Small variations in spelling keep it above 0.8; different official titles stay mostly below 0.6.
 * Only the first 400 characters are compared.
 */
export function similarity(aKey: string, bKey: string): number {
  if (aKey === bKey) return 1
  const a = aKey.slice(0, COMPARED_LENGTH)
  const b = bKey.slice(0, COMPARED_LENGTH)
  if (a.length < 2 || b.length < 2) return 0
  const inA = bigrams(a)
  let shared = 0
  for (const [pair, count] of bigrams(b)) shared += Math.min(count, inA.get(pair) ?? 0)
  return (2 * shared) / (a.length + b.length - 2)
}
