import { resolve } from 'node:path'
import { bangkokDay } from '../../rules/text/bangkok-day.ts'
import type { Catalogue } from '../../rules/catalogue/schema.ts'
import type { Report } from '../../rules/report/schema.ts'
import type { Answer } from '../../rules/answers/answer.ts'
import { auditSite } from '../audit/audit.ts'
import type { AuditStart } from '../journal/start.ts'
import { version } from '../package-folder.ts'
import { closeReaders } from '../read/read-body.ts'
import type { Pictures } from '../render/take-pictures.ts'
import { beginInFolder, type AuditFolder } from './audit-folder.ts'
import { DEFAULT_FOLDER, decisiveFlags, type AuditFlags } from './audit-flags.ts'
import { chooseCatalogue, type ChosenCatalogue } from './choose-catalogue.ts'
import { NotCompletedError } from './errors.ts'
import { exitCodeOf } from './exit-code.ts'
import { stopOnInterrupt } from './interrupt.ts'
import type { Language } from './options.ts'
import { createProgress } from './progress.ts'

/** What a run needs to know of the site, once the checklist is chosen. */
export interface Subject {
  readonly startUrl: string
  readonly answers?: readonly Answer[]
}

/** An audit with all that it is made of. */
export interface Run {
  readonly flags: AuditFlags
  readonly checklist: ChosenCatalogue
  readonly subject: Subject
  /** ISO day on which the site is judged. */
  readonly today: string
  /** Absent when no files are asked for. */
  readonly folder?: AuditFolder
}

/** A site that cannot be entered is often a mistyped address, so the reason stands last, where it is seen. */
function sayWhy({ site, links }: Report, lang: Language): void {
  const door = links.find(({ url }) => url === site.finalUrl) ?? links[0]
  if (door !== undefined) console.error(`oit: ${site.host}: ${door.summary[lang]} → ${door.fix[lang]}`)
}

/** What the journal says of an audit, so that it can be gone on with from anywhere. */
function startOf(flags: AuditFlags, subject: Subject, today: string): AuditStart {
  const { lang, catalogue, evidence } = flags
  return {
    startUrl: subject.startUrl,
    today,
    lang,
    flags: {
      ...decisiveFlags(flags),
      ...(catalogue !== undefined && { catalogue: resolve(catalogue) }),
      ...(evidence !== undefined && { evidence: resolve(evidence) }),
    },
    ...(subject.answers !== undefined && {
      answers: subject.answers.map((answer) => ({ ...answer, urls: [...answer.urls] })),
    }),
  }
}

/**
 * Chooses the checklist, audits, writes the reports and sets the exit code.
 *
 * @param subject is asked after the checklist is known, since an answer sheet is read against it.
 */
export async function runAudit(
  flags: AuditFlags,
  subject: (catalogue: Catalogue) => Subject | Promise<Subject>,
): Promise<void> {
  const checklist = await chooseCatalogue(flags)
  const found = await subject(checklist.catalogue)
  const today = flags.date ?? bangkokDay(new Date())
  const path = flags.out ?? (flags.json ? undefined : DEFAULT_FOLDER)
  const run = { flags, checklist, subject: found, today }
  if (path === undefined) return carryOut(run)
  return carryOut({ ...run, folder: await beginInFolder(path, startOf(flags, found, today)) })
}

/**
 * Audits, writes the reports and sets the exit code. Ctrl-C ends it with what is known; the journal is then kept, as
 * after a failure.
 *
 * @throws NotCompletedError for a failure after which the audit can be gone on with.
 */
export async function carryOut({ flags, checklist, subject, today, folder }: Run): Promise<void> {
  const { startUrl, answers } = subject
  const { lang } = flags
  const progress = createProgress(process.stderr, lang)
  const interrupt = stopOnInterrupt(lang, folder?.resumeCommand)
  let pictures: Pictures | undefined
  let over = false
  try {
    const report = await auditSite({
      startUrl,
      version,
      catalogue: checklist.catalogue,
      catalogueChosen: checklist.chosen,
      concepts: checklist.knowledge.concepts,
      today,
      maxPages: flags.maxPages,
      maxMinutes: flags.maxMinutes,
      perHost: flags.perHost,
      ignoreRobots: flags.ignoreRobots ?? false,
      outside: flags.outside,
      ocr: flags.ocr,
      render: flags.render,
      stopWhenSettled: flags.stopWhenSettled,
      signal: interrupt.signal,
      onProgress: (event) => progress.update(event),
      ...(flags.agency !== undefined && { agencyType: flags.agency }),
      ...(answers !== undefined && { answers }),
      ...(folder !== undefined && { memory: folder.journal }),
      // Only the HTML report shows them.
      ...(flags.thumbnails &&
        folder !== undefined && {
          onPictures: (taken: Pictures) => {
            pictures = taken
          },
        }),
    }).finally(() => {
      progress.done()
      return closeReaders()
    })
    // What writes and draws is as large as what audits, and not needed before.
    const { writeReports } = await import('./write-reports.ts')
    await writeReports(report, {
      lang,
      json: flags.json ?? false,
      ...(folder !== undefined && { folder: folder.path }),
      ...(pictures !== undefined && { pictures }),
    })
    if (report.completion === 'failed') sayWhy(report, lang)
    over = !interrupt.signal.aborted || report.completion === 'complete'
    process.exitCode = exitCodeOf(report)
  } catch (error) {
    throw folder === undefined ? error : NotCompletedError.withWayOn(error, folder.resumeCommand)
  } finally {
    interrupt.release(over)
    await folder?.release(over)
  }
}
