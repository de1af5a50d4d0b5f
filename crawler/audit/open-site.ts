import type { Catalogue } from '../../rules/catalogue/schema.ts'
import { splashTargets } from '../../rules/facts/splash.ts'
import type { Topics } from '../../rules/locate/topics.ts'
import type { AnswerMemory } from '../fetch/answer-memory.ts'
import { createFetch } from '../fetch/stack.ts'
import type { Network } from '../fetch/network.ts'
import type { Robots } from '../fetch/robots.ts'
import type { CharsetConflict } from '../../rules/facts/charset.ts'
import { judgeHealth } from '../../rules/links/health.ts'
import { browserLikeUserAgent } from '../fetch/user-agent.ts'
import { createDrawing, type DrawingNotes, type RenderMode } from '../render/drawing.ts'
import { createRenderer, type Renderer } from '../render/renderer.ts'
import { readPage } from '../../formats/read-page.ts'
import { createAddressLikelihood, createLikelihood } from '../../rules/site/likelihood.ts'
import { topicScoreOf } from '../../rules/site/topic-score.ts'
import type { Visit } from '../../rules/site/model.ts'
import { createScope, type AddressClass } from '../../rules/site/scope.ts'
import { takePictures, type PictureProgress, type Pictures } from '../render/take-pictures.ts'
import { createShelf } from '../visit/shelf.ts'
import { LARGE_SITE, spareMemory } from '../visit/spare-memory.ts'
import { visitSite, type VisitProgress } from '../visit/visit-site.ts'
import { noteCertificates } from './certificate-notes.ts'
import { createAsk, type Ask, type ReadFurther } from './ask-address.ts'
import { createFirstLook } from '../../rules/site/first-look.ts'
import { countItemsSeen } from '../../rules/site/items-seen.ts'
import type { ProbeAddress } from './probe-all.ts'
import type { TransferNotes } from './site-checks.ts'
import { markSoft404s } from './soft-404s.ts'

/** What the person at the screen sees while an audit runs. */
export interface AuditProgress extends VisitProgress {
  /** Items for which a page was seen that names them. */
  readonly itemsFound: number
  /** Scans and pictures whose text is being read, once the pages are. */
  readonly scans?: ScanProgress
  /** Pictures for the report that are being taken, last of all. */
  readonly pictures?: PictureProgress
}

export interface ScanProgress {
  readonly read: number
  readonly of: number
}

export interface OpenOptions {
  readonly startUrl: string
  readonly version: string
  readonly catalogue: Catalogue
  readonly maxPages: number
  readonly maxMinutes: number
  /** Requests in flight to one host. */
  readonly perHost: number
  readonly ignoreRobots: boolean
  /** Ask other sites whether the links to them work: all, none, or those hosts alone. */
  readonly outside: boolean | ReadonlySet<string>
  /** The internet, unless something else stands for it. */
  readonly network?: Network
  /** Answers of the same audit before it was broken off; takes the new ones. */
  readonly memory?: AnswerMemory
  /** When pages are drawn by a browser before they are read. */
  readonly render: RenderMode
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: AuditProgress) => void
}

/** A site that was visited and can still be asked for single addresses. */
export interface OpenedSite {
  readonly visit: Visit
  /** Is it alive, and what does it say, when it is a page. Documents are only sniffed. */
  readonly probe: ProbeAddress
  /** Reads a document, of a PDF the first pages; a viewer is read through to the file it shows. */
  readonly read: ProbeAddress
  /** Reads a PDF on of which `read` brought the first pages. */
  readonly readRest: ReadFurther
  /** Reads what is written on a scan or picture that `read` was asked for. */
  readonly readScan: ReadFurther
  /** Tells whoever follows the audit how far the reading of scans is. */
  readonly tellScans: (scans: ScanProgress, current: string) => void
  readonly classify: (url: string) => AddressClass
  readonly notes: TransferNotes
  /** What the robots.txt files of its hosts say. */
  readonly robots: Robots
  readonly drawing: DrawingNotes
  /** Small pictures of pages and of first pages of PDF files; none without a browser. */
  readonly picture: (urls: readonly string[], signal: AbortSignal) => Promise<Pictures>
  readonly traffic: () => { readonly requests: number; readonly bytes: number }
  readonly close: () => Promise<void>
}

/** What can be asked while the visit goes on. */
export interface VisitSoFar {
  readonly ask: Ask
  readonly classify: (url: string) => AddressClass
  readonly drawing: DrawingNotes
  /** The concepts that a page, a link or an address named. */
  readonly named: ReadonlySet<string>
}

const isNamed = (outside: OpenOptions['outside'], url: string): boolean =>
  typeof outside !== 'boolean' && outside.has(new URL(url).hostname)

/**
 * Enters a site and visits it, likely evidence first.
 * The caller closes it; single addresses can be asked for until then.
 *
 * @param isSettled asked now and then whether reading on is of no use; never when absent.
 */
