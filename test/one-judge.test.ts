import { chromium, type Browser, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../crawler/browser/find-browser.ts'
import { loadKnowledge, loadYear, type Knowledge } from '../crawler/audit/knowledge.ts'
import { readPage } from '../formats/read-page.ts'
import { snapshotArguments, takeSnapshot } from '../extension/page/snapshot.ts'
import { factsOfSnapshot } from '../extension/page/facts.ts'
import { agencyType } from '../rules/catalogue/schema.ts'
import type { PageFacts } from '../rules/facts/model.ts'
import { readHtml } from '../rules/facts/read-html.ts'
import { judgePage } from '../rules/judge/judge-page.ts'
import { topicsOfYear } from '../rules/locate/topics.ts'
import { createScope } from '../rules/site/scope.ts'
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

/** The pages of a site that its labels name as evidence. */
function labelledPages(labels: SiteLabels, site: ServedSite): readonly string[] {
  const { classify } = createScope(site.url)
  const named = Object.values(labels.items).flatMap(({ evidence }) => evidence)
  const urls = named.map((address) => new URL(address, site.url).href)
  return [...new Set(urls)].filter((url) => classify(url) === 'page')
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
      const urls = labelledPages(labels, site)
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
