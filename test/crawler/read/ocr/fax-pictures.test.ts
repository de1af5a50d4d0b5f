import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { draw } from '../../../../crawler/read/ocr/draw.ts'
import { handMade } from '../pdf/make-pdf.ts'

const SIDE = 64
/** Codes of ITU-T T.4: a run of no white dots, and one of 64 black or white dots. */
const NO_WHITE = '00110101'
const BLACK_64 = '00000011110000110111'
const WHITE_64 = `11011${NO_WHITE}`

const bytesOf = (bits: string): Buffer =>
  Buffer.from((bits.match(/.{1,8}/g) ?? []).map((byte) => parseInt(byte.padEnd(8, '0'), 2)))

/** Rows of a fax, each beginning at a byte: the upper half white, the lower black. */
const fax = Buffer.concat(
  Array.from({ length: SIDE }, (_, row) => bytesOf(row < SIDE / 2 ? WHITE_64 : NO_WHITE + BLACK_64)),
)

const number32 = (...values: readonly number[]): Buffer =>
  Buffer.concat(
    values.map((value) => {
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32BE(value)
      return bytes
    }),
  )

const segment = (number: number, type: number, data: Buffer): Buffer =>
  Buffer.concat([number32(number), Buffer.from([type, 0, 1]), number32(data.length), data])

/** A black picture as a JBIG2 stream inside a PDF: page information, and one region coded like a fax of group 4. */
const jbig2 = Buffer.concat([
  segment(0, 48, Buffer.concat([number32(SIDE, SIDE, 0, 0), Buffer.from([0, 0, 0])])),
  segment(
    1,
    38,
    Buffer.concat([
      number32(SIDE, SIDE, 0, 0),
      Buffer.from([0, 1]),
      bytesOf(`001${NO_WHITE}${BLACK_64}${'11'.repeat(SIDE - 1)}${'000000000001'.repeat(2)}`),
    ]),
  ),
])

function pdfOf(filter: string, data: Buffer): Uint8Array {
  const show = `q ${SIDE} 0 0 ${SIDE} 0 0 cm /Im0 Do Q`
  return handMade([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${SIDE} ${SIDE}] /Contents 4 0 R /Resources << /XObject << /Im0 5 0 R >> >> >>`,
    `<< /Length ${show.length} >>\nstream\n${show}\nendstream`,
    Buffer.concat([
      Buffer.from(
        `<< /Type /XObject /Subtype /Image /Width ${SIDE} /Height ${SIDE} /ColorSpace /DeviceGray /BitsPerComponent 1 ${filter} /Length ${data.length} >>\nstream\n`,
      ),
      data,
      Buffer.from('\nendstream'),
    ]),
  ])
}

/** How bright the upper and the lower half of the first page are drawn; 0 is black, 255 white. */
async function halves(pdf: Uint8Array): Promise<readonly [number, number]> {
  const { pages } = await draw({ bytes: pdf, kind: 'pdf', maxPages: 1 })
  const picture = await loadImage(Buffer.from(pages[0]?.png ?? []))
  const pen = createCanvas(picture.width, picture.height).getContext('2d')
  pen.drawImage(picture, 0, 0)
  const at = (share: number): number =>
    pen.getImageData(picture.width / 2, picture.height * share, 1, 1).data[0] ?? -1
  return [at(1 / 4), at(3 / 4)]
}

describe('a scan as machines of offices write it', () => {
  it('is drawn for recognition when it is coded as a fax (CCITT)', async () => {
    const filter = `/Filter /CCITTFaxDecode /DecodeParms << /K 0 /Columns ${SIDE} /Rows ${SIDE} /EncodedByteAlign true /EndOfBlock false >>`
    const [upper, lower] = await halves(pdfOf(filter, fax))
    expect(upper).toBeGreaterThan(250)
    expect(lower).toBeLessThan(5)
  })

  it('is drawn for recognition when it is coded as JBIG2', async () => {
    expect(await halves(pdfOf('/Filter /JBIG2Decode', jbig2))).toEqual([0, 0])
  })
})
