import type { Command } from 'commander'
import type { AgencyType } from '../../rules/catalogue/schema.ts'
import {
  agencyOption,
  catalogueOption,
  dateOption,
  languageOption,
  type RENDER_MODES,
  ocrOption,
  renderOption,
  yearOption,
  type Language,
} from './options.ts'

export interface JudgeFlags {
  readonly year?: number
  readonly catalogue?: string
  readonly agency?: AgencyType
  readonly date?: string
  readonly lang: Language
  readonly item?: string
  readonly ocr: boolean
  readonly render: (typeof RENDER_MODES)[number]
  readonly json?: true
}

/** `oit judge`: which items one page or document could answer. */
export function addJudge(program: Command): void {
  program
    .command('judge')
    .description('ดูว่าหน้าเว็บหรือไฟล์หนึ่งใช้ตอบข้อใดได้ · what one page or file could answer')
    .argument('<page>', 'URL หรือไฟล์ · a URL or a file')
    .addOption(yearOption())
    .addOption(catalogueOption())
    .addOption(agencyOption())
    .addOption(dateOption())
    .addOption(languageOption())
    .addOption(renderOption())
    .addOption(ocrOption())
    .option('--item <id>', 'ตัดสินเฉพาะข้อนี้ เช่น O27 · judge this item only')
    .option('--json', 'ผลเป็น JSON · print JSON')
    .action(async (page: string, flags: JudgeFlags) => {
      const { runJudge } = await import('./run-judge.ts')
      await runJudge(page, flags)
    })
}
