/** Years of the Buddhist era are ahead of the common era by this. */
export const BUDDHIST_OFFSET = 543

/**
 * The fiscal year (Buddhist era) in which a day falls: it begins on 1 October of the calendar year before.
 * Takes `yyyy-mm-dd` or `yyyy-mm`; throws a RangeError for anything else.
 */
export function fiscalYearOfDate(iso: string): number {
  const parts = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(iso)
  if (parts === null) throw new RangeError(`not a date: ${iso}`)
  const month = Number(parts[2])
  return Number(parts[1]) + BUDDHIST_OFFSET + (month >= 10 ? 1 : 0)
}

/** First and last day of a fiscal year (Buddhist era) as `yyyy-mm-dd`. */
export function periodOfFiscalYear(year: number): { from: string; to: string } {
  const end = year - BUDDHIST_OFFSET
  return { from: `${end - 1}-10-01`, to: `${end}-09-30` }
}
