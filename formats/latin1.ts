/** Letters made at once; a call takes only so many arguments. */
const STEP = 8 * 1024

/** Bytes as text, one character a byte with the same number. */
export function latin1(bytes: Uint8Array, from = 0, to = bytes.length): string {
  const end = Math.min(to, bytes.length)
  let text = ''
  for (let at = Math.max(0, from); at < end; at += STEP)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + STEP, end)))
  return text
}

/** Where `wanted`, of characters up to U+00FF, next stands in `bytes` from `from` on; -1 when nowhere. */
export function indexOfLatin1(bytes: Uint8Array, wanted: string, from = 0): number {
  const first = wanted.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1
    while (same < wanted.length && bytes[at + same] === wanted.charCodeAt(same)) same += 1
    if (same === wanted.length) return at
  }
  return -1
}
