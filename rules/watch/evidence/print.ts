import type { DocumentKind, PageFacts } from '../../facts/model.ts'
import { pageText } from '../../links/page-text.ts'
import { sketchOf, sketchSimilarity } from './sketch.ts'

/** By what the content at an address is known again. */
export interface EvidencePrint {
  readonly kind: DocumentKind
  readonly title: string
  /** Of the text of a page outside menus; 0 for a document. */
  readonly letters: number
  readonly sketch: readonly number[]
  /** Of the bytes that were read. */
  readonly hash: string
  /** Size of all of it; undefined when the server does not say and it was not read to its end. */
  readonly bytes?: number
}

/** What became of content since it was first seen. */
export type ContentChange = 'same' | 'changed' | 'shrunk' | 'replaced'

const LONGEST_TITLE = 200

/** The print of what was read; `facts` of a page. */
export function printOf(
  kind: DocumentKind,
  facts: PageFacts | undefined,
  hash: string,
  bytes: number | undefined,
): EvidencePrint {
  const text = facts === undefined ? undefined : pageText(facts)
  return {
    kind,
    title: (text?.title ?? '').slice(0, LONGEST_TITLE),
    letters: text?.main.length ?? 0,
    sketch: text === undefined ? [] : sketchOf(text.main),
    hash,
    ...(bytes === undefined ? {} : { bytes }),
  }
}

/** Shorter texts change by a third with every new date on them. Letters. */
const ENOUGH_TEXT = 300
/** Shares that are left of text or bytes. */
const LITTLE_TEXT = 0.4
const LITTLE_FILE = 0.2
/** Saved anew, a small file can shrink to a part of itself. Bytes. */
const LARGE_FILE = 100_000
const NEARLY_ALL = 0.9
const NEXT_TO_NOTHING = 0.12

function pageChange(before: EvidencePrint, now: EvidencePrint): ContentChange {
  if (before.hash === now.hash) return 'same'
  const alike = sketchSimilarity(before.sketch, now.sketch)
  const long = before.letters >= ENOUGH_TEXT
  if (long && now.letters < before.letters * LITTLE_TEXT) return 'shrunk'
  if (long && alike < NEXT_TO_NOTHING && before.title !== now.title) return 'replaced'
  return alike >= NEARLY_ALL || before.letters === 0 ? 'same' : 'changed'
}

/** Compares content with what it was when it was first seen. */
export function contentChange(before: EvidencePrint, now: EvidencePrint): ContentChange {
  if ((before.kind === 'page') !== (now.kind === 'page')) return 'replaced'
  if (now.kind === 'page') return pageChange(before, now)
  if (before.hash === now.hash && before.bytes === now.bytes) return 'same'
  const { bytes = 0 } = before
  const small = now.bytes !== undefined && bytes >= LARGE_FILE && now.bytes < bytes * LITTLE_FILE
  return small ? 'shrunk' : 'changed'
}
