import type { EvidenceSet, YearOutcome } from '../judge/model.ts'
import { datedEntries } from './dated-entries.ts'
import { because, met } from './outcome.ts'
import { includes, wrong, type Question } from './year-question.ts'
import type { YearSeen } from './period-reading.ts'

/** Fewer entries with a day are no list. */
const LIST = 2

/**
 * What the days of a list's entries say of the year: one entry of the year that is asked for is enough, and what else
 * stands on the page – today's date, when it was changed, a choice of years – says nothing.
 * @returns undefined when there is no such list.
 */
export function yearOfEntries(evidence: EvidenceSet, question: Question): YearOutcome | undefined {
  const years = evidence.flatMap(datedEntries).map(({ facts, text, place, day }): YearSeen => {
    const reason = { th: `รายการลงวันที่ ${day.text}`, en: `An entry is of ${day.text}` }
    return {
      mention: day,
      source: 'body',
      strength: day.strength,
      because: because(reason, { facts, quote: `${day.text} ${text}`, place }),
      fromPicture: false,
      inDocument: false,
    }
  })
  if (years.length < LIST) return undefined
  const right = years.find((year) => includes(year, question.wanted))
  return right === undefined ? wrong(question, years) : met(right.because)
}
