import { describe, expect, it } from 'vitest'
import { page, prose, run, scan } from './page.ts'

const call = { languages: { all: ['th', 'en'] } }
const english =
  '<p>We, the executives and staff of Suan Mali, declare that we will perform our duties with honesty and integrity for the people.</p>'

describe('languages', () => {
  it('is met by running text in both', () => {
    expect(run(call, page(prose() + english)).result).toBe('met')
  })

  it('is unmet by English words strewn into Thai', () => {
    expect(run(call, page(`${prose()}<p>นโยบาย No Gift Policy และ E-Service</p>`)).result).toBe('unmet')
  })

  it('is unsure over a scan', () => {
    expect(run(call, scan()).result).toBe('unsure')
  })
})
