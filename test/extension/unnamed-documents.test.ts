import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadKnowledge, loadYear } from '../../crawler/audit/knowledge.ts'
import type { ReadingJob } from '../../extension/documents/job.ts'
import type { PageFetch } from '../../extension/quick-audit/browser-fetch.ts'
import { judgeVisit } from '../../extension/quick-audit/judge-visit.ts'
import { visitQuickly } from '../../extension/quick-audit/visit.ts'
import { readBody } from '../../formats/read-body.ts'
import { topicsOfYear } from '../../rules/locate/topics.ts'

const HOME = 'http://site.test/'
/** So many are opened at most. */
const OPENED = 20

/** Reads as the thread of the extension does, without being one. */
class Thread {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null
  postMessage({ body, contentType, url }: ReadingJob): void {
    const none = () => Promise.reject(new Error('the site has text files alone'))
    void readBody(body, contentType, url, { pdf: none, renewWorkbook: none }).then((reading) =>
      this.onmessage?.({ data: { reading } }),
    )
  }
}

const { catalogue, concepts } = await loadKnowledge().then((all) => ({
  catalogue: loadYear(all, 2568),
  concepts: all.concepts,
}))
const topics = topicsOfYear(catalogue, concepts)

/** A home page with so many files that nothing names, as the site sends them. */
function siteOf(files: number): { readonly fetch: PageFetch; readonly asked: string[] } {
  const links = Array.from({ length: files }, (_, at) => `<li><a href="/f/${at}.txt">แนบ</a></li>`)
  const home = `<title>อบต.สวนมะลิ</title><h1>อบต.สวนมะลิ</h1><ul>${links.join('')}</ul>`
  const asked: string[] = []
  const fetch: PageFetch = ({ url, whole = false }) => {
    if (whole) asked.push(url)
    const isFile = url.endsWith('.txt')
    return Promise.resolve({
      ok: true,
      requestedUrl: url,
      url,
      status: 200,
      headers: { 'content-type': isFile ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8' },
      body: new TextEncoder().encode(isFile ? 'ภาพกิจกรรม' : home),
      truncated: false,
      redirects: [],
      milliseconds: 1,
    })
  }
  return { fetch, asked }
}

async function auditOf(files: number) {
  const { fetch, asked } = siteOf(files)
  const { signal } = new AbortController()
  const { fiscalYear } = catalogue
  const onPage = (): void => undefined
  const visit = await visitQuickly({
    startUrl: HOME,
    fetch,
    topics,
    fiscalYear,
    maxPages: 80,
    signal,
    onPage,
  })
  expect(visit.completion).toBe('complete')
  const judged = await judgeVisit(visit, {
    knowledge: { catalogue, topics },
    agency: { type: 'local' },
    today: '2025-04-18',
    fetch,
    signal,
    onAsked: () => undefined,
    onRead: () => undefined,
  })
  return { ...judged, asked }
}

describe('files that nothing names, of a quick audit', () => {
  beforeEach(() => void vi.stubGlobal('Worker', Thread))
  afterEach(() => vi.unstubAllGlobals())

  it('are all opened where they are few; what none holds is missing', async () => {
    const { items, unopened, asked } = await auditOf(OPENED)
    expect(asked).toHaveLength(OPENED)
    expect(unopened).toBe(0)
    expect(items.find(({ id }) => id === 'O26')).toMatchObject({ status: 'missing' })
  })

  it('are told where they are more than are opened, and nothing that they may hold is called missing', async () => {
    const { items, unopened, asked } = await auditOf(OPENED + 13)
    expect(asked).toHaveLength(OPENED)
    expect(unopened).toBe(13)
    expect(items.map(({ status }) => status)).not.toContain('missing')
    const [advice] = items.find(({ id }) => id === 'O26')?.advice ?? []
    expect(advice?.en).toMatch(/13 files .* not opened/)
    expect(advice?.th).toMatch(/13 ไฟล์/)
  })
})
