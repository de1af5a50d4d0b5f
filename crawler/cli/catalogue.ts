import { access, writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { UsageError } from './errors.ts'
import { fiscalYear, languageOption, type Language } from './options.ts'

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** `oit catalogue new` and `oit catalogue test`: the rule keeper's commands. */
export function addCatalogue(program: Command): void {
  const command = program
    .command('catalogue')
    .description('สร้างหรือตรวจแบบตรวจของปีใหม่ · make or check a catalogue of your own')

  command
    .command('new')
    .description('สร้างไฟล์แบบตรวจเพื่อแก้ไข · write a catalogue file to edit')
    .requiredOption('--year <year>', 'ปีของแบบตรวจใหม่ · year of the new catalogue', fiscalYear)
    .requiredOption('--from <year>', 'ปีที่ใช้เป็นต้นแบบ · year to start from', fiscalYear)
    .option('--out <file>', 'ไฟล์ที่จะเขียน (ปกติ <ปี>.yaml) · file to write')
    .addOption(languageOption())
    .action(async (flags: { year: number; from: number; out?: string; lang: Language }) => {
      const [{ draftCatalogue }, { loadKnowledge, loadYear }] = await Promise.all([
        import('../../rules/catalogue/draft.ts'),
        import('../audit/knowledge.ts'),
      ])
      const base = loadYear(await loadKnowledge(), flags.from)
      const path = flags.out ?? `${flags.year}.yaml`
      if (await exists(path)) {
        throw new UsageError({
          th: `มีไฟล์ ${path} อยู่แล้ว จึงไม่เขียนทับ ระบุชื่ออื่นด้วย --out`,
          en: `${path} exists and is not overwritten; name another with --out`,
        })
      }
      await writeFile(path, draftCatalogue(base, flags.year))
      console.log(
        flags.lang === 'th'
          ? `เขียนแล้ว: ${path} แก้ไขตามคู่มือปี ${flags.year} ตรวจด้วย oit catalogue test ${path} แล้วใช้ oit audit … --catalogue ${path}`
          : `Written: ${path}. Edit it after the handbook of ${flags.year}, try it with oit catalogue test ${path}, use it with --catalogue ${path}`,
      )
    })

  command
    .command('test')
    .description('ตรวจว่าไฟล์แบบตรวจถูกต้อง · tell whether a catalogue file is right')
    .argument('<file>', 'ไฟล์แบบตรวจ · the file')
    .addOption(languageOption())
    .action(async (path: string, flags: { lang: Language }) => {
      const { readCatalogueFile } = await import('../audit/rule-files.ts')
      const catalogue = await readCatalogueFile(path)
      const components = catalogue.items.reduce((sum, item) => sum + item.components.length, 0)
      console.log(
        flags.lang === 'th'
          ? `ถูกต้อง: ปี ${catalogue.fiscalYear} ${catalogue.items.length} ข้อ ${components} องค์ประกอบ`
          : `Right: fiscal year ${catalogue.fiscalYear}, ${catalogue.items.length} items, ${components} components`,
      )
    })
}
