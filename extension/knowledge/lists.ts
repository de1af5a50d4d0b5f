import { lists } from 'virtual:knowledge/lists'
import type { Checklist } from './checklist.ts'
import { defaultYear } from './years.ts'

/** The items of a fiscal year; those of the default year when there are no rules for it. */
export async function listOf(year: number): Promise<Checklist> {
  const loader = lists[year] ?? lists[defaultYear]
  if (loader === undefined) throw new Error(`no rules for ${year}`)
  return (await loader()).default
}
