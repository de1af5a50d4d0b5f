import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** What a printed file carries behind its end, so that it is told from one of an older sample. */
const MARK = '\n%sample '

export const fingerprintOf = (html: string): string => createHash('sha256').update(html).digest('hex')

/** The PDF with the fingerprint of what it was printed from. */
export const withFingerprint = (pdf: Uint8Array, html: string): Uint8Array =>
  Buffer.concat([pdf, Buffer.from(`${MARK}${fingerprintOf(html)}\n`)])

/** The fingerprint in a printed file; '' when there is none. */
export function readPrinted(file: string): string {
  const text = readFileSync(file, 'latin1')
  const at = text.lastIndexOf(MARK)
  return at < 0 ? '' : text.slice(at + MARK.length).trim()
}
