/**
 * A number that stands for a text where it is only asked whether the same text came before: 53 bits, so that two of a
 * hundred thousand texts hardly ever share one. Says nothing to somebody who wants them to.
 */
export function fingerprint(text: string): number {
  let [low, high] = [0x811c9dc5, 0x9dc5811c]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b)
  }
  low = Math.imul(low ^ (low >>> 15), 0xc2b2ae35)
  high = Math.imul(high ^ (high >>> 13), 0x27d4eb2f)
  return ((high ^ (low >>> 16)) & 0x1fffff) * 2 ** 32 + (low >>> 0)
}
