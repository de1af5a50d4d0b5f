import { Option, type Command } from 'commander'
import type { AgencyType } from '../../rules/catalogue/schema.ts'
import type { RenderMode } from '../render/drawing.ts'
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
  readonly stopWhenSettled: boolean
  /** The agency's own answer sheet, beside the site. */
  readonly evidence?: string
}

/** The flags that decide what an audit finds. */
export type DecisiveFlags = Omit<AuditFlags, 'lang' | 'out' | 'json'>

/** Flags that say where and how an audit is told, not what it finds. */
const TELLING: readonly string[] = ['lang', 'out', 'json', 'resume'] satisfies (keyof AuditFlags | 'resume')[]

/** Leaves only the {@link DecisiveFlags}. */
export function decisiveFlags<Flags extends Partial<AuditFlags>>(
  flags: Flags,
): Omit<Flags, 'lang' | 'out' | 'json' | 'resume'> {
  return Object.fromEntries(Object.entries(flags).filter(([name]) => !TELLING.includes(name))) as Flags
}

/** Where the reports go when nobody says. */
export const DEFAULT_FOLDER = 'oit-report'

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
    .addOption(
      new Option(
        '--stop-when-settled',
        'เลิกอ่านเมื่อทุกข้อผ่านแล้ว · read no further once every item passes',
      ).default(true),
    )
    .option('--no-stop-when-settled', 'อ่านทั้งเว็บไซต์แม้ทุกข้อผ่านแล้ว · read the whole site all the same')
    .addOption(ocrOption())
}
