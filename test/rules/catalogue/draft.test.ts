import { describe, expect, it } from 'vitest'
import { draftCatalogue } from '../../../rules/catalogue/draft.ts'
import { parseCatalogue } from '../../../rules/catalogue/load.ts'
import { knownNames, loadYear, yearText } from './files.ts'

describe('the draft of a new year', () => {
  const from = loadYear(2569)
  const text = draftCatalogue(from, 2570)
  const draft = parseCatalogue(text, { name: '2570.yaml', base: yearText, ...knownNames })

  it('has the items of the year it was taken from', () => {
    expect(draft.items.map((item) => [item.id, item.concept])).toEqual(
      from.items.map((item) => [item.id, item.concept]),
    )
    expect(draft.items.map((item) => item.levels)).toEqual(from.items.map((item) => item.levels))
  })

  it('is provisional, an estimate and sure of nothing', () => {
    expect(draft.status).toBe('provisional')
    expect(draft.scoring.status).toBe('estimate')
    expect(new Set(draft.items.map((item) => item.confidence))).toEqual(new Set(['low']))
    expect(draft.items.flatMap((item) => item.components).every((each) => each.confidence === 'low')).toBe(
      true,
    )
  })

  it('speaks of its own year', () => {
    expect(JSON.stringify(draft)).toContain('2570')
    expect(draft.title.en).toBe('OIT checklist, fiscal year 2570')
  })

  it('tells the rule keeper how to edit it, in Thai and English', () => {
    expect(text).toContain('วิธีแก้ไข')
    expect(text).toContain('How to edit')
  })
})
