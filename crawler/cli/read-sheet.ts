import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Catalogue } from '../../rules/catalogue/schema.ts'
import type { Answer } from '../../rules/answers/answer.ts'
import { readAnswers } from '../../formats/answers/read-answers.ts'
import { UsageError } from './errors.ts'
import type { Language } from './options.ts'

/**
 * Reads the webmaster's answer sheet. Rows that cannot be used are told on stderr, each with its number;
 * the others are kept.
 *
 * @throws UsageError when the file is not there, is no sheet, or holds no usable row.
 */
export async function readSheet(
  path: string,
  catalogue: Catalogue,
  lang: Language,
): Promise<readonly Answer[]> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch {
    throw new UsageError({ th: `อ่านไฟล์ ${path} ไม่ได้`, en: `${path} cannot be read` })
  }
  const { rows, problems } = await readAnswers(bytes, basename(path))
  for (const { row, reason } of problems) {
    const where = row === 0 ? path : `${path} ${lang === 'th' ? 'แถว' : 'row'} ${row}`
    console.error(`${where}: ${reason[lang]}`)
  }
  const known = new Set(catalogue.items.map((item) => item.id))
  for (const answer of rows.filter((each) => !known.has(each.item))) {
    console.error(
      lang === 'th'
        ? `${path} แถว ${answer.row}: ปี ${catalogue.fiscalYear} ไม่มีข้อ ${answer.item}`
        : `${path} row ${answer.row}: ${catalogue.fiscalYear} has no item ${answer.item}`,
    )
  }
  const usable = rows.filter((each) => known.has(each.item))
  if (usable.length > 0) return usable
  throw new UsageError({
    th: `${path} ไม่มีแถวที่ใช้ได้ สร้างตารางเปล่าได้ด้วย oit template`,
    en: `${path} holds no usable row; make an empty sheet with oit template`,
  })
}
