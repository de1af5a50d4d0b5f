import { readHtml } from '../rules/facts/read-html.ts'
import type { PageFacts } from '../rules/facts/model.ts'
import { decodeHtml, type CharsetConflict } from '../rules/facts/charset.ts'

export interface ReadPage {
  readonly facts: PageFacts
  /** Set when header, meta and bytes disagree about the encoding. */
  readonly conflict?: CharsetConflict
}

/**
 * Turns the bytes of a web page into facts.
 *
 * @param contentType the Content-Type header, '' when absent.
 * @param url address after redirects; relative links resolve against it.
 */
export function readPage(body: Uint8Array, contentType: string, url: string): ReadPage {
  const { text, conflict } = decodeHtml(body, contentType === '' ? undefined : contentType)
  return { facts: readHtml(text, { url }), ...(conflict !== undefined && { conflict }) }
}
