import { describe, expect, it } from 'vitest'
import { runOit } from './run-oit.ts'

const ZERO = ['--zero', 'O2,O9,O17,O25,O27,O33,O35']

describe('oit score', () => {
  it('reproduces a published result of FY2563', async () => {
    const { code, stdout } = await runOit([
      ...['score', '--year', '2563', ...ZERO],
      ...['--iit', '88.75,76.55,84.16,79.84,80.37', '--eit', '87.77,87.90,81.73'],
    ])
    expect(stdout).toMatch(/^9 .*: 79\.06$/m)
    expect(stdout).toMatch(/^10 .*: 93\.75$/m)
    expect(stdout).toMatch(/^ITA: 84\.88$/m)
    expect(code).toBe(0)
  })

  it('says that the formula of FY2568 is an estimate', async () => {
    const { stdout } = await runOit(['score', '--year', '2568', '--half', 'O2'])
    expect(stdout).toContain('ค่าประมาณ')
  })

  it.each([
    ['an item the year does not have', ['--zero', 'O99'], 'ไม่มีข้อ O99 ในปี 2563'],
    ['IIT without EIT', ['--iit', '80'], 'ต้องมีทั้ง --iit และ --eit'],
    ['points above 100', ['--iit', '180', '--eit', '80'], 'ต้องเป็นคะแนน 0–100'],
  ])('refuses %s', async (_what, args, line) => {
    const { code, stderr } = await runOit(['score', '--year', '2563', ...args])
    expect(stderr).toContain(line)
    expect(code).toBe(2)
  })
})