export async function openSite(
  options: OpenOptions,
  topics: Topics,
  isSettled?: (soFar: Visit, site: VisitSoFar) => Promise<boolean>,
): Promise<OpenedSite> {
  const { startUrl, signal, onProgress } = options
  const stack = createFetch({
    startUrl,
    version: options.version,
    perHost: options.perHost,
    ignoreRobots: options.ignoreRobots,
    ...(signal !== undefined && { signal }),
    ...(options.network !== undefined && { network: options.network }),
    ...(options.memory !== undefined && { memory: options.memory }),
  })
  const { fetch, byHost } = noteCertificates(stack.fetch)
  const charset = new Map<string, CharsetConflict>()
  const named = new Set<string>()
  const itemsSeen = countItemsSeen(options.catalogue, topics)
  const topicScore = topicScoreOf(topics, options.catalogue.fiscalYear)
  let newest: { readonly progress: AuditProgress; readonly at: number } | undefined
  const inScope = createScope(startUrl)
  const browsing = {
    fetch,
    mayAsk: (url: string) =>
      options.outside === true || inScope.contains(url) || isNamed(options.outside, url),
    userAgent: browserLikeUserAgent(options.version),
  }
  const renderer: Renderer | undefined =
    options.render === 'never'
      ? undefined
      : createRenderer({
          ...browsing,
          worth: (words) => topicScore(words, ''),
          ...(signal !== undefined && { signal }),
        })
  const drawing = createDrawing(
    options.render,
    renderer,
    () => itemsSeen.count() < options.catalogue.items.length,
  )
  const shelf = createShelf(readPage)
  let asking: Ask | undefined
  /** What is kept of files is kept for the whole audit. */
  const askAt = (homeUrl: string, classify: (url: string) => AddressClass): Ask => {
    asking ??= createAsk({
      fetch,
      draw: drawing.draw,
      homeUrl,
      mayAsk: (url) =>
        options.outside === true || classify(url) !== 'outside' || isNamed(options.outside, url),
    })
    return asking
  }
  const visited = await visitSite(
    startUrl,
    {
      fetch,
      readPage: (body, contentType, url) => {
        const page = readPage(body, contentType, url)
        if (page.conflict !== undefined) charset.set(url, page.conflict)
        itemsSeen.see(page.facts)
        return page
      },
      judgeHealth,
      draw: drawing.draw,
      pagesToDraw: drawing.pagesToDraw,
      likelihood: createLikelihood(topicScore),
      addressLikelihood: createAddressLikelihood(topicScore),
      splashTargets,
      ...(isSettled !== undefined && {
        isSettled: (soFar: Visit) => {
          const { classify } = createScope(soFar.homeUrl)
          const ask = askAt(soFar.homeUrl, classify)
          return isSettled(soFar, { ask, classify, drawing: drawing.notes(soFar.pages), named })
        },
      }),
      lookAt: createFirstLook(options.catalogue, topics, named),
      putAway: ({ outcome, contentType }, facts, look) =>
        outcome.ok ? shelf.put(facts, outcome.body, contentType, look?.linksSpeak ?? true) : facts,
      robotsSitemaps: stack.robots.sitemaps,
    },
    {
      maxPages: options.maxPages,
      maxMinutes: options.maxMinutes,
      concurrency: 2 * options.perHost,
      ...(signal !== undefined && { signal }),
      ...(onProgress !== undefined && {
        onProgress: (event: VisitProgress) => {
          const progress = { ...event, itemsFound: itemsSeen.count() }
          newest = { progress, at: performance.now() }
          onProgress(progress)
        },
      }),
    },
  )
  const isLarge = visited.pages.size > LARGE_SITE
  if (isLarge) await spareMemory(true)
  const visit = await markSoft404s(visited, fetch)
  const { classify } = createScope(visit.homeUrl)
  /** What comes after the pages is told on top of how far the pages were. */
  const tellLater = (later: Partial<AuditProgress>, current: string): void => {
    if (newest === undefined) return
    const { progress, at } = newest
    onProgress?.({ ...progress, ...later, current, elapsedMs: progress.elapsedMs + performance.now() - at })
  }
  return {
    visit,
    classify,
    notes: { tls: byHost, charset },
    robots: stack.robots,
    drawing: drawing.notes(visit.pages),
    picture: async (urls, stop) =>
      renderer === undefined
        ? new Map()
        : takePictures(urls, renderer, {
            ...browsing,
            signal: stop,
            onProgress: (pictures, current) => tellLater({ pictures }, current),
          }),
    traffic: stack.stats,
    close: async () => {
      shelf.close()
      if (isLarge) await spareMemory(false)
      await renderer?.close()
      await stack.close()
    },
    ...askAt(visit.homeUrl, classify),
    tellScans: (scans, current) => tellLater({ scans }, current),
  }
}
