import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closePdfReaders, readPdf } from '../crawler/read/pdf/read-pdf.ts'
import { normaliseThai } from '../rules/text/normalise.ts'
import { errorRate } from '../test/crawler/read/pdf/error-rate.ts'
import { printAll } from '../test/crawler/read/pdf/make-pdf.ts'
import { thaiParagraphs } from './documents/thai-text.ts'
import { table } from './figures.ts'
import { isInstalled, run } from './tools.ts'

/**
 * Character errors of Thai text read from PDFs, against the text they were made from; `--write` renews
 * docs/thai-text-fidelity.md.
 */
const FONTS = [
  'Laksaman',
  'Garuda',
  'Norasi',
  'Loma',
  'Kinnari',
  'Waree',
  'Noto Sans Thai',
  'Noto Looped Thai',
  'Noto Serif Thai',
]

interface Measured {
  readonly program: string
  readonly font: string
  readonly cells: readonly string[]
}

const right = normaliseThai(thaiParagraphs.join('')).replaceAll(' ', '')
const wordsOf = (text: string): number => text.split(' ').length

async function measured(program: string, font: string, bytes: Uint8Array): Promise<Measured> {
  const { facts } = await readPdf(bytes, { url: 'https://www.example.go.th/a.pdf' })
  if (facts === undefined) return { program, font, cells: ['not read', '', ''] }
  const text = facts.blocks.map((block) => block.text).join(' ')
  const spaces = wordsOf(text) - wordsOf(normaliseThai(thaiParagraphs.join(' ')))
  return {
    program,
    font,
    cells: [
      `${(100 * errorRate(text.replaceAll(' ', ''), right)).toFixed(2)} %`,
      String(spaces),
      facts.textLayer,
    ],
  }
}

const html = (font: string): string =>
  `<html lang="th"><body style="font: 16px '${font}'">${thaiParagraphs.map((text) => `<p>${text}</p>`).join('')}</body></html>`

async function fromChromium(fonts: readonly string[]): Promise<Measured[]> {
  const printed = await printAll(Object.fromEntries(fonts.map((font) => [font, html(font)])))
  return Promise.all(Object.entries(printed).map(([font, bytes]) => measured('Chromium', font, bytes)))
}

/** A text document in one file, as LibreOffice itself writes it. */
const flatText = (font: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
  office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
  <office:font-face-decls><style:font-face style:name="F" svg:font-family="'${font}'"/></office:font-face-decls>
  <office:automatic-styles><style:style style:name="P" style:family="paragraph"><style:text-properties style:font-name="F" style:font-name-complex="F"
  fo:font-size="16pt" style:font-size-complex="16pt"/></style:style></office:automatic-styles>
  <office:body><office:text>${thaiParagraphs.map((line) => `<text:p text:style-name="P">${line}</text:p>`).join('')}</office:text></office:body></office:document>`

async function fromLibreOffice(fonts: readonly string[]): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'oit-fidelity-'))
  try {
    const names = fonts.map((font) => `${font.replaceAll(' ', '-')}.fodt`)
    for (const [index, name] of names.entries())
      await writeFile(join(folder, name), flatText(fonts[index] ?? ''))
    const own = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const paths = names.map((name) => join(folder, name))
    await run('soffice', [own, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths])
    return await Promise.all(
      fonts.map(async (font, index) => {
        const path = (paths[index] ?? '').replace(/fodt$/, 'pdf')
        return measured('LibreOffice', font, new Uint8Array(await readFile(path)))
      }),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const { stdout } = await run('fc-list', [':lang=th', 'family'])
const families = new Set(stdout.split('\n').flatMap((line) => line.split(',').map((name) => name.trim())))
const fonts = FONTS.filter((font) => families.has(font))
const absent = FONTS.filter((font) => !families.has(font))
const hasOffice = await isInstalled('soffice', '--version')
const rows = [...(await fromChromium(fonts)), ...(hasOffice ? await fromLibreOffice(fonts) : [])]
await closePdfReaders()

const text = [
  '# Thai text fidelity',
  '',
  `Running text of ${right.length} characters with the clusters that PDFs damage most, printed as PDF by a browser and by an office program, read by`,
  'our reader and compared with what was written: edit distance without spaces, and how many spaces more or fewer there are.',
  'Renew with `npx tsx bench/thai-fidelity.ts --write` (fonts: `apt install fonts-thai-tlwg fonts-noto-core`; LibreOffice: `apt install libreoffice-writer-nogui`).',
  '',
  table(
    ['made by', 'font', 'characters wrong', 'spaces more or fewer', 'text layer judged'],
    rows.map(({ program, font, cells }) => [program, font, ...cells]),
  ),
  '',
  ...(absent.length > 0 ? [`Not measured, since not installed: ${absent.join(', ')}.`, ''] : []),
  ...(hasOffice ? [] : ['LibreOffice is not installed here: its PDFs were not measured.', '']),
].join('\n')
console.log(text)
if (process.argv.includes('--write'))
  await writeFile(join(import.meta.dirname, '../docs/thai-text-fidelity.md'), text)
