import type { Period } from '../catalogue/schema.ts'
import type { PageFacts } from '../facts/model.ts'
import type { CheckOutcome, EvidenceSet, JudgeContext } from '../judge/model.ts'
import { BUDDHIST_OFFSET } from '../text/fiscal-year.ts'
import { withAttachments } from './attachments.ts'
import { endsBeforeHalf, statesHalf } from './half-year.ts'
import { because, met, unmet, unsure } from './outcome.ts'
import { readPeriod, yearsInWords } from './period-reading.ts'
import type { YearSeen, YearSource } from './period-reading.ts'

export { readPeriod } from './period-reading.ts'
export type { PeriodReading, YearSeen } from './period-reading.ts'

/** The year a component asks for: a kind, and an offset from the fiscal year that is audited. */
export interface WantedPeriod {
  readonly kind: Period['kind']
  readonly offset?: number
  /** A first half must be named as such: "รอบ 6 เดือน" stands in the title of the item. */
  readonly stated?: boolean | undefined
}

interface Question {
  readonly wanted: number
  readonly kind: Period['kind']
  readonly years: readonly YearSeen[]
}

const includes = ({ mention }: YearSeen, year: number): boolean => mention.from <= year && year <= mention.to

/** Does this mention say "of that year" for this kind of period? A span of years is no single year's report. */
function says({ kind, wanted }: Question, year: YearSeen): boolean {
  if (!includes(year, wanted)) return false
  return kind === 'covers-fiscal-year' || year.mention.kind !== 'range'
}

const explicit = (year: YearSeen): boolean => year.mention.kind !== 'date' && year.mention.kind !== 'path'
const sure = (year: YearSeen): boolean => year.strength !== 'weak'

function from(question: Question, sources: readonly YearSource[]): readonly YearSeen[] {
  return question.years.filter((year) => sources.includes(year.source) && sure(year))
}

const reasons = (years: readonly YearSeen[]) => years.slice(0, 3).map((year) => year.because)

function wrong(question: Question, others: readonly YearSeen[], doubt = false): CheckOutcome {
  const seen = [...new Set(others.map((year) => yearsInWords(year.mention)))].slice(0, 3).join(', ')
  const summary = because({
    th: `ต้องเป็นข้อมูลปี ${question.wanted} แต่พบปี ${seen}`,
    en: `It must be of ${question.wanted}, but speaks of ${seen}`,
  })
  // A digit that was misread would fail the right document.
  const doubtful = doubt || others.every(({ fromPicture }) => fromPicture)
  return doubtful ? unsure(summary, ...reasons(others)) : unmet(summary, ...reasons(others))
}

/**
 * A plan that begins in an earlier year without saying when it ends may still be in force.
 * One that is titled after a single fiscal year is that year's plan.
 */
const mayStillRun = (question: Question, year: YearSeen): boolean =>
  question.kind === 'covers-fiscal-year' &&
  !(year.source === 'title' && year.mention.kind === 'fiscal') &&
  year.mention.from === year.mention.to &&
  year.mention.to < question.wanted &&
  question.wanted - year.mention.to < 5

function byTitle(question: Question): CheckOutcome | undefined {
  const titles = from(question, ['title']).filter(explicit)
  if (titles.length === 0) return undefined
  const right = titles.filter((year) => says(question, year))
  if (right.length > 0) return met(...reasons(right))
  const spans = titles.filter((year) => includes(year, question.wanted))
  if (spans.length > 0) return unsure(...reasons(spans))
  const sections = from(question, ['section']).filter((year) => explicit(year) && says(question, year))
  if (sections.length > 0) return met(...reasons(sections))
  const body = from(question, ['body']).filter(explicit)
  const rightInBody = body.filter((year) => says(question, year))
  const other = body.length - rightInBody.length
  const doubt = rightInBody.length > 0 && rightInBody.length * 2 >= other
  if (question.kind === 'covers-fiscal-year' && rightInBody.some((year) => year.mention.kind === 'range'))
    return met(...reasons(rightInBody))
  return wrong(question, titles, doubt || titles.every((year) => mayStillRun(question, year)))
}

function byText(question: Question): CheckOutcome | undefined {
  const years = from(question, ['section', 'body']).filter(explicit)
  if (years.length === 0) return undefined
  const right = years.filter((year) => says(question, year))
  if (right.length === 0) return undefined
  const inSection = right.filter((year) => year.source === 'section')
  if (inSection.length > 0) return met(...reasons(inSection))
  const later = years.filter((year) => year.mention.from > question.wanted).length
  return right.length * 3 >= years.length || later === 0 ? met(...reasons(right)) : unsure(...reasons(right))
}

