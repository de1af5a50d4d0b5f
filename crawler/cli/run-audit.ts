import { bangkokDay } from '../../rules/text/bangkok-day.ts'
import { Option, type Command } from 'commander'
import type { AgencyType, Catalogue } from '../../rules/catalogue/schema.ts'
import type { Report } from '../../rules/report/schema.ts'
import type { Answer } from '../../rules/answers/answer.ts'
import { auditSite } from '../audit/audit.ts'
import { loadKnowledge } from '../audit/knowledge.ts'
import type { RenderMode } from '../render/drawing.ts'
import type { Pictures } from '../render/take-pictures.ts'
import { chooseCatalogue } from './choose-catalogue.ts'
import { exitCodeOf } from './exit-code.ts'
import { stopOnInterrupt } from './interrupt.ts'
import {
  agencyOption,
  catalogueOption,
  dateOption,
  languageOption,
  ocrOption,
  renderOption,
  positiveNumber,
  wholeNumber,
  yearOption,
  type Language,
} from './options.ts'
import { createProgress } from './progress.ts'
import { version } from './version.ts'
import { writeReports } from './write-reports.ts'

/** Flags that every command with an audit inside takes. */
export interface AuditFlags {
  readonly year?: number
  readonly catalogue?: string
  readonly agency?: AgencyType
  readonly date?: string
  readonly lang: Language
  readonly out?: string
  readonly json?: true
  readonly maxPages: number
  readonly maxMinutes: number
  readonly perHost: number
  readonly ignoreRobots?: true
  readonly outside: boolean
  readonly ocr: boolean
  readonly render: RenderMode
  readonly thumbnails: boolean
}

const DEFAULT_FOLDER = 'oit-report'

/** Adds the flags of {@link AuditFlags} to a command. */
export function addAuditFlags(command: Command, maxPages: number): Command {
  return command
    .addOption(yearOption())
    .addOption(catalogueOption())
    .addOption(agencyOption())
    .addOption(dateOption())
    .addOption(languageOption())
    .addOption(new Option('--out <dir>', `โฟลเดอร์ของรายงาน (ปกติ ${DEFAULT_FOLDER}) · folder for the reports`))
    .addOption(
      new Option(
        '--json',
        'พิมพ์ report.json ออกทาง stdout เท่านั้น · print report.json to stdout and nothing else',
      ),
    )
    .option('--max-pages <n>', 'จำนวนหน้าสูงสุดที่อ่าน · most pages to read', wholeNumber(1), maxPages)
    .option('--max-minutes <n>', 'เวลาสูงสุด (นาที) · most minutes to spend', positiveNumber, 10)
    .option('--per-host <n>', 'คำขอพร้อมกันต่อเครื่องแม่ข่าย · requests in flight to one host', wholeNumber(1), 4)
    .option('--ignore-robots', 'ไม่ทำตาม robots.txt (เฉพาะเว็บไซต์ของท่านเอง) · for your own site only')
    .addOption(renderOption())
    .option('--no-thumbnails', 'ไม่ใส่ภาพย่อของหน้าในรายงาน · leave small pictures of pages out of the report')
    .option('--no-outside', 'ไม่ตรวจลิงก์ไปเว็บไซต์อื่น · do not ask other sites whether links to them work')
    .addOption(ocrOption())
}

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
  const knowledge = await loadKnowledge()
  const { catalogue, chosen } = await chooseCatalogue(knowledge, flags)
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
