import { concepts } from 'virtual:knowledge'
import type { YearRules } from '../../rules/judge/judge-alone.ts'
import { topicsOfYear } from '../../rules/locate/topics.ts'
import { catalogueOf } from './catalogue.ts'

const loaded = new Map<number, Promise<YearRules>>()

async function load(year: number): Promise<YearRules> {
  const [catalogue, { default: known }] = await Promise.all([catalogueOf(year), concepts()])
  return { catalogue, topics: topicsOfYear(catalogue, known) }
}

/** The checklist of a year with the wordings that say what a page is about, for whoever judges; prepared once. */
export function knowledgeOf(year: number): Promise<YearRules> {
  const known = loaded.get(year) ?? load(year)
  loaded.set(year, known)
  return known
}
