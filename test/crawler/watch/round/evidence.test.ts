import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEvidence } from '../../../../crawler/watch/round/evidence.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oit-evidence-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const file = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const A = 'https://www.ban-na.go.th/a'
const B = 'https://www.ban-na.go.th/b'

describe('the evidence to watch', () => {
  it('is what was handed in, else what the audit found best; each address once', async () => {
    const report = {
      schema: 99,
      items: [
        { id: 'O1', answer: [A, 'javascript:alert(1)'] },
        { id: 'O2', answer: [A], claim: { urls: [B, 'not an address'] } },
        { id: 'O3', answer: [A] },
        { id: 'O4', answer: [] },
      ],
    }
    expect(await readEvidence(file('report.json', JSON.stringify(report)))).toEqual([
      { item: 'O1', url: A },
      { item: 'O2', url: B },
    ])
  })

  it('may come from an answer sheet', async () => {
    expect(await readEvidence(file('answers.csv', `ข้อ,URL\nO1,${A}\nO2,${B}\n`))).toEqual([
      { item: 'O1', url: A },
      { item: 'O2', url: B },
    ])
  })

  it('that cannot be read is told in one line', async () => {
    await expect(readEvidence(join(folder, 'none.json'))).rejects.toThrow(/none\.json cannot be read/)
    await expect(readEvidence(file('x.json', '{"items": 1}'))).rejects.toThrow(/neither/)
    await expect(readEvidence(file('y.json', '['))).rejects.toThrow(/neither/)
  })
})
