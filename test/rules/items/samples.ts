import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import writeXlsxFile from 'write-excel-file/node'
import { parse } from 'yaml'
import { z } from 'zod'
import { readBody } from '../../../crawler/read/read-body.ts'
import { agencyType } from '../../../rules/catalogue/schema.ts'
import type { PageFacts } from '../../../rules/facts/model.ts'
import { docxOf } from '../../sites/docx.ts'

const here = import.meta.dirname
const verdicts = ['pass', 'incomplete', 'wrong-year', 'not-evidence', 'review'] as const
/** Where the samples stand. */
export const SITE = 'https://www.example-agency.go.th'

/** What stands in the comment at the head of a sample. */
const head = z.strictObject({
  /** What a careful assessor would say; several only where assessors could differ. */
  verdict: z.union([z.enum(verdicts).transform((one) => [one]), z.array(z.enum(verdicts)).min(2)]),
  /** The required components an assessor finds absent, exactly; left out, they are not compared. */
  unmet: z.array(z.string()).optional(),
  /** Why, where the sample does not show it at once. */
  why: z.string().optional(),
  agency: agencyType,
  /** Name of the agency, where it must be told from another body's. */
  agencyName: z.string().optional(),
  /** Address on the agency's site, decoded. */
  url: z.string().startsWith('/').default('/page/1'),
  /** How the evidence is published: as this page, or as a document of the same content. */
  as: z.enum(['page', 'docx', 'xlsx']).default('page'),
  /** Clicks from the home page; null when no link of the site leads there. */
  depth: z.number().int().nullable().default(1),
  /** False for a page that does not bear the usual title of the item: it may be taken for another item. */
  named: z.boolean().default(true),
  today: z.iso.date().optional(),
})

export interface ItemSample extends Omit<z.output<typeof head>, 'as'> {
  readonly as: z.output<typeof head>['as'] | 'pdf'
  readonly name: string
  readonly item: string
  readonly kind: 'pass' | 'partly' | 'fail'
  readonly html: string
  /** The PDF printed of the sample, for one that is read as such. */
  readonly pdf?: string
}

