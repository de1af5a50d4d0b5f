import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { zip } from 'wxt'
import { highlight } from '../extension/page/highlight.ts'
import { takeSnapshot } from '../extension/page/snapshot.ts'
import { buildExtension } from '../test/extension/build.ts'
import { launchChromium, type ExtendedChromium } from '../test/extension/chromium.ts'
import { keepInBrowser, workspaceOf } from '../test/extension/kept-workspace.ts'
import { median, table } from './figures.ts'

/** What the extension costs: what it puts into a page, how soon panel and popup show something, how large it is. */
const RUNS = 7
const PAGE_BYTES = 1_000_000
/** No two entries are alike: what is said once would be remembered. */
const entry = (n: number): string =>
  `<li><a href="/news/${n}">ข่าวประชาสัมพันธ์และกิจกรรมของหน่วยงาน ครั้งที่ ${n}</a> รายละเอียดของข่าวสำหรับประชาชน ${(n * 7919) % 10007}</li>\n`
/** A page of the extension with nothing but a word on it: what the browser itself takes on this machine. */
const BLANK = 'blank.html'

const largePage = (): string => {
  const head =
    '<!doctype html><title>ผู้บริหาร อบต.หนองแสง</title><h1>ผู้บริหาร</h1><p>นายสมหมาย ดวงแก้ว นายกองค์การบริหารส่วนตำบล</p><ul>'
  const entries: string[] = []
  for (let n = 1, bytes = Buffer.byteLength(head); bytes < PAGE_BYTES; n++) {
    const next = entry(n)
    entries.push(next)
    bytes += Buffer.byteLength(next)
  }
  return head + entries.join('')
}

async function withPage<T>(work: (url: string) => Promise<T>): Promise<T> {
  const body = largePage()
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** The extension as it is shipped, with the blank page beside its own. */
async function withBlankPage(shipped: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'oit-extension-speed-'))
  await cp(shipped, folder, { recursive: true })
  await writeFile(join(folder, BLANK), '<!doctype html><meta charset="utf-8"><title>OIT</title><p>OIT</p>')
  return folder
}

/** As wide as browsers open their side panel. */
const PANEL = { width: 400, height: 900 }

interface Opening {
  readonly paint: number
  readonly live: number
}

/** Notes when a page of the extension is live, that is, no longer busy. */
function noteLive(): void {
  const times: number[] = []
  Object.assign(globalThis, { times })
  new MutationObserver(() => {
    const app = document.getElementById('app')
    if (times.length === 0 && app?.hasAttribute('aria-busy') === false) times.push(performance.now())
  }).observe(document, { attributes: true, childList: true, subtree: true })
}

/**
 * From the beginning of the navigation to the first contentful paint of a page of the extension, and until it can be
 * pressed. What the panel paints first is the whole checklist as it was shown last: nothing is drawn before it.
 */
async function openingOf(chromium: ExtendedChromium, path: string, shows: string): Promise<Opening> {
  const panel: Page = await chromium.context.newPage()
  await panel.setViewportSize(PANEL)
  await panel.addInitScript(noteLive)
  await panel.goto(`chrome-extension://${chromium.id}/${path}`)
  await panel.locator(`body:not(:has([aria-busy])) ${shows}`).waitFor({ state: 'attached' })
  const opening = await panel.evaluate<Opening>(`new Promise((done) => {
    new PerformanceObserver((list) => {
      const first = list.getEntriesByName('first-contentful-paint')[0]
      if (first !== undefined) done({ paint: first.startTime, live: times[0] ?? 0 })
    }).observe({ type: 'paint', buffered: true })
  })`)
  await panel.close()
  return opening
}

/** From opening the popup to the last large paint, which is that of the answers. */
async function verdictPaint(chromium: ExtendedChromium, page: Page): Promise<number> {
  const popup = await chromium.press(page)
  await popup.until(`document.querySelector('#answers')`)
  const time = await popup.evaluate<number>(`new Promise((done) => {
    const last = (list) => list.getEntries().at(-1).startTime
    requestAnimationFrame(() => setTimeout(() =>
      new PerformanceObserver((list) => done(last(list))).observe({ type: 'largest-contentful-paint', buffered: true }), 200))
  })`)
  await popup.evaluate(`window.close()`)
  return time
}

/** Measures each in turn, so that a busy machine slows all of them alike. */
async function inTurns(
  measures: readonly (() => Promise<number>)[],
): Promise<readonly (readonly number[])[]> {
  const all = measures.map((): number[] => [])
  for (let run = 0; run < RUNS; run++)
    for (const [at, measure] of measures.entries()) all[at]?.push(await measure())
  return all
}

const folder = await withBlankPage(await buildExtension('chrome'))
const chromium = await launchChromium(folder)
try {
  const live: number[] = []
  const [blank = [], panel = [], verdict = []] = await withPage(async (url) => {
    const setup = await chromium.open('sidepanel.html')
    await keepInBrowser(setup, workspaceOf(url, { O1: [url], O2: [`${url}people`] }))
    // The policy of the extension's pages forbids to wait in the page itself.
    while (!(await setup.evaluate<boolean>('localStorage.length > 0'))) await setup.waitForTimeout(50)
    await setup.close()
    const page = await chromium.context.newPage()
    await page.goto(url)
    return inTurns([
      async () => (await openingOf(chromium, BLANK, 'p')).paint,
      async () => {
        const opening = await openingOf(chromium, 'sidepanel.html', '#O28')
        live.push(opening.live)
        return opening.paint
      },
      () => verdictPaint(chromium, page),
    ])
  })
  process.env['WXT_TELEMETRY'] = '0'
  const packed = await zip({ browser: 'chrome', manifestVersion: 3 })
  const ms = (all: readonly number[]): string =>
    `${Math.round(median(all))} (${Math.round(Math.min(...all))} – ${Math.round(Math.max(...all))})`
  const overBlank = (all: readonly number[]): string => (median(all) / median(blank)).toFixed(1)
  console.log(
    table(
      ['what', 'bound', 'measured'],
      [
        [
          'code put into a page, bytes',
          '30,000',
          String(Math.max(takeSnapshot.toString().length, highlight.toString().length)),
        ],
        ['blank page of the extension, ms to first paint: median (range)', '', ms(blank)],
        ['panel with 28 items, ms to first paint: median (range)', '150', ms(panel)],
        ['the same as a multiple of the blank page', '', overBlank(panel)],
        ['panel, ms until it can be pressed: median (range)', '', ms(live)],
        ['verdict for a page of 1 MB, ms after the click: median (range)', '300', ms(verdict)],
        ['the same as a multiple of the blank page', '', overBlank(verdict)],
        ['package for Chrome, bytes', '2,500,000', String(statSync(packed[0] ?? '').size)],
      ],
    ),
  )
} finally {
  await chromium.close()
  await rm(folder, { recursive: true, force: true })
}
