import type { Label } from './labels.ts'
import type { MayMean } from './plain-numbers.ts'

/** Fewer labels that contradict their numbers may be slips. */
const SEVERAL = 4

/** Whether the words of a label fit its number; undefined when they name no item. */
function fits({ itemId, code, by, conflict, text }: Label, mayMean: MayMean): boolean | undefined {
  if (code === undefined) return undefined
  if (by === 'title') return !conflict
  const meant = mayMean(text)
  return meant.length === 0 ? undefined : meant.includes(itemId)
}

/**
 * Whether the numbers of a list are those of another checklist, mostly last year's: more of its labels mean another item
 * than the one of their number.
 *
 * @param labels each text once.
 */
export function numbersOfAnotherList(labels: readonly Label[], mayMean: MayMean): boolean {
  const votes = labels.flatMap((label) => fits(label, mayMean) ?? [])
  const against = votes.filter((fitting) => !fitting).length
  return against >= SEVERAL && against * 2 > votes.length
}
