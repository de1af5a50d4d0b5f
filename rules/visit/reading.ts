import type { PageFacts } from '../facts/model.ts'
import type { LinkHealth } from '../judge/model.ts'
import { opens } from '../links/link-state.ts'

/** What came of asking for an address, as far as the order of a visit depends on it; whoever fetches knows more. */
export type Exchange =
  | {
      readonly ok: true
      /** After redirects. */
      readonly url: string
      readonly status: number
      readonly redirects: readonly { readonly from: string }[]
      readonly milliseconds: number
    }
  | { readonly ok: false; readonly milliseconds: number }

/** One address, asked for and read. */
export interface Reading {
  /** As asked for, normalised. */
  readonly url: string
  /** After redirects, normalised. */
  readonly finalUrl: string
  readonly outcome: Exchange
  readonly link: LinkHealth
  readonly contentType: string
  readonly bytes: number
  readonly facts?: PageFacts
  /** Of the body; undefined when there is none. */
  readonly fingerprint?: string
}

/** True when somebody can read this address. */
export const isAlive = ({ link }: Reading): boolean => opens(link)

/** Full pages are sometimes taken for something else: a home page with a log-in form, for one. */
const manyLinks = 10

/** True for a page whose links are worth following: alive, or answered in full with many links. */
export function isReadable(reading: Reading): boolean {
  const { outcome, facts, link } = reading
  // What an intruder left is answered in full; of the agency's links on it some may be left too.
  if (isAlive(reading) || (outcome.ok && link.kind === 'hijacked')) return true
  const strayed = link.kind === 'redirect-home' || link.kind === 'soft-404'
  return outcome.ok && outcome.status === 200 && !strayed && (facts?.links.length ?? 0) >= manyLinks
}
