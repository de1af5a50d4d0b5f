import { LARGEST_DOCUMENT } from '../../formats/body-reading.ts'
import type { FetchOutcome } from '../../rules/links/answer.ts'
import { ask } from '../network/ask.ts'

export interface PageRequest {
  readonly url: string
  readonly signal: AbortSignal
  /** A document that is to be read whole. */
  readonly whole?: boolean
}

/** Asks for one address. Never rejects: every failure is an outcome. */
export type PageFetch = (request: PageRequest) => Promise<FetchOutcome>

/** Milliseconds, for a page and for a whole document. */
const PATIENCE = 30_000
const PATIENCE_WITH_DOCUMENT = 90_000
/** No honest page is larger. Bytes. */
const LARGEST_PAGE = 4_000_000
/** Enough to know what a file is. Bytes. */
const FILE_HEAD = 64 * 1024

/**
 * Asks for an address with the user's session. Pages are read whole, other files only as far as needed to know what
 * they are, unless they are wanted whole.
 */
export const browserFetch: PageFetch = ({ url, signal, whole = false }) =>
  ask(url, {
    as: 'user',
    most: (type) =>
      whole ? LARGEST_DOCUMENT : type === '' || /html|xml/i.test(type) ? LARGEST_PAGE : FILE_HEAD,
    patience: whole ? PATIENCE_WITH_DOCUMENT : PATIENCE,
    cancel: signal,
  })
