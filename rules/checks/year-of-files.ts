import type { Period } from '../catalogue/schema.ts'
import type { PageFacts } from '../facts/model.ts'
import type { EvidenceSet, JudgeContext, YearOutcome } from '../judge/model.ts'
import { wrappedFiles } from './wrapped-files.ts'
import { because } from './outcome.ts'
import { readPeriod } from './period-reading.ts'
import { fileName } from './readable.ts'
import { isThin } from './own-text.ts'
import { explicit, from, includes, ofYear } from './year-question.ts'
import type { Question } from './year-question.ts'

/** The year a component asks for: a kind, and an offset from the fiscal year that is audited. */
export interface WantedPeriod {
  readonly kind: Period['kind']
  readonly offset?: number
  /** A first half must be named as such: "รอบ 6 เดือน" stands in the title of the item. */
  readonly stated?: boolean | undefined
  /** The evidence is a list, whose entries are of the days that stand beside them. */
  readonly entries?: boolean | undefined
}

/** The year a document speaks of by itself, whatever the page around it says. */
function ownQuestion({ kind, offset = 0 }: WantedPeriod, facts: PageFacts, context: JudgeContext): Question {
  const { fiscalYear } = context
  return { wanted: fiscalYear + offset, fiscalYear, kind, years: readPeriod([facts], context).years }
}

/** Whether a document calls itself one of other years only, in its title or opening lines, when a year is asked for. */
export function titledOtherwise(period: WantedPeriod, facts: PageFacts, context: JudgeContext): boolean {
  if (period.kind === 'current' || period.kind === 'in-force') return false
  const question = ownQuestion(period, facts, context)
  const titles = from(question, ['title']).filter(explicit)
  return titles.length > 0 && !titles.some((year) => includes(year, question.wanted))
}

/** Whether a document speaks of the year that is asked for; a table without a title is of the year of the report beside it. */
function saysYear(period: WantedPeriod, facts: PageFacts, context: JudgeContext): boolean {
  const question = ownQuestion(period, facts, context)
  return from(question, ['title', 'section', 'body', 'file-name'])
    .filter(explicit)
    .some((year) => includes(year, question.wanted))
}

/** The files through which a page speaks; undefined when it says something itself, or when one of them was not read. */
function filesSpeaking(page: PageFacts, context: JudgeContext): readonly PageFacts[] | undefined {
  const files = wrappedFiles(page, context.factsOf)
  if (files.length === 0 || !(isThin(page) || files.some(({ embedded }) => embedded))) return undefined
  const read = files.flatMap(({ url }) => context.factsOf(url) ?? [])
  return read.length === files.length ? read : undefined
}

/**
 * What is said of the year when pages only hand on files that call themselves ones of another year, and none of which
 * speaks of the year that is asked for: the heading of a page does not make last year's document one of this year.
 * @returns undefined when the pages' own words count.
 */
export function yearOfFiles(
  period: WantedPeriod,
  evidence: EvidenceSet,
  context: JudgeContext,
): YearOutcome | undefined {
  const files = new Set<PageFacts>()
  for (const facts of evidence.filter(({ kind }) => kind === 'page')) {
    const speaking = filesSpeaking(facts, context)
    if (speaking === undefined) return undefined
    for (const file of speaking) files.add(file)
  }
  if (files.size === 0 || evidence.some((facts) => facts.kind !== 'page' && !files.has(facts)))
    return undefined
  const titled = [...files].filter((file) => titledOtherwise(period, file, context))
  if (
    titled.length === 0 ||
    [...files].some((file) => !titled.includes(file) && saysYear(period, file, context))
  )
    return undefined
  const said = titled.map((file) => ({ file, ...ofYear(ownQuestion(period, file, context)) }))
  const kindest = (['met', 'unsure', 'unmet'] as const).flatMap((result) =>
    said.filter((each) => each.result === result),
  )[0]
  if (kindest === undefined || kindest.result === 'met') return undefined
  const { file, ...outcome } = kindest
  const name = fileName(file.url)
  const reason = because(
    {
      th: `ไฟล์ที่แสดงในหน้านี้ (${name}) ระบุปีของตนเองไม่ตรงกับปีที่ต้องการ แม้หัวข้อของหน้าจะเขียนปีอื่น`,
      en: `The file that the page shows (${name}) calls itself one of another year, whatever the page's heading says`,
    },
    { facts: file },
  )
  return { ...outcome, because: [...outcome.because, reason] }
}