function parseSample(folder: string, file: string): ItemSample {
  const [item = '', kind = ''] = file.split('.')
  const text = readFileSync(join(folder, file), 'utf8')
  const [, comment, html] = /^<!--([\s\S]*?)-->\n([\s\S]*)$/.exec(text) ?? []
  if (!/^O\d+$/.test(item) || !/^(?:pass|partly|fail)$/.test(kind) || comment === undefined)
    throw new Error(`${file}: a sample is called O12.pass.html and begins with a comment`)
  const read = head.safeParse(parse(comment))
  if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`)
  return {
    ...read.data,
    name: file.replace(/\.html$/, ''),
    item,
    kind: kind as ItemSample['kind'],
    html: html ?? '',
  }
}

/** The fiscal years that have a folder of samples. */
export const sampleYears = (): readonly number[] =>
  readdirSync(here)
    .filter((name) => /^\d{4}$/.test(name))
    .map(Number)

/** Items that another year asks for in the same way: `O10: { like: 2568 O8 }`; verdicts or unmet only where they differ. */
const likes = z.record(
  z.string().regex(/^O\d+$/),
  z.strictObject({
    like: z.string().regex(/^\d{4} O\d+$/),
    verdict: z.partialRecord(z.enum(['pass', 'partly', 'fail']), z.array(z.enum(verdicts)).min(1)).optional(),
    named: z.boolean().optional(),
    /** Components the other year does not ask for. */
    without: z.array(z.string()).default([]),
  }),
)

/** The same words, of an earlier or later year: 2568, ๒๕๖๘, "ม.ค. 68" and "_68_" move by as many years. */
function movedBy(text: string, years: number): string {
  const digits = (number: string, thai: boolean) =>
    thai ? number.replace(/\d/g, (digit) => String.fromCharCode(0xe50 + Number(digit))) : number
  const plain = (number: string) => number.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0xe50))
  return text.replace(
    /(?<![\d๐-๙,.])(?:25[5-7]\d|๒๕[๕-๗][๐-๙]|(?<=[ก-๛.] ?|_)(?:6\d|๖[๐-๙]))(?![\d๐-๙]|[,.][\d๐-๙])/g,
    (year) => digits(String(Number(plain(year)) + years), /[๐-๙]/.test(year)),
  )
}

function likeSamples(year: number): readonly ItemSample[] {
  const file = join(here, String(year), 'like.yaml')
  if (!existsSync(file)) return []
  return Object.entries(likes.parse(parse(readFileSync(file, 'utf8')))).flatMap(([item, same]) => {
    const [from = '', other = ''] = same.like.split(' ')
    return samplesOf(Number(from))
      .filter((sample) => sample.item === other && sample.pdf === undefined)
      .map((sample) => ({
        ...sample,
        item,
        name: `${sample.name.replace(other, item)} (${same.like})`,
        html: movedBy(sample.html, year - Number(from)),
        url: movedBy(sample.url, year - Number(from)),
        named: same.named ?? sample.named,
        verdict: same.verdict?.[sample.kind] ?? sample.verdict,
        ...(sample.unmet && { unmet: sample.unmet.filter((id) => !same.without.includes(id)) }),
      }))
  })
}

/** Samples of items whose evidence is mostly a PDF, by item: `also-pdf.yaml` of a year. */
const alsoPdf = z.record(z.string().regex(/^O\d+$/), z.array(z.enum(['pass', 'partly', 'fail'])).min(1))

/** Where the PDF of a sample is kept; made by make-pdfs.ts. */
const pdfFile = (year: number, name: string): string => join(here, String(year), 'pdf', `${name}.pdf`)

/** The samples of a year that are printed and read as a PDF as well: plain ones, without a variant. */
export function printedSamples(year: number): readonly (ItemSample & { readonly pdf: string })[] {
  const file = join(here, String(year), 'also-pdf.yaml')
  if (!existsSync(file)) return []
  return Object.entries(alsoPdf.parse(parse(readFileSync(file, 'utf8')))).flatMap(([item, kinds]) =>
    kinds.map((kind) => {
      const name = `${item}.${kind}`
      const sample = parseSample(join(here, String(year)), `${name}.html`)
      return { ...sample, name: `${name} as PDF`, as: 'pdf' as const, pdf: pdfFile(year, name) }
    }),
  )
}

/** All samples of a year, `O12.partly.html` or `O12.partly.minutes.html`, with those it shares with another. */
export function samplesOf(year: number): readonly ItemSample[] {
  const folder = join(here, String(year))
  const own = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => parseSample(folder, name))
  return [...own, ...likeSamples(year), ...printedSamples(year)].sort(
    (a, b) => a.item.localeCompare(b.item, 'en', { numeric: true }) || a.name.localeCompare(b.name),
  )
}

/** A workbook with one sheet a table; the caption names the sheet. */
async function workbookOf(fragment: string): Promise<Uint8Array> {
  const $ = load(fragment)
  const tables = $('table').get()
  const rowsOf = (table: (typeof tables)[number]) =>
    $(table)
      .find('tr')
      .get()
      .map((row) =>
        $(row)
          .find('th,td')
          .get()
          .map((cell) => ({ value: $(cell).text().trim(), type: String })),
      )
  const sheets = tables.map((table, at) => ({
    data: rowsOf(table),
    sheet: $(table).find('caption').text().trim() || `Sheet${at + 1}`,
  }))
  return writeXlsxFile(sheets).toBuffer()
}

async function bytesOf(sample: ItemSample): Promise<Uint8Array> {
  if (sample.as === 'docx') return docxOf(sample.html)
  if (sample.as === 'xlsx') return workbookOf(sample.html)
  if (sample.pdf === undefined) return Buffer.from(sample.html)
  if (!existsSync(sample.pdf))
    throw new Error(`${sample.pdf} is missing: npx tsx test/rules/items/make-pdfs.ts`)
  return readFileSync(sample.pdf)
}

/** A sample as the product reads it: the page, or the document made of it. */
export async function factsOf(sample: ItemSample): Promise<PageFacts> {
  const type = sample.as === 'page' ? 'text/html; charset=utf-8' : ''
  // A file is found at the address of a file, whatever page says the same.
  const path = sample.pdf === undefined ? sample.url : `${sample.url.replace(/[.?].*$/s, '')}.pdf`
  const address = SITE + encodeURI(path)
  const { facts } = await readBody(await bytesOf(sample), type, address)
  if (facts === undefined) throw new Error(`${sample.name} cannot be read`)
  return facts
}
