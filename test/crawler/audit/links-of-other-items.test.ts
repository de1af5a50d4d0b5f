import { describe, expect, it } from 'vitest'
import { loadKnowledge, loadYear } from '../../../crawler/audit/knowledge.ts'
import { tellMisdirected } from '../../../crawler/audit/links-of-other-items.ts'
import type { JudgedItem } from '../../../crawler/audit/judge-site.ts'
import { judgeEvidence } from '../../../rules/judge/judge-evidence.ts'
import type { ItemVerdict, Verdict } from '../../../rules/judge/model.ts'
import { context, page } from '../../rules/checks/page.ts'
import { offer } from '../../rules/judge/judging.ts'

const catalogue = loadYear(await loadKnowledge(), 2568)
const at = (path: string): string => `https://www.tambon-suanmali.go.th${path}`

/** O11 is answered by /eleven, O12 by /twelve; `named` is what the agency links for each. */
function problems(named: Record<string, readonly string[]>, verdict: Verdict = 'pass') {
  const best = (id: string, path: string): ItemVerdict => {
    const item = catalogue.items.find((each) => each.id === id)!
    const evidence = { ...judgeEvidence(item, offer(page('<h1>x</h1>', { path })), context()), verdict }
    const none = verdict === 'missing'
    const found = none ? [] : [evidence]
    return { item, verdict, confidence: 'high', findings: [], answer: found, evidence: found, advice: [] }
  }
  const anywhere = [best('O11', '/eleven'), best('O12', '/twelve')]
  const judged = anywhere.map((each): JudgedItem => {
    const urls = (named[each.item.id] ?? []).map(at)
    return { verdict: each, claim: { source: 'index', has: true, urls, note: '', problems: [] } }
  })
  return tellMisdirected(judged, new Map(anywhere.map((each) => [each.item.id, each]))).map(
    ({ claim }) => claim?.problems[0]?.th,
  )
}

describe('links of one item that lead to the answer of another', () => {
  it('are told on both items when they are exchanged', () => {
    const [first, second] = problems({ O11: ['/twelve'], O12: ['/eleven'] })
    expect(first).toMatch(/ข้อ O11 กับ O12 สลับกัน.+ข้อ O12 .+สลับลิงก์คืน/)
    expect(second).toMatch(/ข้อ O12 กับ O11 สลับกัน.+ข้อ O11 /)
  })

  it('are told on the one item whose link is wrong', () => {
    const [first, second] = problems({ O11: ['/twelve'], O12: ['/twelve'] })
    expect(first).toMatch(/เปิดไปยังข้อมูลของข้อ O12 .+ให้แก้ลิงก์ให้เปิดข้อมูลของข้อ O11/)
    expect(second).toBeUndefined()
  })

  it.each([
    ['each leads to its own', { O11: ['/eleven'], O12: ['/twelve'] }, 'pass'],
    ['one of several leads to its own', { O11: ['/twelve', '/eleven'] }, 'pass'],
    ['it leads to neither', { O11: ['/other'], O12: ['/other'] }, 'pass'],
    ['nothing was found that answers the other', { O11: ['/twelve'] }, 'missing'],
  ] as const)('are not told when %s', (_, named, verdict) => {
    expect(problems(named, verdict)).toEqual([undefined, undefined])
  })
})
