import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { markedSpans } from '../../../../formats/pdf/actual-text.ts'
import { contentStreams, instructionsOf } from '../../../../formats/pdf/content-streams.ts'
import { closePdfReaders, readPdf } from '../../../../crawler/read/pdf/read-pdf.ts'
import { handMade, stream } from './make-pdf.ts'

const url = 'https://www.example.go.th/files/a.pdf'

afterAll(closePdfReaders)

const hex = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
const says = (text: string): string => `/Span<</ActualText ${hex(text)} >> BDC`

/** Pages whose drawing instructions are deflated, as programs write them. */
const deflated = (content: string, extra: readonly (string | Buffer)[] = [], resources = ''): Uint8Array =>
  handMade([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> ${resources} >> >>`,
    stream('/Filter /FlateDecode', deflateSync(Buffer.from(content, 'latin1'))),
    ...extra,
  ])

const textsOf = async (bytes: Uint8Array): Promise<readonly string[] | undefined> =>
  (await readPdf(bytes, { url })).facts?.blocks.map(({ text }) => text)

describe('what glyphs stand for', () => {
  it('is what the file says, and stays in its place on the line', async () => {
    const content = `BT /F1 16 Tf 70 700 Td (AB) Tj ${says('ก่ำ')} (xyz) Tj EMC (CD) Tj 0 -40 Td (Second line of it) Tj ET`
    expect(await textsOf(deflated(content))).toEqual(['ABก่ำCD', 'Second line of it'])
  })

  it('is not put to another place when the file marks more than the page shows', async () => {
    const form = stream(
      '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>',
      '/P BMC BT /F1 16 Tf 70 600 Td (From a form) Tj ET EMC',
    )
    const content = `/Fm1 Do BT /F1 16 Tf 70 700 Td ${says('ก่ำ')} (Plain words) Tj EMC ET`
    expect(await textsOf(deflated(content, [form], '/XObject << /Fm1 5 0 R >>'))).toEqual([
      'Plain words',
      'From a form',
    ])
  })

  it('is taken from the outermost stretch that says it', async () => {
    const content = `BT /F1 16 Tf 70 700 Td /P << /MCID 0 >> BDC ${says('ข้อมูลสาธารณะ')} (a) Tj ${says('x')} (b) Tj EMC (c) Tj EMC EMC ET`
    expect(await textsOf(deflated(content))).toEqual(['ข้อมูลสาธารณะ'])
  })
})

describe('marked stretches of a page', () => {
  it('are found among strings, comments and pictures that look like them', () => {
    const instructions = `(/Span BDC \\) \\( (EMC)) Tj % /P BMC
      /P BMC EMC BI /W 1 /H 1 /BPC 8 /CS /G ID /Q BMC EI /Artifact <</Type /Pagination>> BDC EMC ${says('ที่')} EMC`
    expect(markedSpans(instructions)).toEqual([{ tag: 'P' }, { tag: 'Artifact' }, { tag: 'Span', text: 'ที่' }])
  })

  it('are left out of what is no such file', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'(<>[]/%\\)A FBIDEMC0') }), (text) => {
        expect(markedSpans(text).length).toBeLessThanOrEqual(text.length / 3)
      }),
    )
  })
})

describe('drawing instructions', () => {
  it('are read of every page that stands openly in the file', () => {
    const streams = contentStreams(deflated('BT (first) Tj ET'))
    expect([...streams.keys()]).toEqual([3])
    expect(instructionsOf(streams.get(3) ?? [])).toBe('BT (first) Tj ET')
  })

  it('are left out when they are damaged or unpack to too much', () => {
    expect(instructionsOf([new Uint8Array([0x78, 0x9c, 0xff, 0xff, 0xff])])).toBeUndefined()
    expect(instructionsOf([new Uint8Array(deflateSync(Buffer.alloc(30_000_000)))])).toBeUndefined()
  })

  it('are left out when any part of them is missing', () => {
    const bytes = handMade([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /Contents [4 0 R 9 0 R] >>',
      stream('/Filter /FlateDecode', deflateSync(Buffer.from('BT ET'))),
    ])
    expect(contentStreams(bytes).size).toBe(0)
  })
})
