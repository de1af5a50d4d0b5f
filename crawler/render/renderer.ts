import type { Browser } from 'playwright'
import pLimit from 'p-limit'
import type { FetchResponse } from '../fetch/fetch.ts'
import type { NoBrowser } from './browser.ts'
import { drawPage } from './draw-page.ts'
import type { DrawnPage } from './draw-page.ts'
import { DRAWING, type RequestRules } from './page-requests.ts'

export interface RendererOptions extends Omit<RequestRules, 'kinds'> {
  readonly userAgent: string
  /** How likely something with these words leads to evidence; 0–1. */
  readonly worth: (words: string) => number
  readonly environment?: NodeJS.ProcessEnv
}

export interface Renderer {
  /** The page as its scripts draw it; undefined when it cannot be drawn, or there is no browser. Never rejects. */
  readonly draw: (document: FetchResponse) => Promise<DrawnPage | undefined>
  /** Starts the browser when it is not running. Undefined when there is none, or it keeps dying. */
  readonly browser: () => Promise<Browser | undefined>
  /** Why nothing is drawn, once that was tried. */
  readonly without: () => NoBrowser | undefined
  readonly close: () => Promise<void>
}

/** Pages drawn at the same time. */
const AT_ONCE = 2
/** A browser that a page brings down is started again so many times. */
const MOST_STARTS = 5

/** Draws pages with the browser of this computer, started when the first page needs it. The caller closes it. */
export function createRenderer(options: RendererOptions): Renderer {
  const limit = pLimit(AT_ONCE)
  const menu = new Map<string, string>()
  let starting: Promise<Browser | NoBrowser> | undefined
  let starts = 0
  let without: NoBrowser | undefined

  const browser: Renderer['browser'] = async () => {
    const seen = starting
    const running = await seen
    const gone = running === undefined || (typeof running !== 'string' && !running.isConnected())
    // Two pages may find it gone at the same time: the first starts it for both.
    if (gone && starting === seen) {
      if (starts >= MOST_STARTS) return undefined
      starts += 1
      // Loading Playwright takes longer than many a site: only a page that needs drawing pays for it.
      starting = import('./browser.ts').then(({ startBrowser }) => startBrowser(options.environment))
    }
    const started = await starting
    if (started === undefined || typeof started === 'string') {
      without = started
      return undefined
    }
    return started
  }

  const draw: Renderer['draw'] = (document) =>
    limit(async () => {
      if (options.signal?.aborted === true) return undefined
      const running = await browser()
      if (running === undefined) return undefined
      try {
        return await drawPage(running, document, { ...options, kinds: DRAWING, menu })
      } catch {
        // Closed, crashed, or busy without end: such a page stays as it was read.
        return undefined
      }
    })

  return {
    draw,
    browser,
    without: () => without,
    close: async () => {
      const running = await starting
      if (running !== undefined && typeof running !== 'string') await running.close().catch(() => undefined)
    },
  }
}
