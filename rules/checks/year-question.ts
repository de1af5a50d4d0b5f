import type { Period } from '../catalogue/schema.ts'
import type { CheckOutcome, YearOutcome } from '../judge/model.ts'
import { because, met, unmet, unsure } from './outcome.ts'
import { yearsInWords } from './period-reading.ts'
import type { YearSeen, YearSource } from './period-reading.ts'

/** A year that is asked for, and the years that were seen. */
export interface Question {
  readonly wanted: number
  /** The fiscal year that is audited. */
  readonly fiscalYear: number
  readonly kind: Period['kind']
  readonly years: readonly YearSeen[]
}

export const includes = ({ mention }: YearSeen, year: number): boolean =>
  mention.from <= year && year <= mention.to

/** Does this mention say "of that year" for this kind of period? A span of years is no single year's report. */
function says({ kind, wanted }: Question, year: YearSeen): boolean {
  if (!includes(year, wanted)) return false
  return kind === 'covers-fiscal-year' || year.mention.kind !== 'range'
}

export const explicit = (year: YearSeen): boolean =>
  year.mention.kind !== 'date' && year.mention.kind !== 'path'
export const sure = (year: YearSeen): boolean => year.strength !== 'weak'

export function from(question: Question, sources: readonly YearSource[]): readonly YearSeen[] {
  return question.years.filter((year) => sources.includes(year.source) && sure(year))
}

export const reasons = (years: readonly YearSeen[]) => years.slice(0, 3).map((year) => year.because)

/** Only other years were seen. */
export function wrong(question: Question, others: readonly YearSeen[], doubt = false): YearOutcome {
  const seen = [...new Set(others.map((year) => yearsInWords(year.mention)))].slice(0, 3).join(', ')
  const summary = because({
    th: `ต้องเป็นข้อมูลปี ${question.wanted} แต่พบปี ${seen}`,
    en: `It must be of ${question.wanted}, but speaks of ${seen}`,
  })
  // A digit that was misread would fail the right document.
  const doubtful = doubt || others.every(({ fromPicture }) => fromPicture)
  if (doubtful) return unsure(summary, ...reasons(others))
  const outdated = others.every(({ mention }) => mention.to < question.fiscalYear - 1)
  return { ...unmet(summary, ...reasons(others)), ...(outdated && { outdated }) }
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

/** "ประจำปีงบประมาณ พ.ศ. 2566" beside "จัดทำ พฤศจิกายน 2566": the months only tell when it was made. */
function withoutDayOfMaking(titles: readonly YearSeen[]): readonly YearSeen[] {
  const ofYears = titles.filter(({ mention }) => mention.kind === 'fiscal')
  const named = new Set(ofYears.map(({ because: { url } }) => url))
  return titles.filter(({ mention, because: { url } }) => mention.kind !== 'month-range' || !named.has(url))
}

/** Documents that are titled after a fiscal year are of that year, whatever their chapters look ahead to. Addresses. */
const titledOtherwise = (question: Question, titles: readonly YearSeen[]): ReadonlySet<string | undefined> =>
  new Set(
    titles
      .filter((year) => year.inDocument && year.mention.kind === 'fiscal' && !includes(year, question.wanted))
      .map(({ because: { url } }) => url),
  )

function byTitle(question: Question): YearOutcome | undefined {
  const titles = withoutDayOfMaking(from(question, ['title']).filter(explicit))
  if (titles.length === 0) return undefined
  const right = titles.filter((year) => says(question, year))
  if (right.length > 0) return met(...reasons(right))
  const spans = titles.filter((year) => includes(year, question.wanted))
  if (spans.length > 0) return unsure(...reasons(spans))
  const otherwise = titledOtherwise(question, titles)
  const sections = from(question, ['section']).filter(
    (year) => explicit(year) && says(question, year) && !otherwise.has(year.because.url),
  )
  if (sections.length > 0) return met(...reasons(sections))
  const body = from(question, ['body']).filter(explicit)
  const rightInBody = body.filter((year) => says(question, year))
  const other = body.length - rightInBody.length
  const doubt = rightInBody.length > 0 && rightInBody.length * 2 >= other
  if (question.kind === 'covers-fiscal-year' && rightInBody.some((year) => year.mention.kind === 'range'))
    return met(...reasons(rightInBody))
  return wrong(question, titles, doubt || titles.every((year) => mayStillRun(question, year)))
}

/** A plan that names the years it runs has ended with them, whatever days are named beside it. */
function hasEnded(question: Question): boolean {
  const spans = from(question, ['section', 'body']).filter(({ mention }) => mention.kind === 'range')
  return (
    question.kind === 'covers-fiscal-year' &&
    spans.length > 0 &&
    !spans.some((year) => includes(year, question.wanted))
  )
}

/** "ตุลาคม 2568" without another month: when something happens, in whatever year's paper. */
const isOneMonth = ({ mention }: YearSeen): boolean =>
  mention.kind === 'month-range' && mention.strength !== 'strong'

/** Where a text names fiscal years, and only others than the wanted one, a month alone does not outweigh them. */
function saidInText(question: Question): readonly YearSeen[] {
  const years = from(question, ['section', 'body']).filter(explicit)
  if (hasEnded(question)) return years.filter(({ mention }) => mention.kind !== 'month-range')
  const fiscal = years.filter(({ mention }) => mention.kind === 'fiscal')
  const isOfOthers = fiscal.length > 0 && !fiscal.some((year) => includes(year, question.wanted))
  return isOfOthers ? years.filter((year) => !isOneMonth(year)) : years
}

function byText(question: Question): CheckOutcome | undefined {
  const years = saidInText(question)
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

/**
 * "ประจำปีงบประมาณ พ.ศ. 2566", "ในรอบปีงบประมาณ 2566" or "ตลอดปีงบประมาณ 2566" anywhere in the text names the year of what
 * is shown; a date is only that of the day.
 */
const namesItsYear = ({ because: { quote }, mention }: YearSeen): boolean =>
  mention.kind === 'fiscal' && /ประจำปี|(?:ใน|รอบ|ตลอด|ของ|ระหว่าง)\s*ปีงบประมาณ/.test(quote ?? '')

function byDate(question: Question): CheckOutcome | undefined {
  if (hasEnded(question) || from(question, ['section', 'body']).some(namesItsYear)) return undefined
  const dates = from(question, ['title', 'section', 'body', 'label']).filter((year) => !explicit(year))
  if (dates.length === 0) return undefined
  const right = dates.filter((year) => includes(year, question.wanted))
  return right.length > 0 ? met(...reasons(right)) : undefined
}

/** So many mentions of other years, days and months among them, are no chance. */
const MANY = 3

/** Only other years are left: how clearly? */
export function byOthers(question: Question): YearOutcome {
  const named = from(question, ['section', 'body', 'file-name', 'label']).filter(explicit)
  const dates = from(question, ['title', 'section', 'body', 'label'])
  if (named.length > 0) {
    const strong =
      dates.length >= MANY || named.some((year) => year.source !== 'body' || year.strength === 'strong')
    const spans = named.some((year) => includes(year, question.wanted))
    return wrong(question, named, !strong || spans || named.every((year) => mayStillRun(question, year)))
  }
  if (dates.length > 0) {
    const far = dates.every((year) => year.mention.to < question.wanted - 1)
    return wrong(question, dates, !(far || dates.length >= MANY))
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

/** Whether the years that were seen are the one that is asked for: titles first, then text, names, dates. */
export const ofYear = (question: Question): YearOutcome =>
  byTitle(question) ?? byText(question) ?? byName(question) ?? byDate(question) ?? byOthers(question)
