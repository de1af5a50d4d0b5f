import type { Browser, BrowserContext, Page } from 'playwright'
import { z } from 'zod'
import type { FetchResponse } from '../fetch/fetch.ts'
import { answerRequests } from './page-requests.ts'
import type { PageTraffic, RequestRules } from './page-requests.ts'
import { pageScript } from './page-script.ts'
import { pressAll } from './press-all.ts'
import type { Pressing, Unopened } from './press-all.ts'
import { within } from './within.ts'

export interface DrawRules extends RequestRules, Pressing {
  readonly userAgent: string
}

/** A page as its scripts draw it. */
export interface DrawnPage {
  /** What was sent, with the drawn markup as its body. */
  readonly response: FetchResponse
  /** False when the page was still waiting for something of its own when its time was up. */
  readonly rested: boolean
  /** What could not be opened within the bounds. */
  readonly unopened: readonly Unopened[]
}

/** For one page in all, and for the parts of it. Milliseconds. */
const WHOLE_MS = 25_000
const LOAD_MS = 5_000
const ANSWER_MS = 5_000
const CLOSE_MS = 3_000
const POLL_MS = 25
const QUIET_MS = 400

/** The page as written down; more would not be read. UTF-16 units. */
const LONGEST = 4_000_000

/** Runs an expression inside the page; rejects when the page does not answer in time. */
export type Ask = <T>(expression: string, shape: z.ZodType<T>) => Promise<T>

/** A page under way, and what may be done with it. */
export interface OpenPage {
  readonly ask: Ask
  /**
   * Waits until the last answer is `quiet` old, nothing has changed for as long and the page has nothing left to do, at
   * most `most`, and `ANSWER_MS` more for what was asked for. Milliseconds.
   * @returns false when something is still under way.
   */
  readonly settle: (most: number, quiet: number) => Promise<boolean>
  readonly reload: () => Promise<boolean>
  readonly traffic: PageTraffic
  /** Milliseconds that are left. */
  readonly left: () => number
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

function openPage(page: Page, url: string, traffic: PageTraffic): OpenPage {
  const until = performance.now() + WHOLE_MS
  const left = (): number => until - performance.now()
  const ask: Ask = async (expression, shape) =>
    shape.parse(await within(ANSWER_MS, page.evaluate(expression)))
  const settle: OpenPage['settle'] = async (most, quiet) => {
    const end = performance.now() + Math.min(most, left())
    const answered = Math.min(end + ANSWER_MS, until)
    while (performance.now() < (traffic.open() > 0 ? answered : end)) {
      await pause(POLL_MS)
      // The page needs time to show what an answer brought, however long the answer took.
      if (traffic.quietFor() < quiet) continue
      if ((await ask('globalThis.__oitReading.quietFor()', z.number())) >= quiet) break
    }
    return traffic.open() === 0
  }
  const reload = async (): Promise<boolean> => {
    await within(
      LOAD_MS,
      page.goto(url, { waitUntil: 'commit', timeout: LOAD_MS }).then(() => undefined),
    )
    return settle(LOAD_MS, QUIET_MS)
  }
  return { ask, settle, reload, traffic, left }
}

/**
 * A context of its own for each page: its own process, no memory of other pages, no rights.
 * @param viewport in CSS pixels. @param scale pixels of a picture for each of them.
 */
export async function freshContext(
  browser: Browser,
  userAgent: string,
  viewport = { width: 1280, height: 900 },
  scale = 1,
): Promise<BrowserContext> {
  return browser.newContext({
    userAgent,
    locale: 'th-TH',
    viewport,
    deviceScaleFactor: scale,
    acceptDownloads: false,
    serviceWorkers: 'block',
    bypassCSP: true,
    permissions: [],
  })
}

/** Closes windows that open beside the page, and every dialog. */
export function keepAlone(context: BrowserContext, page: Page): void {
  context.on('page', (other) => {
    if (other !== page) void other.close().catch(() => undefined)
  })
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined))
}

/**
 * Draws a page whose markup was read already: runs its scripts, opens its tabs and accordions, notes where whatever can
 * be clicked leads, and gives the markup as a visitor would see it with all parts open.
 * @throws when the page cannot be drawn within the bounds.
 */
export async function drawPage(
  browser: Browser,
  document: FetchResponse,
  rules: DrawRules,
): Promise<DrawnPage> {
  const context = await freshContext(browser, rules.userAgent)
  try {
    const page = await context.newPage()
    keepAlone(context, page)
    const traffic = await answerRequests(context, page, document, rules)
    await context.addInitScript(pageScript)
    const opened = openPage(page, document.url, traffic)
    const rested = await opened.reload()
    const onward = traffic.destinations()[0] ?? ''
    await opened.ask('globalThis.__oitReading.hold()', z.unknown())
    const { states, marks, unopened } = await pressAll(opened, rules)
    for (const { place, words, url } of marks) {
      await opened.ask(
        `globalThis.__oitReading.mark(${JSON.stringify(place)}, ${JSON.stringify(words)}, ${JSON.stringify(url)})`,
        z.unknown(),
      )
    }
    const html = await opened.ask(
      `globalThis.__oitReading.write(${JSON.stringify(states)}, ${JSON.stringify(onward)}, ${LONGEST})`,
      z.string(),
    )
    const headers = { ...document.headers, 'content-type': 'text/html; charset=utf-8' }
    return { response: { ...document, headers, body: Buffer.from(html) }, rested, unopened }
  } finally {
    // What does not let itself be closed goes with its browser.
    await within(CLOSE_MS, context.close()).catch(() => browser.close())
  }
}
