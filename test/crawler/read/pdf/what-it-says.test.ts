import { afterAll, describe, expect, it } from 'vitest'
import { isoDate } from '../../../../formats/pdf/metadata.ts'
import { closePdfReaders, readPdf } from '../../../../crawler/read/pdf/read-pdf.ts'
import { textLayer } from '../../../../formats/pdf/text-layer.ts'
import { withoutFalseSpaces } from '../../../../formats/pdf/thai-spaces.ts'
import { glyphEncoding, readableGlyphs } from '../../../../formats/pdf/legacy-glyphs.ts'
import { isRealTitle } from '../../../../formats/pdf/title.ts'
import { handMade, onePage, stream } from './make-pdf.ts'

const url = 'https://www.example.go.th/files/plan.pdf'
const words =
  'BT /F1 16 Tf 70 700 Td (Annual report of the agency) Tj 0 -40 Td (See www.example.go.th/plan.) Tj ET'

afterAll(closePdfReaders)

describe('what a PDF says about itself', () => {
  it('gives its dates, author and signatures', async () => {
    const bytes = onePage(words, {
      objects: [
        "<< /Author (Planning office) /CreationDate (D:20250131093000+07'00') /ModDate (D:25680201) /Title (Microsoft Word - plan.doc) >>",
        '<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 10 20 30] /Contents <00> >>',
      ],
      trailer: '/Info 5 0 R',
    })
    const { facts } = await readPdf(bytes, { url })
    expect(facts?.metadata).toMatchObject({
      author: 'Planning office',
      created: '2025-01-31T09:30:00+07:00',
      modified: '2025-02-01',
      signatures: 1,
    })
    expect(facts?.title).toBe('Annual report of the agency')
  })

  it('gives the bookmarks of pages that were not read, and no others', async () => {
    const page =
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>'
    const bytes = handMade([
      '<< /Type /Catalog /Pages 2 0 R /Outlines 7 0 R >>',
      '<< /Type /Pages /Kids [4 0 R 5 0 R 6 0 R] /Count 3 >>',
      stream('', words),
      page,
      page,
      page,
      '<< /First 8 0 R /Last 9 0 R >>',
      '<< /Title (Plan) /Parent 7 0 R /Next 9 0 R /Dest [4 0 R /Fit] >>',
      '<< /Title (Problems and obstacles) /Parent 7 0 R /Prev 8 0 R /Dest [6 0 R /Fit] >>',
    ])
    const beyond = async (maxPages: number) =>
      (await readPdf(bytes, { url, maxPages })).facts?.blocks
        .filter(({ tag }) => tag === 'h6')
        .map(({ text, page: number }) => [text, number])
    expect(await beyond(1)).toEqual([['Problems and obstacles', 3]])
    expect(await beyond(3)).toEqual([])
  })

  it('gives addresses that are only written out', async () => {
    const { facts } = await readPdf(onePage(words), { url })
    expect(facts?.links).toMatchObject([
      { href: 'http://www.example.go.th/plan', source: 'plain-text', place: 'p1/1' },
    ])
  })

  it('leaves out addresses that a reader could not open safely', async () => {
    const bytes = onePage(words.replace('www.', ''), {
      page: '/Annots [<< /Type /Annot /Subtype /Link /Rect [70 690 200 720] /A << /S /URI /URI (javascript:alert\\(1\\)) >> >>]',
    })
    expect((await readPdf(bytes, { url })).facts?.links).toEqual([])
  })

  it('is read when it was written sideways', async () => {
    const sideways =
      'BT /F1 16 Tf 0 1 -1 0 200 100 Tm (Written from bottom to top) Tj 0 -30 Td (Second line) Tj ET'
    const { facts } = await readPdf(onePage(sideways), { url })
    expect(facts?.blocks.map(({ text }) => text)).toEqual(['Written from bottom to top', 'Second line'])
  })
})

describe('dates of a PDF', () => {
  it.each([
    ['D:20241001', '2024-10-01'],
    ["D:20241001120000Z00'00'", '2024-10-01T12:00:00Z'],
    ['D:25671001', '2024-10-01'],
    ['2024', '2024-01-01'],
  ])('%s is %s', (written, iso) => {
    expect(isoDate(written)).toBe(iso)
  })

  it.each(['', 'yesterday', 'D:20241399', 'D:20240231', 'D:00010101', '1 ต.ค. 2567'])(
    '"%s" is none',
    (written) => {
      expect(isoDate(written)).toBeUndefined()
    },
  )
})

describe('titles', () => {
  it.each([
    'Microsoft Word - ประกาศ',
    'scan0001',
    'Untitled',
    'plan68.docx',
    '20250131_0001',
    'PowerPoint Presentation',
    'เอกสาร1',
    '»ÃÐ¡ÒÈ',
  ])('"%s" is none', (title) => {
    expect(isRealTitle(title)).toBe(false)
  })
  it.each(['แผนพัฒนาท้องถิ่น พ.ศ. 2566-2570', 'Annual Report 2025', 'ประกาศนโยบาย'])('"%s" is one', (title) => {
    expect(isRealTitle(title)).toBe(true)
  })
})

describe('Thai of a PDF', () => {
  it('has no space where no word can be split', () => {
    expect(withoutFalseSpaces('ก า รเ ป็นฝ่ ายต่าง ๆ ของประเทศ และ อื่น ๆ')).toBe(
      'กา รเป็นฝ่ายต่าง ๆ ของประเทศ และ อื่น ๆ',
    )
  })

  it('is recognised in fonts of before Unicode', () => {
    const thai = 'ประกาศองค์การบริหารส่วนตำบลตัวอย่าง'
    const shifted = (by: number) =>
      [...thai].map((letter) => String.fromCharCode((letter.codePointAt(0) ?? 0) - 0x0e00 + by)).join('')
    for (const [text, encoding] of [
      [shifted(0xa0), 'western'],
      [shifted(0xf0a0), 'symbol'],
      [thai, 'plain'],
    ] as const) {
      expect(glyphEncoding(text)).toBe(encoding)
      expect(readableGlyphs(text, encoding)).toBe(thai)
    }
    expect(readableGlyphs('\uf0b7 ข้อความ', 'plain')).toBe('• ข้อความ')
  })
})

describe('how far the text can be trusted', () => {
  const page = (rawText: string) => ({
    page: 1,
    width: 595,
    height: 842,
    lines: [],
    links: [],
    drawings: [],
    picturesKnown: true,
    rawText,
    truncated: false,
  })
  const good = page('ประกาศองค์การบริหารส่วนตำบล')
  const lost = page('ประก\u0000ศองค์ก\u0000รบริหา\u0000ส่วนตำบล')
  const picture = page('12')

  it.each([
    ['good', [good, good, lost], false],
    ['damaged', [good, lost, lost], false],
    ['none', [good, picture, picture], true],
    ['good', [good, good, picture], true],
    ['good', [good, picture, picture], false],
  ] as const)('is %s for most pages', (expected, pages, hasPictures) => {
    expect(textLayer(pages, hasPictures)).toBe(expected)
  })
})