function byName(question: Question): CheckOutcome | undefined {
  for (const source of ['file-name', 'label'] as const) {
    const years = from(question, [source]).filter(explicit)
    const right = years.filter((year) => says(question, year))
    if (right.length > 0) return met(...reasons(right))
  }
  return undefined
}

function byDate(question: Question): CheckOutcome | undefined {
  const dates = from(question, ['title', 'section', 'body', 'label']).filter((year) => !explicit(year))
  if (dates.length === 0) return undefined
  const right = dates.filter((year) => includes(year, question.wanted))
  return right.length > 0 ? met(...reasons(right)) : undefined
}

/** Only other years are left: how clearly? */
function byOthers(question: Question): CheckOutcome {
  const named = from(question, ['section', 'body', 'file-name', 'label']).filter(explicit)
  if (named.length > 0) {
    const strong = named.some((year) => year.source !== 'body' || year.strength === 'strong')
    const spans = named.some((year) => includes(year, question.wanted))
    return wrong(question, named, !strong || spans || named.every((year) => mayStillRun(question, year)))
  }
  const dates = from(question, ['title', 'section', 'body', 'label'])
  if (dates.length > 0) {
    const far = dates.every((year) => year.mention.to < question.wanted - 1)
    return wrong(question, dates, !(far || dates.length > 2))
  }
  const weak = question.years.slice(0, 3)
  const message =
    weak.length === 0
      ? {
          th: `ไม่พบปีของข้อมูล ควรระบุว่าเป็นข้อมูลปี ${question.wanted}`,
          en: `No year is stated; it should say ${question.wanted}`,
        }
      : {
          th: `ไม่มีปีระบุในเนื้อหา มีเพียงวันที่อัปโหลดหรือร่องรอยอื่น จึงยังบอกไม่ได้ว่าเป็นข้อมูลปี ${question.wanted}`,
          en: `No year in the content, only upload dates or the like: it cannot be told whether it is of ${question.wanted}`,
        }
  return unsure(because(message), ...weak.map((year) => year.because))
}

const ofYear = (question: Question): CheckOutcome =>
  byTitle(question) ?? byText(question) ?? byName(question) ?? byDate(question) ?? byOthers(question)

/**
 * A report of the year covers its first half when it is looked at after it, unless it says that it ends before.
 * One that is asked for as a six-month report must say so itself.
 */
function firstHalf(
  evidence: EvidenceSet,
  question: Question,
  label: string,
  enough: 'over' | 'stated',
): CheckOutcome {
  const outcome = ofYear(question)
  if (outcome.result !== 'met') return outcome
  const says = question.years.some(
    (year) => year.mention.firstHalf === true && includes(year, question.wanted),
  )
  const covered = says || statesHalf(evidence, label)
  if ((covered || enough === 'over') && !endsBeforeHalf(evidence, label)) return outcome
  return unsure(
    because({
      th: `เป็นข้อมูลปี ${question.wanted} แต่ไม่พบว่าระบุรอบ 6 เดือนแรก (ต.ค. ${question.wanted - 1} – มี.ค. ${question.wanted})`,
      en: `It is of ${question.wanted}, but does not say that it covers the first six months (Oct ${question.wanted - 1} – Mar ${question.wanted})`,
    }),
    ...outcome.because,
  )
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
  const titles = from(question, ['title']).filter(explicit)
  const old = titles.length > 0 && titles.every((year) => year.mention.to < question.wanted - 1)
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

/** Whether a document calls itself one of other years only, in its title or opening lines, when a year is asked for. */
export function titledOtherwise(period: WantedPeriod, facts: PageFacts, context: JudgeContext): boolean {
  if (period.kind === 'current' || period.kind === 'in-force') return false
  const { years } = readPeriod([facts], context)
  const question = { wanted: context.fiscalYear + (period.offset ?? 0), kind: period.kind, years }
  const titles = from(question, ['title']).filter(explicit)
  return titles.length > 0 && !titles.some((year) => includes(year, question.wanted))
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
): CheckOutcome {
  const { years } = readPeriod(evidence, context, label)
  const question = { wanted: context.fiscalYear + (period.offset ?? 0), kind: period.kind, years }
  switch (period.kind) {
    case 'current':
      return current(question)
    case 'in-force':
      return inForce(question)
    case 'first-half':
      return firstHalf(
        withAttachments(evidence, context),
        question,
        label,
        period.stated !== true && context.today >= `${question.wanted - BUDDHIST_OFFSET}-04-01`
          ? 'over'
          : 'stated',
      )
    default:
      return ofYear(question)
  }
}
