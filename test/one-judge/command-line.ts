import { createAsk } from '../../crawler/audit/ask-address.ts'
import { createFetch } from '../../crawler/fetch/stack.ts'
import { browserLikeUserAgent } from '../../crawler/fetch/user-agent.ts'
import { closePdfReaders } from '../../crawler/read/pdf/read-pdf.ts'
import { createDrawing, type RenderMode } from '../../crawler/render/drawing.ts'
import { createRenderer } from '../../crawler/render/renderer.ts'
import type { ProbedLink } from '../../rules/site/offers.ts'
import { networkWith } from '../sites/network.ts'

/** The readers of the command line over sample sites on loopback; there is no other network. */
export interface CommandLine {
  /** A page or document as `oit judge URL` reads it: over HTTP, drawn where nothing shows without scripts. */
  readonly overHttp: (url: string) => Promise<ProbedLink>
  /** As `oit judge URL --render always` reads it. */
  readonly drawn: (url: string) => Promise<ProbedLink>
  readonly close: () => Promise<void>
}

const ANY_SITE = 'http://127.0.0.1/'

/** Readers for all sites of a run: a browser is started once, with the first page that is drawn. */
export function startCommandLine(): CommandLine {
  const network = networkWith(ANY_SITE, new Set())
  const { fetch, close } = createFetch({ startUrl: ANY_SITE, network })
  const onLoopback = (url: string): boolean => new URL(url).hostname === '127.0.0.1'
  const userAgent = browserLikeUserAgent('test')
  const renderer = createRenderer({ fetch, mayAsk: onLoopback, userAgent, worth: () => 1 })
  const reading = (mode: RenderMode) => {
    const { draw } = createDrawing(mode, renderer, () => true)
    return async (url: string): Promise<ProbedLink> => {
      const ask = createAsk({ fetch, draw, homeUrl: new URL('/', url).href, mayAsk: onLoopback })
      const { signal } = new AbortController()
      return ask.readRest(url, await ask.read(url, undefined, signal), signal)
    }
  }
  return {
    overHttp: reading('auto'),
    drawn: reading('always'),
    close: async () => {
      await Promise.all([renderer.close(), close(), closePdfReaders()])
    },
  }
}
