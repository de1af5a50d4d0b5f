import { LARGEST_DOCUMENT } from '../../formats/body-reading.ts'
import { readAnswer } from '../../formats/read-answer.ts'
import { contentAddress } from '../../rules/addresses/content-address.ts'
import type { ProbedLink } from '../../rules/site/offers.ts'
import { ask, type Question } from '../network/ask.ts'
import { mayOpen } from '../recheck/origins.ts'
import { siteRootOf } from '../workspace/site-root.ts'
import { readInThread } from './read-in-thread.ts'

/** A large file over a slow line. Milliseconds. */
const PATIENCE = 90_000

/** What an address says, or that the browser does not open its site to the extension before the person is asked. */
export type AddressReading = ProbedLink | 'closed'

/**
 * Asks for a page or document, sees through viewers and shared files, and reads its bytes whole.
 *
 * @param as `user` for what stands in the tab in front; `stranger` for a link, which an assessor opens without signing in.
 */
export async function readAddress(
  url: string,
  as: Question['as'],
  cancel: AbortSignal,
): Promise<AddressReading> {
  const address = contentAddress(url)
  const outcome = await ask(address, { as, most: () => LARGEST_DOCUMENT, patience: PATIENCE, cancel })
  const silent = !outcome.ok && outcome.kind === 'no-answer'
  if (silent && (await mayOpen([address])).length === 0) return 'closed'
  return readAnswer(outcome, siteRootOf(url), (body, contentType, at) =>
    readInThread(body, { contentType, url: at, signal: cancel }),
  )
}
