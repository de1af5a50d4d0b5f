import { describe, expect, it } from 'vitest'
import { checkNames, runCheck, validateCall } from '../../../rules/checks/registry.ts'
import { context, page } from './page.ts'

describe('the registry', () => {
  it('knows every check once', () => {
    expect(new Set(checkNames).size).toBe(checkNames.length)
    expect(checkNames).toHaveLength(38)
  })

  it('accepts a valid call, with or without parameters', () => {
    expect(validateCall({ mentions: { any: ['เป้าหมาย'] } })).toBeUndefined()
    expect(validateCall({ 'org-chart': null })).toBeUndefined()
    expect(validateCall({ 'org-chart': {} })).toBeUndefined()
  })

  it('names the unknown check', () => {
    expect(validateCall({ mention: {} })).toContain('"mention"')
  })

  it('names the check and the parameter that is wrong', () => {
    expect(validateCall({ list: { min: 'two' } })).toMatch(/"list".*"min"/)
    expect(validateCall({ 'not-statute': { extra: 1 } })).toContain('extra')
  })

  it('throws the same words when such a call is run', () => {
    expect(() => runCheck({ list: { min: 0 } }, [page('')], context())).toThrow(/"list".*"min"/)
  })
})
