import { KeptFiles } from '../../formats/kept-files.ts'
import type { Bilingual, Catalogue } from '../../rules/catalogue/schema.ts'
import { judgeItem } from '../../rules/judge/judge-item.ts'
import type { ItemVerdict, JudgeContext } from '../../rules/judge/model.ts'
import { reportItem } from '../../rules/report/report-items.ts'
import type { ReportItem } from '../../rules/report/schema.ts'
import { contextOf } from '../../rules/site/context.ts'
import { documentsToRead, longDocumentsToRead } from '../../rules/site/documents-to-read.ts'
import { withSpeakingDocuments } from '../../rules/site/speaking-documents.ts'
import { unnamedDocuments } from '../../rules/site/unnamed-documents.ts'
import { withExecutives } from '../../rules/site/executives.ts'
import { findEvidence } from '../../rules/site/find-evidence.ts'
import { withoutFurniture } from '../../rules/site/furniture.ts'
import type { Visit } from '../../rules/site/model.ts'
import { offersOf } from '../../rules/site/offers.ts'
import type { YearRules } from '../../rules/judge/judge-alone.ts'
import { askOffers } from './ask-offers.ts'
import type { PageFetch } from './browser-fetch.ts'
import { readDocuments, readLongDocuments } from './read-documents.ts'

export interface JudgeVisitOptions {
  readonly knowledge: YearRules
  readonly agency: JudgeContext['agency']
  /** ISO day on which the site is judged. */
  readonly today: string
  readonly fetch: PageFetch
  readonly signal: AbortSignal
  /** Called as addresses beside the pages of the visit are asked for. */
  readonly onAsked: (asked: number, of: number) => void
  /** Called as documents are read. */
  readonly onRead: (read: number, of: number) => void
}

/** What the audit says, and what it left aside. */
export interface JudgedVisit {
  /** As a report holds them, in checklist order; none when the site could not be entered. */
  readonly items: readonly ReportItem[]
  /** Documents that nothing speaks for and that were not opened, where an item that was not found may stand in one. */
  readonly unopened: number
}

/** Why what was not found may still be there; undefined when everything was looked at. */
function notLookedAt(visit: Visit, unopened: number): Bilingual | undefined {
  const read = [...visit.pages.values()].filter(({ facts }) => facts !== undefined).length
  if (visit.completion !== 'complete')
    return {
      th: `ไม่พบใน ${read} หน้าที่อ่าน แต่ยังอ่านไม่ครบทั้งเว็บไซต์`,
      en: `Not found on the ${read} pages that were read, but the site has more.`,
    }
  if (unopened === 0) return undefined
  return {
    th: `ไม่พบในหน้าและไฟล์ที่อ่าน แต่ยังมี ${unopened} ไฟล์ที่ชื่อไม่บอกว่าเป็นเรื่องใดและยังไม่ได้เปิด`,
    en: `Not found on the pages and files that were read, but ${unopened} files whose names say nothing were not opened.`,
  }
}

/** What was not found may stand where nobody looked: a person must. */
function asFarAsRead(
  item: ReportItem,
  because: Bilingual | undefined,
  { fiscalYear }: Catalogue,
): ReportItem {
  if (item.status !== 'missing' || because === undefined) return item
  const advice = {
    th: `${because.th} โปรดเปิดดูเอง หรือใช้คำสั่ง oit audit --year ${fiscalYear}`,
    en: `${because.en} Look yourself, or run oit audit --year ${fiscalYear}.`,
  }
  return { ...item, points: undefined, status: 'review', findings: [], advice: [advice] }
}

/** Documents that nothing speaks for: the user waits, and each may be of many megabytes; the command opens more. */
const MOST_UNNAMED = 20

/**
 * Finds and judges the evidence of every item among what a visit brought home, with the agency's own list of answers.
 * Documents are read where an item asks for one: first their first pages, further where that leaves it open.
 */
export async function judgeVisit(read: Visit, options: JudgeVisitOptions): Promise<JudgedVisit> {
  if (read.completion === 'failed') return { items: [], unopened: 0 }
  const visit = withoutFurniture(read)
  const { catalogue, topics } = options.knowledge
  const { candidates: named } = findEvidence(visit, catalogue, topics, undefined)
  let candidates = named
  const probed = await askOffers(named, visit, options.fetch, options.signal, options.onAsked)
  const context = contextOf(visit, probed, {
    fiscalYear: catalogue.fiscalYear,
    agency: options.agency,
    today: options.today,
  })
  const judge = (): readonly ItemVerdict[] => {
    // Judgements remember the files they saw, so a fresh context is asked whenever more was read.
    const fresh = withExecutives(catalogue, candidates, context)
    return catalogue.items.map((item) =>
      judgeItem(item, offersOf(candidates.get(item.id) ?? [], visit, probed), fresh),
    )
  }
  const { fetch, signal, onRead } = options
  const desk = { visit, probed, files: new KeptFiles(), fetch, signal, onRead }
  const known = () => ({ fiscalYear: catalogue.fiscalYear, candidates, visit, probed })
  let judged = judge()
  const documents = documentsToRead(judged, known())
  await readDocuments(documents, desk)
  if (documents.length > 0) judged = judge()
  const nameless = unnamedDocuments(judged, known(), Infinity)
  const unnamed = nameless.slice(0, MOST_UNNAMED)
  await readDocuments(unnamed, desk)
  candidates = withSpeakingDocuments(judged, known(), [...documents, ...unnamed], (read) =>
    findEvidence(visit, catalogue, topics, undefined, read),
  )
  if (candidates !== named) judged = judge()
  const long = longDocumentsToRead(judged, known())
  await readLongDocuments(long, desk)
  if (long.length > 0) judged = judge()
  const opened = unnamed.filter((url) => !signal.aborted || probed.get(url)?.facts !== undefined)
  const stillMissing = judged.some(({ verdict }) => verdict === 'missing')
  const unopened = stillMissing ? nameless.length - opened.length : 0
  const because = notLookedAt(visit, unopened)
  const items = judged.map((verdict) =>
    asFarAsRead(reportItem(verdict, undefined, context.depthOf), because, catalogue),
  )
  return { items, unopened }
}
