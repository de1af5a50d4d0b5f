import type { Catalogue } from './schema.ts'

/** The known years closest to the wanted one, nearest first; of two equally near the newer first. */
export function nearestYears(known: readonly number[], wanted: number): number[] {
  return known.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || b - a)
}

/** The latest year whose checklist is confirmed: what an audit uses when no year is named. */
export function newestConfirmed(catalogues: readonly Catalogue[]): Catalogue | undefined {
  return catalogues
    .filter((catalogue) => catalogue.status === 'confirmed')
    .toSorted((a, b) => b.fiscalYear - a.fiscalYear)[0]
}
