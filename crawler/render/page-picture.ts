import { setTimeout } from 'node:timers/promises'
import type { Browser } from 'playwright'
import type { FetchResponse } from '../fetch/fetch.ts'
import { freshContext, keepAlone } from './draw-page.ts'
import { answerRequests, LOOKING } from './page-requests.ts'
import type { RequestRules } from './page-requests.ts'
import { asPicture, PICTURE } from './picture-size.ts'
import { within } from './within.ts'

/** What a visitor sees first; the picture is drawn at a quarter of it. Pixels. */
const SCREEN = { width: 4 * PICTURE.width, height: 4 * PICTURE.height }
const SHOWN_WITHIN_MS = 6_000
const CLOSE_MS = 3_000
/** Nothing under way for so long: what the page asks for on its own has come. Milliseconds. */
const QUIET_MS = 150
const POLL_MS = 30
const QUALITY = 60

/**
 * A small picture of what a page shows first, as a data address.
 * @throws when the page does not come to rest within the bounds.
 */
export async function picturePage(
  browser: Browser,
  document: FetchResponse,
  rules: Omit<RequestRules, 'kinds'> & { readonly userAgent: string },
): Promise<string | undefined> {
  const context = await freshContext(browser, rules.userAgent, SCREEN, 1 / 4)
  try {
    const page = await context.newPage()
    keepAlone(context, page)
    const traffic = await answerRequests(context, page, document, { ...rules, kinds: LOOKING })
    const until = performance.now() + SHOWN_WITHIN_MS
    // A page that is still waiting for a banner is shown as far as it is.
    await within(
      SHOWN_WITHIN_MS,
      page.goto(document.url, { waitUntil: 'load', timeout: SHOWN_WITHIN_MS - 1_000 }).catch(() => null),
    )
    while (performance.now() < until && traffic.quietFor() < QUIET_MS) await setTimeout(POLL_MS)
    const shot = await within(
      SHOWN_WITHIN_MS,
      page.screenshot({ type: 'jpeg', quality: QUALITY, animations: 'disabled' }),
    )
    return asPicture(`data:image/jpeg;base64,${shot.toString('base64')}`)
  } finally {
    await within(CLOSE_MS, context.close()).catch(() => browser.close())
  }
}
