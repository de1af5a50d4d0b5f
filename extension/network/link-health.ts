import { decodeHtml } from '../../rules/facts/charset.ts'
import type { PageFacts } from '../../rules/facts/model.ts'
import { readHtml } from '../../rules/facts/read-html.ts'
import type { LinkHealth } from '../../rules/judge/model.ts'
import type { FetchOutcome } from '../../rules/links/answer.ts'
import { headSaysNothing } from '../../rules/links/head-answer.ts'
import { judgeHealth } from '../../rules/links/health.ts'
import { documentKind, kindByContentType, kindByName } from '../../rules/links/sniff.ts'
import { ask } from './ask.ts'

/** A person would have given up by then. Milliseconds. */
const PATIENCE = 20_000
/** Enough to see what a file is and what nearly every page says. Bytes. */
const BEGINNING = 512 * 1024

const askFor = (url: string, method: 'GET' | 'HEAD', cancel: AbortSignal): Promise<FetchOutcome> =>
  ask(url, { as: 'stranger', method, most: () => BEGINNING, patience: PATIENCE, cancel })

function factsOf(outcome: FetchOutcome): PageFacts | undefined {
  if (!outcome.ok) return undefined
  const { body, url, headers } = outcome
  const contentType = headers['content-type']
  if (documentKind(body, url, contentType) !== 'page') return undefined
  return readHtml(decodeHtml(body, contentType).text, { url })
}

/** A file that answers as the file it is named needs no more than its headers. */
function namedFile(url: string): boolean {
  return ['pdf', 'word', 'sheet', 'image'].includes(kindByName(url) ?? '')
}

function keepsItsName(outcome: FetchOutcome, url: string): boolean {
  return outcome.ok && kindByContentType(outcome.headers['content-type']) === kindByName(url)
}

/**
 * Whether an address can be opened, judged as every other way in judges it.
 * @param homeUrl the front page of the agency: being sent there is not an answer.
 * @returns undefined when it was cancelled.
 */
export async function linkHealth(
  url: string,
  homeUrl: string,
  cancel: AbortSignal,
): Promise<LinkHealth | undefined> {
  if (namedFile(url)) {
    const head = await askFor(url, 'HEAD', cancel)
    if (!headSaysNothing(head) && (keepsItsName(head, url) || !head.ok)) {
      return cancel.aborted ? undefined : judgeHealth(head, undefined, { homeUrl, headersOnly: true })
    }
  }
  const outcome = await askFor(url, 'GET', cancel)
  return cancel.aborted ? undefined : judgeHealth(outcome, factsOf(outcome), { homeUrl })
}
