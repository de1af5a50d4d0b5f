import { describe, expect, it } from 'vitest'
import { loadKnowledge, loadYear } from '../../crawler/audit/knowledge.ts'
import {
  addEvidence,
  removeEvidence,
  setAgency,
  setAudited,
  setChecked,
  settleSilent,
  setNote,
  setTick,
  setType,
} from '../../extension/workspace/changes.ts'
import { stillToAsk } from '../../extension/recheck/still-to-ask.ts'
import type { EvidenceEntry, Workspace } from '../../extension/workspace/model.ts'
import { workspace } from '../../extension/workspace/schema.ts'
import type { ReportEvidence, ReportItem } from '../../rules/report/schema.ts'
import { nextStep } from '../../extension/workspace/next-step.ts'
import { progressOf, standingOf } from '../../extension/workspace/standing.ts'

const NOW = '2025-04-18T03:00:00.000Z'
const LATER = '2025-04-19T03:00:00.000Z'

const empty: Workspace = {
  schema: 'oit-audit/workspace/1',
  site: 'nongsaeng.go.th',
  name: 'อบต.หนองแสง',
  startUrl: 'https://www.nongsaeng.go.th/',
  agencyType: 'local',
  fiscalYear: 2568,
  updatedAt: NOW,
  items: {},
}

const page = (path: string, verdict?: NonNullable<EvidenceEntry['judged']>['verdict']): EvidenceEntry => ({
  url: `https://www.nongsaeng.go.th/${path}`,
  title: path,
  addedAt: NOW,
  ...(verdict !== undefined && { judged: { at: NOW, verdict, findings: [] } }),
})

describe('a workspace', () => {
  it('holds each address of an item once, renewed with what is known', () => {
    const once = addEvidence(empty, 'O2', page('executives'), NOW)
    const twice = addEvidence(once, 'O2', { ...page('executives', 'pass'), addedAt: LATER }, LATER)
    expect(twice.items['O2']?.evidence).toEqual([page('executives', 'pass')])
    expect(twice.updatedAt).toBe(LATER)
  })

  it('keeps note and evidence when the tick is taken away', () => {
    const noted = setNote(addEvidence(empty, 'O2', page('a'), NOW), 'O2', 'เมนูหลัก', NOW)
    const ticked = setTick(noted, 'O2', true, NOW)
    expect(ticked.items['O2']?.tick).toEqual({ at: NOW })
    const unticked = setTick(ticked, 'O2', false, LATER)
    expect(unticked.items['O2']).toEqual(noted.items['O2'])
  })

  it('learns the type of its agency only while nobody has said it', () => {
    const school = { name: 'โรงเรียนหนองแสง', type: 'school' } as const
    const unsure: Workspace = { ...empty, agencyType: 'central', agencyTypeGuessed: true }
    expect(setAgency(empty, school, NOW)).toEqual(empty)
    expect(setAgency(unsure, { name: 'แผนปี 2568' }, NOW)).toEqual(unsure)
    const learnt = setAgency(unsure, school, LATER)
    expect(learnt).toMatchObject({ name: 'โรงเรียนหนองแสง', agencyType: 'school', updatedAt: LATER })
    expect(workspace.parse(learnt).agencyTypeGuessed).toBeUndefined()
    expect(setType(unsure, 'local', NOW).agencyTypeGuessed).toBeUndefined()
  })

  it('stays a valid workspace through every change', () => {
    const changed = removeEvidence(
      setTick(setNote(addEvidence(empty, 'O1', page('a', 'pass'), NOW), 'O1', 'x', NOW), 'O1', true, NOW),
      'O1',
      page('a').url,
      LATER,
    )
    expect(workspace.parse(changed)).toEqual(changed)
    expect(changed.items['O1']?.evidence).toEqual([])
  })
})

