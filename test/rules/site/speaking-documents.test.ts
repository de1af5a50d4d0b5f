import { describe, expect, it } from 'vitest'
import type { Finding, ItemVerdict } from '../../../rules/judge/model.ts'
import type { Candidate } from '../../../rules/locate/candidates.ts'
import { withSpeakingDocuments } from '../../../rules/site/speaking-documents.ts'
import { page } from '../checks/page.ts'
import { component, item } from '../judge/judging.ts'

const document = page('<h1>รายงานผล</h1>', { path: '/f/report' })
const candidate = (url: string): Candidate => ({ url, score: 0.5, reasons: [], label: '', claimed: false })
const link = { state: 'ok' } as const

/** What is offered for an item of which so many of its components are met. */
function offered(verdict: ItemVerdict['verdict'], met: number, all: number): readonly string[] {
  const findings = Array.from({ length: all }, (_, at): Finding => ({
    component: component(`เรื่องที่ ${at}`),
    result: at < met ? 'met' : 'unmet',
    because: [],
  }))
  const of = item(findings.map((finding) => finding.component))
  const judged: ItemVerdict = {
    item: of,
    verdict,
    confidence: 'medium',
    findings,
    answer: [],
    evidence: [],
    advice: [],
  }
  const found = withSpeakingDocuments(
    [judged],
    {
      candidates: new Map([[of.id, [candidate('https://x.go.th/named')]]]),
      probed: new Map([[document.url, { health: link, facts: document }]]),
    },
    [document.url],
    (read) => ({
      indexes: [],
      otherFamilies: [],
      candidates: new Map([[of.id, read.map(({ url }) => candidate(url))]]),
    }),
  )
  return (found.get(of.id) ?? []).map(({ url }) => url)
}

describe('what documents say of themselves', () => {
  it.each([
    ['missing', 0, 2],
    ['wrong-year', 2, 2],
    ['not-evidence', 0, 2],
    ['incomplete', 1, 4],
  ] as const)('counts for an item that is %s with %i of %i', (verdict, met, all) => {
    expect(offered(verdict, met, all)).toEqual([document.url])
  })

  it.each([
    ['pass', 2, 2],
    ['review', 0, 2],
    ['incomplete', 2, 4],
  ] as const)('does not count for one that is %s with %i of %i', (verdict, met, all) => {
    expect(offered(verdict, met, all)).toEqual(['https://x.go.th/named'])
  })
})
