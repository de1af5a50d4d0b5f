import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCatalogue } from '../../../rules/catalogue/load.ts'
import type { Catalogue } from '../../../rules/catalogue/schema.ts'
import { parseSources } from '../../../rules/catalogue/sources.ts'
import { checkNames, validateCall } from '../../../rules/checks/registry.ts'
import { parseConcept } from '../../../rules/concepts/load.ts'
import type { Concept } from '../../../rules/concepts/schema.ts'

const rules = join(import.meta.dirname, '../../../rules')

export const years = [2563, 2564, 2565, 2566, 2567, 2568, 2569]

export const yearText = (year: number): string =>
  readFileSync(join(rules, 'catalogue', `${year}.yaml`), 'utf8')

export const conceptFiles = readdirSync(join(rules, 'concepts')).filter((name) => name.endsWith('.yaml'))

export const concepts: readonly Concept[] = conceptFiles.map((name) =>
  parseConcept(readFileSync(join(rules, 'concepts', name), 'utf8'), name),
)

export const sourceIds = Object.keys(
  parseSources(readFileSync(join(rules, 'catalogue/sources.yaml'), 'utf8'), 'sources.yaml'),
)

export const knownNames = {
  checks: checkNames,
  concepts: concepts.map((concept) => concept.id),
  sources: sourceIds,
  checkProblem: validateCall,
}

const loaded = new Map<number, Catalogue>()

export function loadYear(year: number): Catalogue {
  const catalogue =
    loaded.get(year) ??
    parseCatalogue(yearText(year), { name: `${year}.yaml`, base: yearText, ...knownNames })
  loaded.set(year, catalogue)
  return catalogue
}
