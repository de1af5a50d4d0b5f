import { catalogues } from 'virtual:knowledge'
import type { Catalogue } from '../../rules/catalogue/schema.ts'
import { defaultYear } from './years.ts'

/** The checklist of a fiscal year; that of the default year when there are no rules for it. */
export async function catalogueOf(year: number): Promise<Catalogue> {
  const loader = catalogues[year] ?? catalogues[defaultYear]
  if (loader === undefined) throw new Error(`no rules for ${year}`)
  return (await loader()).default
}
