import type { Catalogue } from '../../rules/catalogue/schema.ts'
import { loadKnowledge, loadNewestConfirmed, loadYear, type Knowledge } from '../audit/knowledge.ts'
import type { Language } from './options.ts'

export interface ChosenCatalogue {
  readonly knowledge: Knowledge
  readonly catalogue: Catalogue
  /** False when the default year was taken because the user named none. */
  readonly chosen: boolean
}

async function load(
  knowledge: Knowledge,
  options: { year?: number; catalogue?: string },
): Promise<Catalogue> {
  if (options.catalogue !== undefined) {
    const { readCatalogueFile } = await import('../audit/rule-files.ts')
    return readCatalogueFile(options.catalogue)
  }
  return options.year === undefined ? loadNewestConfirmed(knowledge) : loadYear(knowledge, options.year)
}

/**
 * The catalogue a command works with: the user's own file, the year asked for, or the newest confirmed year.
 * Says on stderr which year was taken when none was chosen, and when a year is provisional.
 *
 * @throws CatalogueError when the file is wrong or nobody has rules for the year.
 */
export async function chooseCatalogue(options: {
  year?: number
  catalogue?: string
  lang: Language
}): Promise<ChosenCatalogue> {
  const knowledge = await loadKnowledge()
  const catalogue = await load(knowledge, options)
  const chosen = options.year !== undefined || options.catalogue !== undefined
  if (!chosen) {
    console.error(
      options.lang === 'th'
        ? `ไม่ได้ระบุปี จึงใช้ปีงบประมาณ ${catalogue.fiscalYear} ซึ่งเป็นปีล่าสุดที่ยืนยันเกณฑ์แล้ว (เลือกปีด้วย --year)`
        : `No year was chosen: using fiscal year ${catalogue.fiscalYear}, the newest confirmed one (choose with --year).`,
    )
  }
  if (catalogue.status === 'provisional') {
    console.error(
      options.lang === 'th'
        ? `เกณฑ์ปี ${catalogue.fiscalYear} ยังเป็นฉบับชั่วคราว โปรดเทียบกับคู่มือของ ป.ป.ช. ก่อนใช้ตัดสินใจ`
        : `The rules of ${catalogue.fiscalYear} are provisional: compare with the NACC handbook before relying on them.`,
    )
  }
  return { knowledge, catalogue, chosen }
}
