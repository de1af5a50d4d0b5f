import { statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
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
const LI = '<li><a href="/news/1">ข่าวประชาสัมพันธ์และกิจกรรมของหน่วยงาน</a> รายละเอียดของข่าวสำหรับประชาชน</li>\n'

const largePage = (): string => {
  const head =
    '<!doctype html><title>ผู้บริหาร อบต.หนองแสง</title><h1>ผู้บริหาร</h1><p>นายสมหมาย ดวงแก้ว นายกองค์การบริหารส่วนตำบล</p><ul>'
  return head + LI.repeat(Math.ceil((PAGE_BYTES - head.length) / Buffer.byteLength(LI)))
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

/** From opening the panel to the first paint, which is the whole checklist: nothing is drawn before it. */
async function panelPaint(chromium: ExtendedChromium): Promise<number> {
  const panel: Page = await chromium.open('sidepanel.html')
  await panel.locator('#O28').waitFor()
  const time = await panel.evaluate<number>(`new Promise((done) => {
    new PerformanceObserver((list) => {
      const first = list.getEntriesByName('first-contentful-paint')[0]
      if (first !== undefined) done(first.startTime)
    }).observe({ type: 'paint', buffered: true })
  })`)
  await panel.close()
  return time
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

const times = async (measure: () => Promise<number>): Promise<readonly number[]> => {
  const all: number[] = []
  for (let run = 0; run < RUNS; run++) all.push(await measure())
  return all
}

const chromium = await launchChromium(await buildExtension('chrome'))
try {
  const [panel, verdict] = await withPage(async (url) => {
    const setup = await chromium.open('sidepanel.html')
    await keepInBrowser(setup, workspaceOf(url, { O1: [url], O2: [`${url}people`] }))
    await setup.close()
    const painted = await times(() => panelPaint(chromium))
    const page = await chromium.context.newPage()
    await page.goto(url)
    return [painted, await times(() => verdictPaint(chromium, page))]
  })
  process.env['WXT_TELEMETRY'] = '0'
  const packed = await zip({ browser: 'chrome', manifestVersion: 3 })
  const ms = (all: readonly number[]): string =>
    `${Math.round(median(all))} (${Math.round(Math.max(...all))})`
  console.log(
    table(
      ['what', 'bound', 'measured'],
      [
        [
          'code put into a page, bytes',
          '30,000',
          String(Math.max(takeSnapshot.toString().length, highlight.toString().length)),
        ],
        ['panel with 28 items, ms to first paint: median (longest)', '150', ms(panel)],
        ['verdict for a page of 1 MB, ms after the click: median (longest)', '300', ms(verdict)],
        ['package for Chrome, bytes', '2,500,000', String(statSync(packed[0] ?? '').size)],
      ],
    ),
  )
} finally {
  await chromium.close()
}
