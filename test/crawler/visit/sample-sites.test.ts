import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeHtml } from '../../../rules/facts/charset.ts'
import { createFetch } from '../../../crawler/fetch/stack.ts'
import { judgeHealth } from '../../../rules/links/health.ts'
import { normaliseAddress } from '../../../rules/site/address.ts'
import { createLikelihood } from '../../../rules/site/likelihood.ts'
import type { TopicScore } from '../../../rules/site/likelihood.ts'
import type { Visit } from '../../../rules/site/model.ts'
import { createScope } from '../../../rules/site/scope.ts'
import { visitSite } from '../../../crawler/visit/visit-site.ts'
import { parseConcept } from '../../../rules/concepts/load.ts'
import { readHtml } from '../../../rules/facts/read-html.ts'
import { splashTargets } from '../../../rules/facts/splash.ts'
import { compileTopics } from '../../../rules/locate/topics.ts'
import { readLabels } from '../../sites/labels.ts'
import { serveSite } from '../../sites/serve.ts'
import { siteNames } from '../../sites/site.ts'

const CONCEPTS = join(import.meta.dirname, '../../../rules/concepts')
const files = (await readdir(CONCEPTS)).filter((name) => name.endsWith('.yaml')).sort()
const concepts = await Promise.all(
  files.map(async (name) => parseConcept(await readFile(join(CONCEPTS, name), 'utf8'), name)),
)
const topics = compileTopics(concepts)
const topicScore: TopicScore = (text, url) =>
  Math.max(topics.inText(text)[0]?.score ?? 0, 0.6 * (topics.inAddress(url)[0]?.score ?? 0))

interface Outcome {
  readonly visit: Visit
  /** For every labelled address: after how many requests its page was read, or a link to its file was. */
  readonly foundAfter: readonly number[]
}

const isFile = (url: string): boolean => createScope(url).classify(url) !== 'page'

/** Visits a sample agency over loopback and asks when each labelled address was found. */
async function visitSample(name: string, padding: number, maxPages: number): Promise<Outcome> {
  const served = await serveSite(name, { padding, latency: 0 })
  const stack = createFetch({ startUrl: served.start, retries: 0 })
  try {
    const labels = await readLabels(name)
    const wanted = Object.values(labels.items).flatMap(({ evidence }) => evidence)
    const { classify } = createScope(served.url)
    // What stands in shared folders of other sites is opened after the visit.
    const goals = new Set(
      wanted
        .flatMap((path) => normaliseAddress(path, served.url) ?? [])
        .filter((url) => classify(url) !== 'outside'),
    )
    const linkedAfter = new Map<string, number>()
    const visit = await visitSite(
      served.start,
      {
        fetch: stack.fetch,
        robotsSitemaps: stack.robots.sitemaps,
        stats: stack.stats,
        judgeHealth,
        splashTargets,
        likelihood: createLikelihood(topicScore),
        readPage: (body, type, url) => {
          const facts = readHtml(decodeHtml(body, type).text, { url })
          for (const { href } of facts.links) {
            const linked = normaliseAddress(href)
            if (linked !== undefined && !linkedAfter.has(linked)) {
              linkedAfter.set(linked, served.requests().length)
            }
          }
          return { facts }
        },
      },
      { maxPages, concurrency: 4 },
    )
    const requests = served.requests().map(({ path }) => normaliseAddress(path, served.url))
    const after = (goal: string): number => {
      const asked = requests.indexOf(goal) + 1
      if (asked > 0 || visit.pages.get(goal)?.sameAs !== undefined) return asked
      return visit.uses.has(goal) && isFile(goal) ? (linkedAfter.get(goal) ?? Infinity) : Infinity
    }
    return { visit, foundAfter: [...goals].map(after) }
  } finally {
    await stack.close()
    await served.close()
  }
}

/** Nothing on it is a link before its scripts ran: see test/crawler/audit/drawn-by-script.test.ts. */
const DRAWN_BY_SCRIPT = 'script-municipality'

describe.each((await siteNames('development')).filter((name) => name !== DRAWN_BY_SCRIPT))('%s', (name) => {
  it('gives all of its evidence', async () => {
    const { visit, foundAfter } = await visitSample(name, 0, 400)
    expect(foundAfter.filter((requests) => !Number.isFinite(requests))).toEqual([])
    expect(visit.completion).toBe('complete')
    expect(visit.pages.get(visit.homeUrl)).toMatchObject({ depth: 0 })
    expect(visit.pages.get(visit.homeUrl)?.facts).toBeDefined()
  })

  it('gives 95 % of it in the first 15 % of requests when 2,000 pages do not matter', async () => {
    const { foundAfter } = await visitSample(name, 2_000, 300)
    const early = foundAfter.filter((requests) => requests <= 300)
    expect(early.length / foundAfter.length).toBeGreaterThanOrEqual(0.95)
  })
})
