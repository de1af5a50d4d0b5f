import { describe, expect, it } from 'vitest'
import { judgeSite, type Gathered } from '../../../crawler/audit/judge-site.ts'
import { loadKnowledge, loadYear } from '../../../crawler/audit/knowledge.ts'
import { contextOf } from '../../../rules/site/context.ts'
import type { Visit } from '../../../rules/site/model.ts'
import { readHtml } from '../../../rules/facts/read-html.ts'

const homeUrl = 'https://www.agency.go.th/'
const visit: Visit = {
  startUrl: homeUrl,
  homeUrl,
  pages: new Map([
    [
      homeUrl,
      {
        ...{ url: homeUrl, finalUrl: homeUrl, link: { state: 'ok' }, depth: 0, contentType: 'text/html' },
        ...{ bytes: 1, milliseconds: 1, facts: readHtml('<h1>ยินดีต้อนรับ</h1>', { url: homeUrl }) },
      },
    ],
  ]),
  ...{ uses: new Map(), hosts: ['www.agency.go.th'], problems: [], left: [], completion: 'complete' },
  ...{ requests: 1, bytes: 1, seconds: 1 },
}
const gathered: Gathered = {
  visit,
  candidates: new Map(),
  probed: new Map(),
  indexes: [],
  undrawn: new Set(),
  partly: new Set(),
}

async function judged(changes: Partial<Gathered>) {
  const catalogue = loadYear(await loadKnowledge(), 2568)
  const year = { fiscalYear: 2568, agency: { type: 'local', guessed: false }, today: '2025-04-18' } as const
  return judgeSite(catalogue, { ...gathered, ...changes }, contextOf(visit, new Map(), year))
}

describe('an item for which nothing was found', () => {
  it('is missing where the whole site was seen', async () => {
    for (const { verdict } of await judged({})) expect(verdict.verdict).toBe('missing')
  })

  it('needs a person where a page could not be opened whole, and says why', async () => {
    for (const { verdict } of await judged({ partly: new Set([homeUrl]) })) {
      expect(verdict.verdict).toBe('review')
      expect(verdict.points).toBeUndefined()
      expect(verdict.advice[0]?.th).toContain('ไม่ครบ')
    }
  })

  it('is missing all the same when the agency says itself that it has none', async () => {
    const answers = [{ item: 'O1', has: false, urls: [], note: '', row: 1 }]
    const [first] = await judged({ partly: new Set([homeUrl]), answers })
    expect(first?.verdict.verdict).toBe('missing')
  })
})
