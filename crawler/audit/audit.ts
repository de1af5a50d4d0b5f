import type { AgencyType } from '../../rules/catalogue/schema.ts'
import type { Concept } from '../../rules/concepts/schema.ts'
import { topicsOfYear } from '../../rules/locate/topics.ts'
import type { Report } from '../../rules/report/schema.ts'
import type { Answer } from '../../rules/answers/answer.ts'
import { agencyOf } from '../../rules/site/agency.ts'
import type { Pictures } from '../render/take-pictures.ts'
import { assembleReport } from './assemble-report.ts'
import { contextOf } from '../../rules/site/context.ts'
import { documentsToRead, longDocumentsToRead, scansToRead } from '../../rules/site/documents-to-read.ts'
import { readDocuments, readLongDocuments, readScans } from './read-documents.ts'
import { withoutFurniture } from '../../rules/site/furniture.ts'
import { withoutTakenOver } from '../../rules/site/hijack.ts'
import { signsOfHijack } from './signs-of-hijack.ts'
import { judgeSite } from './judge-site.ts'
import { linksWorthProbing } from './links-to-probe.ts'
import { findEvidence } from '../../rules/site/find-evidence.ts'
import { withSpeakingDocuments } from '../../rules/site/speaking-documents.ts'
import { unnamedDocuments } from '../../rules/site/unnamed-documents.ts'
import { createSettled } from './settled.ts'
import type { ProbedLink } from '../../rules/site/offers.ts'
import { probeAll } from './probe-all.ts'
import { addressesToPicture } from './pictures.ts'
import { openSite, type OpenOptions } from './open-site.ts'
import { openFolders } from './shared-folders.ts'

export interface AuditOptions extends OpenOptions {
  /** False when nobody named a year and the default was taken. */
  readonly catalogueChosen: boolean
  readonly concepts: readonly Concept[]
  /** Guessed from the site when absent. */
  readonly agencyType?: AgencyType
  /** Read no further once every item passes; the whole site when absent. */
  readonly stopWhenSettled?: boolean
  /** Read what is written on scans and pictures. */
  readonly ocr: boolean
  /** ISO day on which the site is judged. */
  readonly today: string
  /** The webmaster's own answer sheet: its URLs alone decide the verdicts; better ones are proposed. */
  readonly answers?: readonly Answer[]
  /** Asks for small pictures of the judged pages and takes them, when there is a browser. */
  readonly onPictures?: (pictures: Pictures) => void
}

/** Links and documents may take half as long again as the pages. */
const AFTER_PAGES = 1.5

/** Ends the audit when the user says so or its time is up. */
function deadlineOf({ maxMinutes, signal }: AuditOptions, startedAt: Date): AbortSignal {
  const left = startedAt.getTime() + maxMinutes * 60_000 * AFTER_PAGES - Date.now()
  const timeUp = AbortSignal.timeout(Math.max(1, Math.round(left)))
  return signal === undefined ? timeUp : AbortSignal.any([signal, timeUp])
}

/**
 * Audits one agency website: visits it, finds the evidence of every item, judges it and scores the result.
 * One bad page never ends an audit; only a site that cannot be entered at all gives completion `failed`.
 *
 * @returns the report, as written to report.json.
 */
export async function auditSite(options: AuditOptions): Promise<Report> {
  const { catalogue, concepts, answers } = options
  const startedAt = new Date()
  const topics = topicsOfYear(catalogue, concepts)
  const probed = new Map<string, ProbedLink>()
  const site = await openSite(
    options,
    topics,
    options.stopWhenSettled === true ? createSettled(options, topics, probed) : undefined,
  )
  try {
    const stop = deadlineOf(options, startedAt)
    const hijacked = await signsOfHijack(site.visit, { ...options, robots: site.robots })
    const visit = await openFolders(withoutFurniture(withoutTakenOver(site.visit)), site.probe, probed, stop)
    const { indexes, otherFamilies, candidates: named } = findEvidence(visit, catalogue, topics, answers)

    const offered = [...named.values()].flat().map(({ url }) => url)
    for (const urls of [offered, linksWorthProbing(visit, site.classify)]) {
      await probeAll(urls, visit, site.probe, probed, stop)
    }

    const agency = agencyOf(visit, options.agencyType)
    const context = contextOf(visit, probed, {
      fiscalYear: catalogue.fiscalYear,
      agency,
      today: options.today,
    })
    const { undrawn, partly } = site.drawing
    let candidates = named
    const gathered = {
      visit,
      probed,
      indexes,
      undrawn,
      partly,
      ...(answers !== undefined && { answers }),
    }
    // Judgements remember the files they saw, so a fresh context is asked whenever more was read.
    const judge = () => judgeSite(catalogue, { ...gathered, candidates }, { ...context })
    let judged = judge()
    const verdicts = () => judged.map(({ verdict }) => verdict)
    // Each reading costs more than the one before it and is done only for what is still open.
    const known = () => ({ fiscalYear: catalogue.fiscalYear, candidates, visit, probed })
    const documents = documentsToRead(verdicts(), known())
    await readDocuments(documents, visit, site.read, probed, stop)
    if (documents.length > 0) judged = judge()
    const unnamed = unnamedDocuments(verdicts(), known())
    await readDocuments(unnamed, visit, site.read, probed, stop)
    candidates = withSpeakingDocuments(verdicts(), known(), [...documents, ...unnamed], (read) =>
      findEvidence(visit, catalogue, topics, answers, read),
    )
    if (candidates !== named) judged = judge()
    const long = longDocumentsToRead(verdicts(), known())
    await readLongDocuments(long, site.readRest, probed, stop)
    if (long.length > 0) judged = judge()
    const scans = options.ocr ? scansToRead(verdicts(), known()) : []
    await readScans(scans, site, probed, stop)
    if (scans.length > 0) judged = judge()
    if (options.onPictures !== undefined) {
      options.onPictures(await site.picture(addressesToPicture(judged), stop))
    }
    return assembleReport({
      version: options.version,
      startUrl: options.startUrl,
      catalogue,
      catalogueChosen: options.catalogueChosen,
      agency,
      visit,
      indexes,
      otherFamilies,
      judged,
      probed,
      notes: site.notes,
      drawing: site.drawing,
      hijacked,
      traffic: site.traffic(),
      startedAt,
      finishedAt: new Date(),
      stopped: stop.aborted,
    })
  } finally {
    await site.close()
  }
}
