import { describe, expect, it } from 'vitest'
import { catalogue as catalogueSchema } from '../../../rules/catalogue/schema.ts'
import { runOit } from './run-oit.ts'

describe('oit items', () => {
  it('lists items and their components in the language asked for', async () => {
    const { code, stdout } = await runOit(['items', '--year', '2568', '--lang', 'en'])
    expect(stdout).toMatch(/^O1 Structure, powers and duties\n {2}• /m)
    expect(stdout.match(/^O\d+ /gm)).toHaveLength(28)
    expect(code).toBe(0)
  })

  it.each([2563, 2564, 2565, 2566, 2567, 2568, 2569])('gives FY%i as JSON', async (year) => {
    const { stdout, stderr } = await runOit(['items', '--year', `${year}`, '--json'])
    expect(catalogueSchema.parse(JSON.parse(stdout)).fiscalYear).toBe(year)
    expect(stderr.includes('ชั่วคราว')).toBe(year === 2569)
  })
})
