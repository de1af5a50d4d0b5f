import { bangkokDay } from '../../rules/text/bangkok-day.ts'
import type { Catalogue } from '../../rules/catalogue/schema.ts'
import type { Report } from '../../rules/report/schema.ts'
import type { Answer } from '../../rules/answers/answer.ts'
import { auditSite } from '../audit/audit.ts'
import { version } from '../package-folder.ts'
import type { Pictures } from '../render/take-pictures.ts'
import { DEFAULT_FOLDER, type AuditFlags } from './audit-flags.ts'
import { chooseCatalogue } from './choose-catalogue.ts'
import { exitCodeOf } from './exit-code.ts'
import { stopOnInterrupt } from './interrupt.ts'
import type { Language } from './options.ts'
import { createProgress } from './progress.ts'
import { writeReports } from './write-reports.ts'

/** What a run needs to know of the site, once the checklist is chosen. */
export interface Subject {
  readonly startUrl: string
  readonly answers?: readonly Answer[]
}

/** A site that cannot be entered is often a mistyped address, so the reason stands last, where it is seen. */
function sayWhy({ site, links }: Report, lang: Language): void {
  const door = links.find(({ url }) => url === site.finalUrl) ?? links[0]
  if (door !== undefined) console.error(`oit: ${site.host}: ${door.summary[lang]} → ${door.fix[lang]}`)
}

/**
 * Chooses the checklist, audits, writes the reports and sets the exit code. Ctrl-C ends it with what is known.
 *
 * @param subject is asked after the checklist is known, since an answer sheet is read against it.
 */
export async function runAudit(
  flags: AuditFlags,
  subject: (catalogue: Catalogue) => Subject | Promise<Subject>,
): Promise<void> {
  const { knowledge, catalogue, chosen } = await chooseCatalogue(flags)
  const { startUrl, answers } = await subject(catalogue)
  const progress = createProgress(process.stderr, flags.lang)
  const interrupt = stopOnInterrupt(flags.lang)
  const folder = flags.out ?? (flags.json ? undefined : DEFAULT_FOLDER)
  let pictures: Pictures | undefined
  const report = await auditSite({
    startUrl,
    version,
    catalogue,
    catalogueChosen: chosen,
    concepts: knowledge.concepts,
    today: flags.date ?? bangkokDay(new Date()),
    maxPages: flags.maxPages,
    maxMinutes: flags.maxMinutes,
    perHost: flags.perHost,
    ignoreRobots: flags.ignoreRobots ?? false,
    outside: flags.outside,
    ocr: flags.ocr,
    render: flags.render,
    signal: interrupt.signal,
    onProgress: (event) => progress.update(event),
    ...(flags.agency !== undefined && { agencyType: flags.agency }),
    ...(answers !== undefined && { answers }),
    // Only the HTML report shows them.
    ...(flags.thumbnails &&
      folder !== undefined && {
        onPictures: (taken: Pictures) => {
          pictures = taken
        },
      }),
  }).finally(() => {
    progress.done()
    interrupt.release()
  })
  await writeReports(report, {
    lang: flags.lang,
    json: flags.json ?? false,
    ...(folder !== undefined && { folder }),
    ...(pictures !== undefined && { pictures }),
  })
  if (report.completion === 'failed') sayWhy(report, flags.lang)
  process.exitCode = exitCodeOf(report)
}
