import type { PageFacts } from '../facts/model.ts'
import { keyedTables } from './labels.ts'

const FIGURE = /^[\d,]+(?:\.\d+)?$/
const FIGURES = 3

const asWritten = (key: string): string => key

/**
 * The first table of several figures, besides those that number or name its rows.
 *
 * @param counts what of a cell counts something; the whole of it unless told.
 */
export const tableOfFigures = (facts: PageFacts, counts: (key: string) => string = asWritten) =>
  keyedTables(facts).find(
    ({ rows }) =>
      rows.flatMap((row) => row.slice(1)).filter((cell) => FIGURE.test(counts(cell))).length >= FIGURES,
  )?.table
