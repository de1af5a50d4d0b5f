import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { UsageError } from './errors.ts'
import { catalogueOption, languageOption, yearOption, type Language } from './options.ts'

/** `oit template`: an empty answer sheet in checklist order. */
export function addTemplate(program: Command): void {
  program
    .command('template')
    .description('สร้างตารางคำตอบเปล่าตามลำดับข้อ · write an empty answer sheet')
    .addOption(yearOption())
    .addOption(catalogueOption())
    .addOption(languageOption())
    .option('--out <file>', 'ไฟล์ .xlsx หรือ .csv · file to write', 'answers.xlsx')
    .action(async (flags: { year?: number; catalogue?: string; lang: Language; out: string }) => {
      const [{ chooseCatalogue }, { answersCsv, templateRows }, { answersXlsx }] = await Promise.all([
        import('./choose-catalogue.ts'),
        import('../../rules/answers/sheet.ts'),
        import('../../formats/answers/write-xlsx.ts'),
      ])
      const { catalogue } = await chooseCatalogue(flags)
      const rows = templateRows(catalogue)
      const extension = /\.([a-z]+)$/i.exec(flags.out)?.[1]?.toLowerCase()
      if (extension !== 'xlsx' && extension !== 'csv') {
        throw new UsageError({
          th: 'ชื่อไฟล์ต้องลงท้ายด้วย .xlsx หรือ .csv',
          en: 'the file name must end in .xlsx or .csv',
        })
      }
      await writeFile(flags.out, extension === 'xlsx' ? await answersXlsx(rows) : answersCsv(rows))
      console.log(flags.lang === 'th' ? `เขียนแล้ว: ${flags.out}` : `Written: ${flags.out}`)
    })
}
