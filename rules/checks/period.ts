import type { CheckOutcome, EvidenceSet, JudgeContext, YearOutcome } from '../judge/model.ts'
import { BUDDHIST_OFFSET } from '../text/fiscal-year.ts'
import { withAttachments } from './wrapped-files.ts'
import { coversOnlyHalf, endsBeforeHalf, saysToEndEarly, statesHalf } from './half-year.ts'
import { because, met, unmet, unsure } from './outcome.ts'
import { readPeriod } from './period-reading.ts'
import { yearOfEntries } from './year-of-entries.ts'
import { yearOfFiles } from './year-of-files.ts'
import type { WantedPeriod } from './year-of-files.ts'
import { byOthers, explicit, from, includes, ofYear, reasons, sure } from './year-question.ts'
import type { Question } from './year-question.ts'

/**
 * A report of the year covers its first half when it is looked at after it, unless it says that it ends before: one that
 * is titled so lacks the rest.
 * One that is asked for as a six-month report must say so itself.
 */
function firstHalf(
  outcome: YearOutcome,
  evidence: EvidenceSet,
  question: Question,
  label: string,
  { isOver, mustState }: { readonly isOver: boolean; readonly mustState: boolean },
): YearOutcome {
  if (outcome.result !== 'met') return outcome
  const says = question.years.some(
    (year) => year.mention.firstHalf === true && includes(year, question.wanted),
  )
  const covered = says || statesHalf(evidence, label)
  const endsEarly = endsBeforeHalf(evidence, label)
  if (!endsEarly && (covered || (isOver && !mustState))) return outcome
  if (endsEarly && isOver && saysToEndEarly(evidence, label))
    return {
      ...unmet(
        because({
          th: `เป็นข้อมูลปี ${question.wanted} แต่สิ้นสุดก่อนครบ 6 เดือนแรก (ต.ค. ${question.wanted - 1} – มี.ค. ${question.wanted})`,
          en: `It is of ${question.wanted}, but ends before its first six months do (Oct ${question.wanted - 1} – Mar ${question.wanted})`,
        }),
        ...outcome.because,
      ),
      inPart: true,
    }
  return unsure(
    because({
      th: `เป็นข้อมูลปี ${question.wanted} แต่ไม่พบว่าระบุรอบ 6 เดือนแรก (ต.ค. ${question.wanted - 1} – มี.ค. ${question.wanted})`,
      en: `It is of ${question.wanted}, but does not say that it covers the first six months (Oct ${question.wanted - 1} – Mar ${question.wanted})`,
    }),
    ...outcome.because,
  )
}

/** A report of a year that is over tells all of it: one that says that it covers the first six months lacks the rest. */
function wholeYear(outcome: YearOutcome, evidence: EvidenceSet, { wanted }: Question): YearOutcome {
  if (outcome.result !== 'met' || !coversOnlyHalf(evidence, wanted)) return outcome
  return {
    ...unmet(
      because({
        th: `เป็นข้อมูลปี ${wanted} แต่มีเพียง 6 เดือนแรก (ต.ค. ${wanted - 1} – มี.ค. ${wanted}) ไม่ครบทั้งปี`,
        en: `It is of ${wanted}, but covers only its first six months (Oct ${wanted - 1} – Mar ${wanted}), not the whole year`,
      }),
      ...outcome.because,
    ),
    inPart: true,
  }
}

function inForce(question: Question): CheckOutcome {
  const years = from(question, ['title', 'section', 'body', 'file-name', 'label'])
  const covering = years.filter((year) => includes(year, question.wanted))
  if (covering.length > 0) return met(...reasons(covering))
  const earlier = years
    .filter((year) => year.mention.to < question.wanted)
    .sort((a, b) => b.mention.to - a.mention.to)
  const [latest] = earlier
  if (latest === undefined)
    return byOthers({ ...question, years: question.years.filter((year) => !sure(year)) })
  if (latest.mention.to === question.wanted - 1 && latest.mention.kind !== 'range') return met(latest.because)
  return unsure(
    because({
      th: `ข้อมูลล่าสุดที่ระบุคือปี ${latest.mention.to} ต้องให้คนตรวจว่ายังใช้บังคับในปี ${question.wanted}`,
      en: `The latest year stated is ${latest.mention.to}: a person must check that it is still in force in ${question.wanted}`,
    }),
    latest.because,
  )
}

function current(question: Question): CheckOutcome {
  const opening = from(question, ['title'])
  const titles = opening.filter(explicit)
  // A recent day in the opening, as of the last change, tells that the rest is not outdated.
  const old = titles.length > 0 && opening.every((year) => year.mention.to < question.wanted - 1)
  if (!old)
    return met(
      because({ th: 'ข้อนี้ใช้ข้อมูลปัจจุบัน ไม่ต้องระบุปี', en: 'Current data are asked for; no year is needed' }),
    )
  return unsure(
    because({
      th: 'หน้านี้ระบุว่าเป็นข้อมูลปีเก่า ต้องให้คนตรวจว่ายังเป็นปัจจุบัน',
      en: 'The page says it is of an old year: a person must check that it is current',
    }),
    ...reasons(titles),
  )
}

/**
 * Whether the evidence is of the year that is asked for.
 * `fiscal-year` of that year; `covers-fiscal-year` a plan in force in it; `first-half` its first six months;
 * `in-force` made before or in it and not outdated; `current` always, unless the page says that it is old.
 *
 * @param label the words on the link that led to the evidence.
 */
export function judgePeriod(
  period: WantedPeriod,
  evidence: EvidenceSet,
  context: JudgeContext,
  label = '',
): YearOutcome {
  const { years } = readPeriod(evidence, context, label)
  const question = {
    wanted: context.fiscalYear + (period.offset ?? 0),
    kind: period.kind,
    years,
    fiscalYear: context.fiscalYear,
  }
  switch (period.kind) {
    case 'current':
      return current(question)
    case 'in-force':
      return inForce(question)
    case 'first-half':
      return firstHalf(
        yearOfFiles(period, evidence, context) ?? ofYear(question),
        withAttachments(evidence, context),
        question,
        label,
        {
          isOver: context.today >= `${question.wanted - BUDDHIST_OFFSET}-04-01`,
          mustState: period.stated === true,
        },
      )
    default: {
      const listed = period.entries === true ? yearOfEntries(evidence, question) : undefined
      const outcome = listed ?? yearOfFiles(period, evidence, context) ?? ofYear(question)
      const isReport = period.kind === 'fiscal-year' && question.wanted < question.fiscalYear
      return isReport ? wholeYear(outcome, withAttachments(evidence, context), question) : outcome
    }
  }
}
