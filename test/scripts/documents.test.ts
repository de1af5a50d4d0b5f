import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkNames } from '../../rules/checks/registry.ts'
import { checkWords } from '../../scripts/docs/check-words.ts'
import { documents } from '../../scripts/docs/documents.ts'

const root = join(import.meta.dirname, '../..')

describe('the documents made from the rules', async () => {
  const made = await documents()

  it.each([...made.keys()])('%s is up to date (else run `tsx scripts/generate-docs.ts`)', async (path) => {
    expect(await readFile(join(root, path), 'utf8')).toBe(made.get(path))
  })

  it('explain every check', () => {
    expect(Object.keys(checkWords).toSorted()).toEqual(checkNames.toSorted())
  })
})