describe('how an item stands', () => {
  const withPages = (...pages: readonly EvidenceEntry[]): Workspace =>
    pages.reduce((kept, each) => addEvidence(kept, 'O2', each, NOW), empty)
  const standing = (kept: Workspace) => standingOf(kept.items['O2'] ?? { evidence: [], note: '' })

  it('is missing without evidence, and that of the best evidence otherwise', () => {
    expect(standing(empty)).toMatchObject({ automatic: 'missing', unlooked: true })
    expect(standing(withPages(page('a'))).unlooked).toBeUndefined()
    expect(standing(withPages(page('a', 'wrong-year'), page('b', 'incomplete'))).automatic).toBe('incomplete')
    expect(standing(withPages(page('a'))).automatic).toBe('review')
  })

  it('shows a tick beside the verdict and hides neither', () => {
    const ticked = setTick(withPages(page('a', 'review')), 'O2', true, NOW)
    expect(standing(ticked)).toEqual({ automatic: 'review', byHand: true, settled: true })
  })

  it('is broken once its only link died, whatever was ticked', () => {
    const ticked = setTick(withPages(page('a', 'pass')), 'O2', true, NOW)
    const dead = setChecked(ticked, page('a').url, {
      at: LATER,
      link: { state: 'broken', kind: 'not-found' },
    })
    expect(standing(dead)).toEqual({ automatic: 'broken', byHand: true, settled: false })
  })
})

describe('what an audit of the site found', () => {
  const AUDIT = { at: LATER, pages: 12, whole: true }
  const [link, year] = [{ state: 'ok' as const }, { result: 'met' as const, because: [] }]
  const offer = (path: string, verdict: ReportEvidence['verdict']): ReportEvidence => ({
    url: page(path).url,
    kind: 'page',
    title: path,
    score: 0.8,
    claimed: false,
    link,
    verdict,
    reasons: [],
    year,
    findings: [],
  })
  const found = (status: ReportItem['status'], evidence: ReportEvidence[], answer: string[]): ReportItem => ({
    id: 'O2',
    concept: 'executives',
    sub: '9.1',
    title: { th: 'ข้อมูลผู้บริหาร', en: 'Executives' },
    status,
    confidence: 'high',
    findings: [],
    evidence,
    advice: [],
    answer: answer.map((path) => page(path).url),
  })
  const pair = found(
    'pass',
    [offer('a', 'incomplete'), offer('b', 'incomplete'), offer('c', 'wrong-year')],
    ['a', 'b'],
  )

  it('stands beside evidence, note and tick of the webmaster, and proposes what is worth taking', () => {
    const own = setTick(
      setNote(addEvidence(empty, 'O2', page('x', 'review'), NOW), 'O2', 'เมนู', NOW),
      'O2',
      true,
      NOW,
    )
    const audited = setAudited(own, [pair], AUDIT)
    expect(audited.items['O2']).toMatchObject(own.items['O2'] ?? {})
    expect(audited.items['O2']?.audited?.suggested?.map(({ title }) => title)).toEqual(['a', 'b'])
    expect(workspace.parse(audited)).toEqual(audited)
    expect(standingOf(audited.items['O2'] ?? { evidence: [], note: '' })).toEqual({
      automatic: 'review',
      audited: 'pass',
      byHand: true,
      settled: true,
    })
  })

  it('counts once the webmaster has taken all pages that answer together, and no sooner', () => {
    const audited = setAudited(empty, [pair], AUDIT)
    const taken = (kept: Workspace, path: string): Workspace =>
      addEvidence(
        kept,
        'O2',
        { ...page(path, 'incomplete'), judged: { at: LATER, verdict: 'incomplete', findings: [] } },
        LATER,
      )
    const standing = (kept: Workspace) => standingOf(kept.items['O2'] ?? { evidence: [], note: '' })
    expect(standing(audited)).toMatchObject({ automatic: 'pass', settled: false })
    expect(standing(taken(audited, 'a'))).toMatchObject({ automatic: 'incomplete', audited: 'pass' })
    expect(standing(taken(taken(audited, 'a'), 'b'))).toMatchObject({ automatic: 'pass', settled: true })
  })

  it('proposes nothing for what is missing', () => {
    const audited = setAudited(empty, [found('missing', [offer('a', 'review')], [])], AUDIT)
    expect(audited.items['O2']?.audited).toMatchObject({ verdict: 'missing', suggested: [] })
  })
})

describe('progress', () => {
  it('counts settled items, lists the rest in order and gives the score of the verdicts', async () => {
    const catalogue = loadYear(await loadKnowledge(), 2568)
    const kept = setTick(addEvidence(empty, 'O1', page('a', 'pass'), NOW), 'O3', true, NOW)
    const progress = progressOf(kept, catalogue)
    expect(progress).toMatchObject({ settled: 2, total: 28 })
    expect(progress.toDo.slice(0, 3)).toEqual(['O2', 'O4', 'O5'])
    expect(progress.score.oit.low).toBeCloseTo(100 / 4 / 5 / 2, 5)
  })
})

