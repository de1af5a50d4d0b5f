import years from 'virtual:knowledge/years'

/** Fiscal years there are rules for, ascending, with the ids of their items: all that is needed without judging. */
export const knownYears = years

/** The year taken when nobody chose: the newest one whose rules are confirmed. */
export const defaultYear: number =
  years.findLast(({ status }) => status === 'confirmed')?.fiscalYear ?? years.at(-1)?.fiscalYear ?? 0
