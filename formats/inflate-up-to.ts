import { Inflate } from 'fflate'

/** Packed bytes taken at once; they unpack to at most a thousand times as much, before the bound is looked at again. */
const STEP = 8 * 1024

/**
 * Unpacks deflated bytes until more than `most` are there, or all.
 * @throws when the bytes are damaged.
 */
export function inflateUpTo(packed: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = []
  let length = 0
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk)
    length += chunk.length
  })
  for (let at = 0; at < packed.length && length <= most; at += STEP) {
    inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
  }
  const whole = new Uint8Array(length)
  let filled = 0
  for (const chunk of chunks) {
    whole.set(chunk, filled)
    filled += chunk.length
  }
  return whole
}