describe('the next step', () => {
  const passing = { at: LATER, verdict: 'pass' as const, findings: [] }
  const dead = { at: LATER, link: { state: 'broken' as const, kind: 'not-found' } }
  const offered = {
    at: NOW,
    verdict: 'pass' as const,
    suggested: [{ url: page('z').url, title: '', verdict: 'pass' as const, findings: [] }],
  }
  const looked = addEvidence(empty, 'O4', page('a', 'review'), NOW)
  const partly = addEvidence(looked, 'O5', page('b', 'incomplete'), NOW)
  const withOffer: Workspace = {
    ...partly,
    items: { ...partly.items, O6: { evidence: [page('c', 'review')], note: '', audited: offered } },
  }
  const died = setChecked(addEvidence(withOffer, 'O7', page('d', 'pass'), NOW), page('d').url, dead)

  it('is to take what an audit found to pass, where nothing is given yet', async () => {
    const catalogue = loadYear(await loadKnowledge(), 2568)
    const kept: Workspace = { ...empty, items: { O6: { evidence: [], note: '', audited: offered } } }
    const next = nextStep(kept, catalogue, progressOf(kept, catalogue))
    expect([next?.item.id, next?.step]).toEqual(['O6', 'take'])
  })

  it.each([
    ['a dead link', died, 'O7', 'mend'],
    ['a page that was found', withOffer, 'O6', 'take'],
    ['what lacks something', partly, 'O5', 'complete'],
    ['what a person must look at', looked, 'O4', 'look'],
  ] as const)('is %s before everything harder', async (_, kept, id, step) => {
    const catalogue = loadYear(await loadKnowledge(), 2568)
    const next = nextStep(kept, catalogue, progressOf(kept, catalogue))
    expect([next?.item.id, next?.step]).toEqual([id, step])
  })

  it('is the item that carries most points, and nothing when all is done', async () => {
    const catalogue = loadYear(await loadKnowledge(), 2568)
    const first = nextStep(empty, catalogue, progressOf(empty, catalogue))
    const smallest = Math.min(
      ...progressOf(empty, catalogue).score.indicators.flatMap(({ subs }) =>
        subs.map(({ items }) => items.length * subs.length),
      ),
    )
    const carrying = progressOf(empty, catalogue)
      .score.indicators.flatMap(({ subs }) =>
        subs.filter(({ items }) => items.length * subs.length === smallest),
      )
      .flatMap(({ items }) => items)
    expect(carrying).toContain(first?.item.id)
    expect(first?.step).toBe('find')
    const done = catalogue.items.reduce(
      (kept, { id }) => addEvidence(kept, id, { ...page(id), judged: passing }, NOW),
      empty,
    )
    expect(nextStep(done, catalogue, progressOf(done, catalogue))).toBeUndefined()
  })
})

describe('a round of asking for evidence links', () => {
  const silent = { state: 'blocked', kind: 'no-answer' } as const
  const both = addEvidence(addEvidence(empty, 'O1', page('a'), NOW), 'O2', page('b'), NOW)
  const stateOf = (kept: Workspace, id: string) => kept.items[id]?.evidence[0]?.checked?.link.state

  it('goes on with what it has not reached', () => {
    const half = setChecked(both, page('a').url, { at: LATER, link: { state: 'ok' } })
    expect(stillToAsk(half, LATER)).toEqual([page('b').url])
    expect(stillToAsk(half, undefined)).toHaveLength(2)
  })

  it('calls a silent link dead when another one answered in the same round, and only then', () => {
    const mute = setChecked(both, page('a').url, { at: LATER, link: silent })
    const answered = { state: 'ok', httpStatus: 200 } as const
    const before = setChecked(mute, page('b').url, { at: NOW, link: answered })
    expect(stateOf(settleSilent(before, LATER), 'O1')).toBe('blocked')
    const after = setChecked(mute, page('b').url, { at: LATER, link: answered })
    expect(stateOf(settleSilent(after, LATER), 'O1')).toBe('broken')
    expect(stateOf(settleSilent(after, LATER), 'O2')).toBe('ok')
  })
})
