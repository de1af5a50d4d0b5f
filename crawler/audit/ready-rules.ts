import { mkdir, writeFile } from 'node:fs/promises'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from '../../rules/catalogue/schema.ts'
import type { Concept } from '../../rules/concepts/schema.ts'
import type { Knowledge } from './knowledge.ts'

/** In a built package the rules stand beside the code, read and checked when it was built; a clone has none. */
const READY = 'ready-rules'

const readJson = <T>(...path: readonly string[]): T =>
  JSON.parse(readFileSync(join(import.meta.dirname, READY, ...path), 'utf8')) as T

/** The rules of a built package; undefined in a clone, where the rule files themselves are read. */
export function readyRules(): Knowledge | undefined {
  if (!existsSync(join(import.meta.dirname, READY))) return undefined
  return {
    concepts: readJson<readonly Concept[]>('concepts.json'),
    years: readJson<readonly number[]>('years.json'),
    catalogue: (year) => readJson<Catalogue>(`${year}.json`),
  }
}

/** Puts the rules into the folder of a built package. */
export async function writeReadyRules(
  { concepts, years, catalogue }: Knowledge,
  folder: string,
): Promise<void> {
  const ready = join(folder, READY)
  await mkdir(ready, { recursive: true })
  const files: readonly (readonly [string, unknown])[] = [
    ['concepts', concepts],
    ['years', years],
    ...years.map((year) => [`${year}`, catalogue(year)] as const),
  ]
  await Promise.all(
    files.map(([name, value]) => writeFile(join(ready, `${name}.json`), JSON.stringify(value))),
  )
}
