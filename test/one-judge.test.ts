import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../crawler/browser/find-browser.ts'
import { loadKnowledge, loadYear, type Knowledge } from '../crawler/audit/knowledge.ts'
import { readBody } from '../crawler/read/read-body.ts'
import { closePdfReaders } from '../crawler/read/pdf/read-pdf.ts'
import type { ReadingAnswer, ReadingJob } from '../extension/documents/job.ts'
import type { BodyReading } from '../formats/body-reading.ts'
import { readPage } from '../formats/read-page.ts'
import { snapshotArguments, takeSnapshot } from '../extension/page/snapshot.ts'
import { factsOfSnapshot } from '../extension/page/facts.ts'
import { agencyType } from '../rules/catalogue/schema.ts'
import type { PageFacts } from '../rules/facts/model.ts'
import { readHtml } from '../rules/facts/read-html.ts'
import { judgePage } from '../rules/judge/judge-page.ts'
import { topicsOfYear } from '../rules/locate/topics.ts'
import { createScope } from '../rules/site/scope.ts'
import { buildExtension } from './extension/build.ts'
import { launchChromium, type ExtendedChromium } from './extension/chromium.ts'
import { readLabels, type SiteLabels } from './sites/labels.ts'
import { serveSite, type ServedSite } from './sites/serve.ts'

/** A vendor portal, a site of old that sends windows-874, and a WordPress theme: scripts, tables, accordions. */
const SITES = ['portal-tambon', 'provincial-2563', 'wp-municipality']

let knowledge: Knowledge
let browser: Browser
beforeAll(async () => {
  knowledge = await loadKnowledge()
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('no Chromium: npm test finds or installs one')
  browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      // Pictures say nothing to the judge, and sample pages name hosts of other people.
      '--blink-settings=imagesEnabled=false',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  })
})
afterAll(() => browser.close())

/** What the labels of a site name as evidence, of one kind. */
function labelled(labels: SiteLabels, site: ServedSite, kind: 'page' | 'document'): readonly string[] {
  const { classify } = createScope(site.url)
  const named = Object.values(labels.items).flatMap(({ evidence }) => evidence)
  const urls = named.map((address) => new URL(address, site.url).href)
  return [...new Set(urls)].filter((url) => classify(url) === kind)
}

/** What everybody who asks is told of a page: items it could answer, best first, with every component. */
function judgeOf({
  fiscalYear,
  agencyType: type,
  today,
}: SiteLabels): (facts: PageFacts) => readonly unknown[] {
  const catalogue = loadYear(knowledge, fiscalYear)
  const topics = topicsOfYear(catalogue, knowledge.concepts)
  const agency = { type: agencyType.parse(type) }
  const nothing = (): undefined => undefined
  return (facts) => {
    const siteHosts = [new URL(facts.url).host]
    const around = { fiscalYear, agency, today, siteHosts, depthOf: nothing, factsOf: nothing }
    return judgePage(facts, { state: 'ok' }, catalogue, topics, around).map(({ item, evidence }) => ({
      item: item.id,
      verdict: evidence.verdict,
      score: evidence.score,
      findings: evidence.findings.map(({ component, result, because }) => ({
        component: component.id,
        result,
        because,
      })),
    }))
  }
}

async function overHttp(url: string): Promise<PageFacts> {
  const response = await fetch(url)
  const body = new Uint8Array(await response.arrayBuffer())
  return readPage(body, response.headers.get('content-type') ?? '', response.url).facts
}

const throughPlaywright = async (page: Page): Promise<PageFacts> =>
  readHtml(await page.content(), { url: page.url() })

const throughExtension = async (page: Page): Promise<PageFacts> =>
  factsOfSnapshot(await page.evaluate(takeSnapshot, ...snapshotArguments))

describe.each(SITES)('the pages of %s', (name) => {
  it('get one verdict over HTTP, in Playwright and in the extension', async () => {
    const site = await serveSite(name)
    const labels = await readLabels(name)
    const judged = judgeOf(labels)
    const page = await browser.newPage()
    try {
      const urls = labelled(labels, site, 'page')
      expect(urls.length).toBeGreaterThan(10)
      let items = 0
      for (const url of urls) {
        const http = judged(await overHttp(url))
        await page.goto(url)
        expect(judged(await throughPlaywright(page)), `Playwright: ${url}`).toEqual(http)
        expect(judged(await throughExtension(page)), `extension: ${url}`).toEqual(http)
        items += http.length
      }
      expect(items).toBeGreaterThan(urls.length / 2)
    } finally {
      await page.close()
      await site.close()
    }
  }, 120_000)
})

/** Modern PDFs, workbooks and Word files; a site whose documents are scans. */
const DOCUMENT_SITES = ['correct-public-organisation', 'scans-tambon']

describe('documents', () => {
  let extended: ExtendedChromium
  let thread: string
  let inside: Page
  beforeAll(async () => {
    const folder = await buildExtension('chrome', 'open')
    const built = readdirSync(join(folder, 'assets')).find((name) => name.startsWith('reading-thread-'))
    thread = `assets/${built ?? 'missing'}`
    extended = await launchChromium(folder)
    inside = await extended.open('sidepanel.html')
  }, 180_000)
  afterAll(async () => {
    await extended.close()
    await closePdfReaders()
  })

  /** Fetches and reads in a page of the extension, with the thread that is shipped. */
  const inExtension = (url: string): Promise<BodyReading> =>
    inside.evaluate(
      async ([module, address]) => {
        const response = await fetch(address)
        const job: ReadingJob = {
          body: new Uint8Array(await response.arrayBuffer()),
          contentType: response.headers.get('content-type') ?? '',
          url: response.url,
          maxPages: 40,
          enoughAfterMs: 20_000,
        }
        const own = globalThis as { reader?: Worker }
        const reader = (own.reader ??= new Worker(`/${module}`, { type: 'module' }))
        return new Promise<BodyReading>((done) => {
          reader.onmessage = ({ data }: MessageEvent<Partial<ReadingAnswer>>) => {
            if (data.reading !== undefined) done(data.reading)
          }
          reader.postMessage(job)
        })
      },
      [thread, url] as const,
    )

  it.each(DOCUMENT_SITES)(
    'of %s get one verdict in the command line and in the extension',
    async (name) => {
      const site = await serveSite(name)
      try {
        const labels = await readLabels(name)
        const judged = judgeOf(labels)
        const urls = labelled(labels, site, 'document')
        expect(urls.length).toBeGreaterThan(4)
        let items = 0
        for (const url of urls) {
          const response = await fetch(url)
          const body = new Uint8Array(await response.arrayBuffer())
          const outside = await readBody(body, response.headers.get('content-type') ?? '', response.url)
          const read = await inExtension(url)
          expect(read.health, url).toEqual(outside.health)
          if (outside.facts === undefined || read.facts === undefined) {
            expect(read, url).toEqual(outside)
            continue
          }
          const told = judged(outside.facts)
          expect(judged(read.facts), url).toEqual(told)
          items += told.length
        }
        expect(items).toBeGreaterThan(4)
      } finally {
        await site.close()
      }
    },
    120_000,
  )
})
