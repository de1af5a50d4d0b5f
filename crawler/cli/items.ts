import type { Command } from 'commander'
import { catalogueOption, languageOption, yearOption, type Language } from './options.ts'

/** `oit items`: the checklist of a year. */
export function addItems(program: Command): void {
  program
    .command('items')
    .description('แสดงรายการข้อที่ตรวจ · show the checklist of a year')
    .addOption(yearOption())
    .addOption(catalogueOption())
    .addOption(languageOption())
    .option('--json', 'ผลเป็น JSON · print JSON')
    .action(async (options: { year?: number; catalogue?: string; lang: Language; json?: true }) => {
      const { chooseCatalogue } = await import('./choose-catalogue.ts')
      const { catalogue } = await chooseCatalogue(options)
      if (options.json) {
        console.log(JSON.stringify(catalogue, null, 2))
        return
      }
      console.log(catalogue.title[options.lang])
      for (const item of catalogue.items) {
        console.log(`\n${item.id} ${item.title[options.lang]}`)
        for (const component of item.components) {
          const mark = component.required ? '•' : '◦'
          console.log(`  ${mark} ${component.title[options.lang]}`)
        }
      }
    })
}
