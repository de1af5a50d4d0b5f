import { channelOf } from '../../rules/addresses/channels.ts'
import { contentAddress } from '../../rules/addresses/content-address.ts'
import { isEmptyViewer } from '../../rules/addresses/viewer.ts'
import type { PageFacts } from '../../rules/facts/model.ts'
import { readHtml } from '../../rules/facts/read-html.ts'
import type { Fetch, FetchResponse } from '../fetch/fetch.ts'
import { judgeHealth } from '../../rules/links/health.ts'
import { opens } from '../../rules/links/link-state.ts'
import { probeLink } from '../probe/probe-link.ts'
import { LARGEST_DOCUMENT } from '../../formats/body-reading.ts'
import { readAnswer } from '../../formats/read-answer.ts'
import { readPage } from '../../formats/read-page.ts'
import { FIRST_PAGES, isLong, isPicture } from '../../rules/facts/reading-depth.ts'
import { readBody, readPictures } from '../read/read-body.ts'
import { knownAddress, seeThrough } from '../read/see-through.ts'
import type { ProbedLink } from '../../rules/site/offers.ts'
import { KeptFiles } from '../../formats/kept-files.ts'
import type { ProbeAddress } from './probe-all.ts'
import type { Reader } from '../visit/read-address.ts'

/** Reads more of a document than what is known of it. */
export type ReadFurther = (url: string, known: ProbedLink, signal: AbortSignal) => Promise<ProbedLink>

/** Single addresses, asked for beside the crawl. */
export interface Ask {
  /** Is it alive, and what does it say, when it is a page. Documents are only sniffed. */
  readonly probe: ProbeAddress
  /** Reads a document, of a PDF the first pages; a viewer or shared file is read through to what it shows. */
  readonly read: ProbeAddress
  /** Reads a PDF on of which `read` brought the first pages, what is `known`. */
  readonly readRest: ReadFurther
  /** Reads what is written on a scan or picture of which `read` brought what is `known`. */
  readonly readScan: ReadFurther
}

export interface AskOptions {
  readonly fetch: Fetch
  /** A page as its scripts draw it; as it was sent when absent. */
  readonly draw?: Reader['draw']
  readonly homeUrl: string
  /** False for addresses of other sites that are to be left alone. */
  readonly mayAsk: (url: string) => boolean
}

const NOT_ASKED = { health: { state: 'refused', kind: 'not-asked' } } as const
const NOTHING_SHOWN = { health: { state: 'broken', kind: 'empty-viewer' } } as const

const PDF = 'application/pdf'

const from = (referrer: string | undefined) => (referrer === undefined ? {} : { referrer })

const typeOf = ({ headers }: FetchResponse): string => headers['content-type'] ?? ''

/** Asks for single addresses, seeing through what stands between the address and its content. */
export function createAsk({ fetch, draw, homeUrl, mayAsk }: AskOptions): Ask {
  const ask = seeThrough(fetch)
  const files = new KeptFiles()

  /** What a page says once its scripts have drawn it; undefined for one that is not drawn. */
  const asDrawn = async (
    url: string,
    sent: FetchResponse,
    facts: PageFacts,
  ): Promise<ProbedLink | undefined> => {
    const drawn = await draw?.(sent, facts, 'page')
    if (drawn === undefined) return undefined
    const shown = readPage(drawn.body, typeOf(drawn), drawn.url).facts
    return {
      health: judgeHealth(drawn, shown, { homeUrl }),
      facts: { ...shown, url: knownAddress(url, sent) },
    }
  }

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
    return (
      (await asDrawn(url, whole, facts)) ?? { health, facts: { ...facts, url: knownAddress(url, whole) } }
    )
  }

  const read: ProbeAddress = async (url, referrer, stop) => {
    if (isEmptyViewer(url)) return NOTHING_SHOWN
    if (!mayAsk(contentAddress(url))) return NOT_ASKED
    const outcome = await ask({ url, maxBytes: LARGEST_DOCUMENT, signal: stop, ...from(referrer) })
    let page: PageFacts | undefined
    const answer = await readAnswer(outcome, homeUrl, async (body, contentType, at) => {
      const reading = await readBody(body, contentType, at, stop, FIRST_PAGES)
      if (reading.facts?.kind === 'page') page = reading.facts
      return reading
    })
    if (!outcome.ok) return answer
    const drawn = page && outcome.status < 300 ? await asDrawn(url, outcome, page) : undefined
    if (drawn !== undefined) return drawn
    const { health, facts } = answer
    if (facts === undefined) return answer
    if (isPicture(facts) || isLong(facts)) files.keep(url, outcome.body)
    return { health, facts: { ...facts, url: knownAddress(url, outcome) } }
  }

  const readRest: ReadFurther = async (url, known, stop) => {
    if (known.facts === undefined || !isLong(known.facts)) return known
    const body = files.take(url)
    if (body === undefined) return known
    const { health, facts } = await readBody(body, PDF, known.facts.url, stop)
    if (facts === undefined) return known
    if (isPicture(facts)) files.keep(url, body)
    return { health: health ?? known.health, facts: { ...facts, url: known.facts.url } }
  }

  const readScan: ReadFurther = async (url, known, stop) => {
    const kept = files.take(url)
    const before = kept === undefined ? await read(url, undefined, stop) : known
    const body = kept ?? files.take(url)
    if (before.facts === undefined || body === undefined) return before
    const { health, facts } = await readPictures(body, before.facts, stop)
    return { health: health ?? before.health, ...(facts !== undefined && { facts }) }
  }

  return { probe, read, readRest, readScan }
}
