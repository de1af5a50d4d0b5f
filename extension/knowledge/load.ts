import { catalogues, concepts } from 'virtual:knowledge'
import type { Catalogue } from '../../rules/catalogue/schema.ts'
import { topicsOfYear, type Topics } from '../../rules/locate/topics.ts'
import { defaultYear } from './years.ts'

/** What is needed to judge pages of one fiscal year. */
export interface YearKnowledge {
  readonly catalogue: Catalogue
  readonly topics: Topics
}

const loaded = new Map<number, Promise<YearKnowledge>>()

async function load(year: number): Promise<YearKnowledge> {
  const loader = catalogues[year] ?? catalogues[defaultYear]
  if (loader === undefined) throw new Error(`no rules for ${year}`)
  const [{ default: catalogue }, { default: known }] = await Promise.all([loader(), concepts()])
  return { catalogue, topics: topicsOfYear(catalogue, known) }
}

/** The rules of a fiscal year, loaded once; those of the default year when there are none for it. */
export function knowledgeOf(year: number): Promise<YearKnowledge> {
  const known = loaded.get(year)
  if (known !== undefined) return known
  const fresh = load(year)
  loaded.set(year, fresh)
  return fresh
}
