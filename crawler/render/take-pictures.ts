import pLimit from 'p-limit'
import type { Fetch } from '../fetch/fetch.ts'
import { documentKind, sniff } from '../../rules/links/sniff.ts'
import { LARGEST_DOCUMENT } from '../../formats/body-reading.ts'
import { picturePage } from './page-picture.ts'
import type { RequestRules } from './page-requests.ts'
import { createPdfPicturing } from './pdf-picture.ts'
import type { Renderer } from './renderer.ts'
import { shareAnswers } from './shared-answers.ts'

/** Pictures by the address of what they show, as data addresses. */
export type Pictures = ReadonlyMap<string, string>

export interface PictureOptions extends Omit<RequestRules, 'kinds' | 'signal'> {
  readonly fetch: Fetch
  readonly userAgent: string
  readonly signal: AbortSignal
  readonly onProgress?: (progress: PictureProgress, current: string) => void
}

export interface PictureProgress {
  readonly taken: number
  readonly of: number
}

const MOST_PICTURES = 60
/** For all pictures together. Milliseconds. */
const WHOLE_MS = 90_000
const AT_ONCE = 2

/**
 * Takes a small picture of each page, and of the first page of each PDF, until a bound is reached. What cannot be
 * pictured is left out; without a browser nothing is.
 */
export async function takePictures(
  urls: readonly string[],
  renderer: Renderer,
  options: PictureOptions,
): Promise<Pictures> {
  const pictures = new Map<string, string>()
  const limit = pLimit(AT_ONCE)
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(WHOLE_MS)])
  const rules = { ...options, fetch: shareAnswers(options.fetch), signal }
  const pdfs = createPdfPicturing()

  const take = async (url: string): Promise<string | undefined> => {
    if (signal.aborted || !options.mayAsk(url)) return undefined
    const browser = await renderer.browser()
    if (browser === undefined) return undefined
    const outcome = await options.fetch({ url, maxBytes: LARGEST_DOCUMENT, signal })
    if (!outcome.ok || outcome.status >= 300 || outcome.truncated) return undefined
    if (sniff(outcome.body) === 'pdf') return pdfs.picture(browser, outcome.body)
    const kind = documentKind(outcome.body, outcome.url, outcome.headers['content-type'])
    return kind === 'page' ? picturePage(browser, outcome, rules) : undefined
  }
  const wanted = [...new Set(urls)].slice(0, MOST_PICTURES)
  let taken = 0
  await Promise.all(
    wanted.map((url) =>
      limit(async () => {
        options.onProgress?.({ taken, of: wanted.length }, url)
        // A page without a picture is no finding.
        const picture = await take(url).catch(() => undefined)
        if (picture !== undefined) pictures.set(url, picture)
        taken += 1
      }),
    ),
  )
  await pdfs.close()
  return pictures
}
