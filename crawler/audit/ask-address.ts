import { channelOf } from '../../rules/addresses/channels.ts'
import { contentAddress } from '../../rules/addresses/content-address.ts'
import { isEmptyViewer } from '../../rules/addresses/viewer.ts'
import { readHtml } from '../../rules/facts/read-html.ts'
import type { Fetch, FetchResponse } from '../fetch/fetch.ts'
import { judgeHealth } from '../../rules/links/health.ts'
import { opens } from '../../rules/links/link-state.ts'
import { probeLink } from '../probe/probe-link.ts'
import { LARGEST_DOCUMENT, readBody } from '../read/read-body.ts'
import { readPage } from '../read/read-page.ts'
import { knownAddress, seeThrough } from '../read/see-through.ts'
import type { ProbeAddress } from './probe-all.ts'

/** Single addresses, asked for beside the crawl. */
export interface Ask {
  /** Is it alive, and what does it say, when it is a page. Documents are only sniffed. */
  readonly probe: ProbeAddress
  /** Reads a document whole; a viewer wrapper or shared file is read through to what it shows. */
  readonly read: ProbeAddress
}

export interface AskOptions {
  readonly fetch: Fetch
  readonly homeUrl: string
  /** False for addresses of other sites that are to be left alone. */
  readonly mayAsk: (url: string) => boolean
}

const NOT_ASKED = { health: { state: 'refused', kind: 'not-asked' } } as const
const NOTHING_SHOWN = { health: { state: 'broken', kind: 'empty-viewer' } } as const
const TOO_LARGE = { health: { state: 'refused', kind: 'file-too-large' } } as const

const from = (referrer: string | undefined) => (referrer === undefined ? {} : { referrer })

const typeOf = ({ headers }: FetchResponse): string => headers['content-type'] ?? ''

/** Asks for single addresses, seeing through what stands between the address and its content. */
export function createAsk({ fetch, homeUrl, mayAsk }: AskOptions): Ask {
  const ask = seeThrough(fetch)

  const probe: ProbeAddress = async (url, referrer, stop) => {
    if (isEmptyViewer(url)) return NOTHING_SHOWN
    if (!mayAsk(contentAddress(url))) return NOT_ASKED
    const { outcome, health, kind } = await probeLink(url, {
      fetch: ask,
      readPage: readHtml,
      homeUrl,
      ...from(referrer),
      signal: stop,
    })
    // A place on a social network is a channel: that it is alive is all there is to know.
    if (channelOf(url) !== undefined || kind !== 'page' || !outcome.ok || !opens(health)) return { health }
    // A probe stops early; a page that is judged must be read whole.
    const whole = outcome.truncated ? await ask({ url, signal: stop, ...from(referrer) }) : outcome
    if (!whole.ok) return { health }
    const { facts } = readPage(whole.body, typeOf(whole), whole.url)
    return { health, facts: { ...facts, url: knownAddress(url, whole) } }
  }

  const read: ProbeAddress = async (url, referrer, stop) => {
    if (isEmptyViewer(url)) return NOTHING_SHOWN
    if (!mayAsk(contentAddress(url))) return NOT_ASKED
    const outcome = await ask({ url, maxBytes: LARGEST_DOCUMENT, signal: stop, ...from(referrer) })
    if (!outcome.ok) return { health: judgeHealth(outcome, undefined, { homeUrl }) }
    if (outcome.truncated) return TOO_LARGE
    const reading = await readBody(outcome.body, typeOf(outcome), outcome.url, stop)
    const { facts } = reading
    const health = judgeHealth(outcome, facts?.kind === 'page' ? facts : undefined, { homeUrl })
    if (!opens(health)) return { health }
    return {
      health: reading.health ?? health,
      ...(facts !== undefined && { facts: { ...facts, url: knownAddress(url, outcome) } }),
    }
  }

  return { probe, read }
}
