import { expect, it } from 'vitest'
import { fingerprint } from '../../../rules/text/fingerprint.ts'

it('gives the same text the same number, and a hundred thousand alike ones each their own', () => {
  expect(fingerprint('แผนพัฒนา|menu')).toBe(fingerprint(['แผนพัฒนา', 'menu'].join('|')))
  const numbers = new Set(Array.from({ length: 100_000 }, (_, n) => fingerprint(`/news/${n}|ข่าว ${n}`)))
  expect(numbers.size).toBe(100_000)
  expect([...numbers].every((number) => Number.isSafeInteger(number) && number >= 0)).toBe(true)
})
