import { describe, expect, it } from 'vitest'
import { context, page, prose, run, said } from './page.ts'

const call = { 'linked-from-site': null }

describe('linked-from-site', () => {
  it('is met when links lead there, and says how many', () => {
    const outcome = run(call, page(prose()), context({ depthOf: () => 2 }))
    expect(outcome.result).toBe('met')
    expect(said(outcome)).toContain('2')
  })

  it('is unsure when no link was seen', () => {
    expect(run(call, page(prose())).result).toBe('unsure')
  })
})
