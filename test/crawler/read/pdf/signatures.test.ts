import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { picturesIn } from '../../../../formats/pdf/pictures.ts'
import { closePdfReaders, readPdf } from '../../../../crawler/read/pdf/read-pdf.ts'
import type { Block } from '../../../../rules/facts/model.ts'
import { handMade, printAll, stream, thaiFonts } from './make-pdf.ts'

const url = 'https://www.example.go.th/files/policy.pdf'

const SIGNATURE = `<svg xmlns='http://www.w3.org/2000/svg' width='160' height='50'><path d='M5 40 C40 5 60 60 90 15 S140 45 155 10' fill='none' stroke='blue' stroke-width='3'/></svg>`
/** A picture of ink: a canvas keeps it from being drawn as lines. */
const ink = (id: string): string =>
  `<canvas id="${id}" width="160" height="50"></canvas><script>document.getElementById('${id}').getContext('2d').fillRect(10, 10, 140, 30)</script>`

const announcement = (over: string): string =>
  `<html lang="th"><body style="font: 16px '${thaiFonts()[0] ?? 'sans-serif'}'"><h1>ประกาศนโยบาย</h1><p>ให้ไว้ ณ วันที่ 2 มกราคม พ.ศ. 2568</p>
  <div style="margin: 60px 0 0 50%; text-align: center">${over}<div>(นายตัวอย่าง ทดสอบดี)</div><div>นายกองค์การบริหารส่วนตำบลตัวอย่าง</div></div></body></html>`

let printed: Record<string, Uint8Array> = {}

beforeAll(async () => {
  printed = await printAll({
    signed: announcement(ink('a')),
    unsigned: announcement(''),
    elsewhere: `${ink('b')}<div style="height: 300px"></div>${announcement('')}`,
    lines: announcement(SIGNATURE),
  })
})
afterAll(closePdfReaders)

const nameIn = async (bytes: Uint8Array): Promise<Block | undefined> =>
  (await readPdf(bytes, { url })).facts?.blocks.find(({ text }) => text.startsWith('(นาย'))

describe('what stands over a name', () => {
  it.each([
    ['signed', 'picture'],
    ['unsigned', 'nothing'],
    ['elsewhere', 'nothing'],
  ])('is told of a page that is %s: %s', async (name, drawn) => {
    expect((await nameIn(printed[name] ?? new Uint8Array()))?.drawn).toBe(drawn)
  })

  it('is not told of a page with curves, which may be handwriting', async () => {
    expect((await nameIn(printed['lines'] ?? new Uint8Array()))?.drawn).toBeUndefined()
  })

  it.each([
    ['/Subtype /Stamp', 'stamp'],
    ['/Subtype /Ink /InkList [[300 640 360 660]]', 'handwriting'],
    ['/Subtype /Widget /FT /Sig /T (s)', 'signature-field'],
  ])('is told of what was put there later: %s', async (annotation, drawn) => {
    const name = Buffer.from('(นายตัวอย่าง ทดสอบดี)', 'utf16le').swap16().toString('hex')
    const content = `BT /F1 16 Tf 300 600 Td /Span << /ActualText <FEFF${name}> >> BDC (somebody) Tj EMC ET`
    const bytes = handMade([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [<< /Type /Annot ${annotation} /Rect [300 615 360 660] >>]
        /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`,
      stream('/Filter /FlateDecode', deflateSync(Buffer.from(content))),
    ])
    expect((await nameIn(bytes))?.drawn).toBe(drawn)
  })
})

describe('pictures of a page', () => {
  it('are placed by all the matrices in force', () => {
    const { rects, all } = picturesIn('q 0.5 0 0 0.5 10 20 cm q 100 0 0 60 200 400 cm /Im1 Do Q Q')
    expect(rects).toEqual([[110, 220, 160, 250]])
    expect(all).toBe(true)
  })

  it('may be more where a drawing without a size is placed, or one stands in the instructions', () => {
    expect(picturesIn('/Fm1 Do')).toEqual({ rects: [], all: false })
    expect(picturesIn('BI /W 1 /H 1 ID x EI').all).toBe(false)
    expect(picturesIn('BT (Do) Tj ET')).toEqual({ rects: [], all: true })
  })

  it('survive matrices and stacks that are nonsense', () => {
    expect(picturesIn(`${'q '.repeat(5_000)} 1 cm x y z cm Q Q Q /Im Do`).rects).toEqual([])
  })
})
