import { describe, expect, it } from 'vitest'
import { sheetClaim, type SiteAround } from '../../../crawler/audit/item-claims.ts'
import { loadKnowledge, loadYear } from '../../../crawler/audit/knowledge.ts'
import type { ItemVerdict, Verdict } from '../../../rules/judge/model.ts'

const home = 'https://www.agency.example/'
const catalogue = loadYear(await loadKnowledge(), 2568)
const verdict = (said: Verdict): ItemVerdict => ({
  item: catalogue.items[1]!,
  verdict: said,
  confidence: 'high',
  findings: [],
  answer: [],
  evidence: [],
  advice: [],
})
const around = (depths: Record<string, number>, readWhole = true): SiteAround => ({
  homeUrl: home,
  depthOf: (url) => depths[url],
  readWhole,
})
const answer = (url: string) => ({ item: 'O2', has: true, urls: [url], note: '', row: 2 })
const problems = (url: string, said: Verdict, site: SiteAround) =>
  sheetClaim(answer(url), verdict(said), verdict(said), site).problems.map(({ en }) => en)

describe('where an answer sheet’s address stands on the site', () => {
  it('tells an address that no link on the site leads to', () => {
    expect(problems(`${home}hidden.html`, 'pass', around({ [home]: 0 }))).toEqual([
      expect.stringContaining('No link on the main site leads to'),
    ])
  })

  it('says nothing of it when the site was read in part only', () => {
    expect(problems(`${home}hidden.html`, 'pass', around({ [home]: 0 }, false))).toEqual([])
  })

  it('says nothing of an address within reach', () => {
    expect(problems(`${home}executives`, 'pass', around({ [`${home}executives`]: 2 }))).toEqual([])
  })

  it('tells the home page offered instead of the data, unless the home page is the answer', () => {
    expect(problems(home, 'not-evidence', around({ [home]: 0 }))).toEqual([
      expect.stringContaining('home page'),
    ])
    expect(problems(home, 'pass', around({ [home]: 0 }))).toEqual([])
  })
})
