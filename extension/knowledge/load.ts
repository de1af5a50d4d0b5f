import { catalogues, concepts } from 'virtual:knowledge'
import type { Catalogue } from '../../rules/catalogue/schema.ts'
import type { YearRules } from '../../rules/judge/judge-alone.ts'
import { defaultYear } from './years.ts'

/** The checklist of a fiscal year; that of the default year when there are no rules for it. */
export async function catalogueOf(year: number): Promise<Catalogue> {
  const loader = catalogues[year] ?? catalogues[defaultYear]
  if (loader === undefined) throw new Error(`no rules for ${year}`)
  return (await loader()).default
}

/** The checklist of a year with the wordings that say what a page is about, for whoever judges. */
export async function knowledgeOf(year: number): Promise<YearRules> {
  const [catalogue, { default: known }, { topicsOfYear }] = await Promise.all([
    catalogueOf(year),
    concepts(),
    import('../../rules/locate/topics.ts'),
  ])
  return { catalogue, topics: topicsOfYear(catalogue, known) }
}
