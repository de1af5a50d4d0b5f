import { describe, expect, it } from 'vitest'
import { loadKnowledge, loadYear } from '../../crawler/audit/knowledge.ts'
import {
  addEvidence,
  removeEvidence,
  setChecked,
  setNote,
  setTick,
} from '../../extension/workspace/changes.ts'
import { workspace, type EvidenceEntry, type Workspace } from '../../extension/workspace/model.ts'
import { siteKeyOf } from '../../extension/workspace/site-key.ts'
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

describe('siteKeyOf', () => {
  it.each([
    ['https://www.nongsaeng.go.th/home', 'nongsaeng.go.th'],
    ['https://eservice.nongsaeng.go.th:8443/a', 'nongsaeng.go.th'],
    ['http://127.0.0.1:8080/a', '127.0.0.1:8080'],
    ['http://localhost:3000/', 'localhost:3000'],
  ])('keeps %s under %s', (url, key) => expect(siteKeyOf(url)).toBe(key))

  it.each(['chrome://settings/', 'file:///home/a.html', 'about:blank', ''])('keeps nothing for %s', (url) =>
    expect(siteKeyOf(url)).toBeUndefined(),
  )
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
    expect(standing(empty).automatic).toBe('missing')
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
