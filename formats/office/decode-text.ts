import { decodeHtml } from '../../rules/facts/charset.ts'

/** Bytes of a text file as text: by its mark, else UTF-8, else the Thai code page; UTF-16 also without a mark. */
export function decodeText(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 2_000)
  const zeros = (parity: number): number =>
    sample.reduce((sum, byte, index) => (byte === 0 && index % 2 === parity ? sum + 1 : sum), 0)
  const [even, odd] = [zeros(0), zeros(1)]
  if (even + odd > sample.length / 20 && sample.length > 3)
    return new TextDecoder(odd >= even ? 'utf-16le' : 'utf-16be').decode(bytes)
  return decodeHtml(bytes, undefined).text.replace(/^\ufeff/, '')
}
