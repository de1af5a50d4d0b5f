import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright'
import type { ReadingAnswer, ReadingJob } from '../../extension/documents/job.ts'
import { snapshotBounds, takeSnapshot } from '../../extension/page/snapshot.ts'
import type { BodyReading } from '../../formats/body-reading.ts'
import type { PageFacts } from '../../rules/facts/model.ts'
import { buildExtension } from '../extension/build.ts'
import { launchChromium } from '../extension/chromium.ts'
import type { BrowserJudge, Given } from './in-browser.ts'

/** The extension's way from a tab or file to a verdict, all of it inside Chromium. */
export interface Extension {
  /** From now on judges by these rules. */
  readonly judgeBy: (given: Given) => Promise<void>
  /** What the popup says of a page; `tab` counts the pages that are open side by side. */
  readonly page: (url: string, tab?: number) => Promise<string>
  /** What the thread that is shipped reads in a document. */
  readonly document: (url: string) => Promise<BodyReading>
  /** What the popup says of a document that was read. */
  readonly facts: (facts: PageFacts) => Promise<string>
  readonly close: () => Promise<void>
}

type Inside = typeof globalThis & {
  readonly judgeWith: (given: Given) => BrowserJudge
  judge: BrowserJudge
  reader?: Worker
}

/** Pictures say nothing to the judge, and sample pages name hosts of other people. */
const SWITCHES = [
  '--blink-settings=imagesEnabled=false',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

async function judgeAsScript(): Promise<string> {
  const entryPoints = [join(import.meta.dirname, 'in-browser.ts')]
  const { outputFiles } = await build({ entryPoints, bundle: true, format: 'iife', write: false })
  return outputFiles[0]?.text ?? ''
}

/** Fetches and reads a file inside a page of the extension. */
async function readInside([thread, url]: readonly [string, string]): Promise<BodyReading> {
  const response = await fetch(url)
  const job: ReadingJob = {
    body: new Uint8Array(await response.arrayBuffer()),
    contentType: response.headers.get('content-type') ?? '',
    url: response.url,
    maxPages: 40,
    enoughAfterMs: 20_000,
  }
  const own = globalThis as Inside
  const reader = (own.reader ??= new Worker(`/${thread}`, { type: 'module' }))
  return new Promise((done) => {
    reader.onmessage = ({ data }: MessageEvent<Partial<ReadingAnswer>>) => {
      if (data.reading !== undefined) done(data.reading)
    }
    reader.postMessage(job)
  })
}

/** What stands in a tab once its scripts have had their say. */
async function copyOf(page: Page, url: string) {
  await page.goto(url)
  if (await page.evaluate(() => document.scripts.length > 0)) await page.waitForLoadState('networkidle')
  return page.evaluate(takeSnapshot, snapshotBounds)
}

/** Starts Chromium with the extension, opened to loopback. */
export async function startExtension(): Promise<Extension> {
  const folder = await buildExtension('chrome', 'open')
  const built = readdirSync(join(folder, 'assets')).find((name) => name.startsWith('reading-thread-'))
  const thread = `assets/${built ?? 'missing'}`
  const { context, open, close } = await launchChromium(folder, SWITCHES)
  const [panel, judge] = await Promise.all([open('sidepanel.html'), context.newPage()])
  await judge.addScriptTag({ content: await judgeAsScript() })
  const tabs = new Map<number, Promise<Page>>()
  return {
    judgeBy: (given) =>
      judge.evaluate((rules) => {
        const inside = globalThis as Inside
        inside.judge = inside.judgeWith(rules)
      }, given),
    page: async (url, tab = 0) => {
      const page = tabs.get(tab) ?? context.newPage()
      tabs.set(tab, page)
      const snapshot = await copyOf(await page, url)
      return judge.evaluate((copy) => (globalThis as Inside).judge.copy(copy), snapshot)
    },
    document: (url) => panel.evaluate(readInside, [thread, url] as const),
    facts: (facts) => judge.evaluate((said) => (globalThis as Inside).judge.facts(said), facts),
    close,
  }
}
