import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import writeXlsxFile from 'write-excel-file/node'
import { docx, p, tbl, tc, tr } from '../../test/formats/office/office-files.ts'
import { printAll, thaiFonts } from '../../test/crawler/read/pdf/make-pdf.ts'
import { thaiParagraphs } from './thai-text.ts'

/** Lengths in pages, as documents of agencies have them: most are short, a few are whole plans. */
const LENGTHS = [1, 2, 3, 6, 12, 40, 120]

const paragraph = (index: number): string => thaiParagraphs[index % thaiParagraphs.length] ?? ''
const rows = (count: number): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_, index) => [
    String(index + 1),
    `จ้างเหมางานที่ ${index + 1} ${paragraph(index).slice(0, 60)}`,
    String((index + 1) * 1_250),
    'เฉพาะเจาะจง',
    'ร้านสวนมะลิ',
  ])
const header = ['ลำดับที่', 'ชื่อรายการของงานที่ซื้อหรือจ้าง', 'วงเงินงบประมาณ', 'วิธีการจัดซื้อจัดจ้าง', 'ผู้ได้รับการคัดเลือก']

const htmlRow = (cells: readonly string[], tag: string): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`

/** Every other page is running text, the rest a table. */
const htmlPages = (pages: number, font: string): string =>
  `<html lang="th"><style>body { font: 16px '${font}' } section { break-after: page } td, th { border: 1px solid }</style><body>${Array.from(
    { length: pages },
    (_, page) =>
      `<section><h2>ส่วนที่ ${page + 1}</h2>${
        page % 2 === 0
          ? Array.from({ length: 9 }, (_, index) => `<p>${paragraph(page + index)}</p>`).join('')
          : `<table>${htmlRow(header, 'th')}${rows(22)
              .map((row) => htmlRow(row, 'td'))
              .join('')}</table>`
      }</section>`,
  ).join('')}</body></html>`

async function makePdfs(folder: string): Promise<void> {
  const [font = 'sans-serif'] = thaiFonts()
  const printed = await printAll(
    Object.fromEntries(LENGTHS.map((pages) => [`report-${pages}.pdf`, htmlPages(pages, font)])),
  )
  for (const [name, bytes] of Object.entries(printed)) await writeFile(join(folder, name), bytes)
}

async function makeOffice(folder: string): Promise<void> {
  for (const count of [100, 1_000, 4_000]) {
    const cells = [header, ...rows(count)].map((row) => row.map((value) => ({ value, type: String })))
    await writeFile(join(folder, `procurement-${count}.xlsx`), await writeXlsxFile(cells).toBuffer())
  }
  for (const count of [20, 300]) {
    const body = Array.from({ length: count }, (_, index) => p(paragraph(index))).join('')
    const table = tbl(...[header, ...rows(count)].map((row) => tr(...row.map((cell) => tc(cell)))))
    await writeFile(join(folder, `plan-${count}.docx`), docx(body + table))
  }
}

/** Writes a mixture of PDFs, workbooks and Word files into a folder. */
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('name the folder to write to')
await mkdir(folder, { recursive: true })
await makePdfs(folder)
await makeOffice(folder)
