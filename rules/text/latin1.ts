/** More arguments than this overflow the stack of some engines. */
const CHUNK = 8192

/** Bytes as text, each byte the letter of the same number, so that ASCII signatures can be searched for in any body. */
export function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(from, from + CHUNK))
  }
  return text
}
