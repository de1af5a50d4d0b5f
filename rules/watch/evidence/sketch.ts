const SHINGLE = 6
const KEPT = 64

/** FNV-1a, 32 bits, then mixed so that the smallest values are a fair sample. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * A sample of a text by which it can be compared with a later one without keeping it: the 64 smallest hashes of its runs
 * of six letters (bottom-k sketch). Digits, as of counters and clocks, are no content.
 */
export function sketchOf(text: string): readonly number[] {
  const letters = text.replace(/[\d๐-๙\s]+/g, '')
  const hashes = new Set<number>()
  for (let at = 0; at + SHINGLE <= letters.length; at++) hashes.add(hashOf(letters, at, at + SHINGLE))
  return [...hashes].sort((a, b) => a - b).slice(0, KEPT)
}

/** About what share of their runs of letters two texts have in common (Jaccard index), 0–1; 0 when one is empty. */
export function sketchSimilarity(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) return 0
  const union = [...new Set([...one, ...other])].sort((a, b) => a - b).slice(0, KEPT)
  const [left, right] = [new Set(one), new Set(other)]
  return union.filter((hash) => left.has(hash) && right.has(hash)).length / union.length
}
