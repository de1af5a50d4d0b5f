import { catalogues, concepts, years } from 'virtual:knowledge'
import type { Catalogue } from '../../rules/catalogue/schema.ts'
import { topicsOfYear, type Topics } from '../../rules/locate/topics.ts'

/** What is needed to judge pages of one fiscal year. */
export interface YearKnowledge {
  readonly catalogue: Catalogue
  readonly topics: Topics
}

/** Fiscal years there are rules for, ascending. */
export const knownYears = years

/** The year taken when nobody chose: the newest one whose rules are confirmed. */
export const defaultYear: number =
  years.findLast(({ status }) => status === 'confirmed')?.fiscalYear ?? years.at(-1)?.fiscalYear ?? 0

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
