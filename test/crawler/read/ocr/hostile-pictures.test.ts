import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { pictureSize } from '../../../../formats/picture/picture-size.ts'
import { closeRecognition } from '../../../../crawler/read/ocr/read-pictures.ts'
import { readBody, readPictures } from '../../../../crawler/read/read-body.ts'
import type { BodyReading } from '../../../../formats/body-reading.ts'
import { drawPicture } from '../../../sites/pictures.ts'

afterAll(closeRecognition)

/** The head of a PNG that says it is of this size. */
function pngOfSize(width: number, height: number): Uint8Array {
  const png = Buffer.from(drawPicture('icon', '/a.png'))
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  return png
}
const JPEG_START = [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
const jpegOfSize = (width: number, height: number): Uint8Array =>
  Uint8Array.from([
    ...JPEG_START,
    0xff,
    0xc0,
    0,
    17,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    3,
    1,
  ])

const read = async (body: Uint8Array): Promise<BodyReading> => {
  const reading = await readBody(body, 'image/png', 'https://www.a.go.th/picture.png')
  return reading.facts === undefined ? reading : readPictures(body, reading.facts)
}

describe('a picture that is none', () => {
  it.each([
    ['of no bytes', new Uint8Array(), { state: 'broken', kind: 'empty' }],
    ['of 30,000 by 30,000 dots', pngOfSize(30_000, 30_000), { state: 'refused', kind: 'file-too-large' }],
    ['of 65,000 by 65,000 dots', jpegOfSize(65_000, 65_000), { state: 'refused', kind: 'file-too-large' }],
    ['cut within its head', pngOfSize(300, 300).slice(0, 20), { state: 'blocked', kind: 'unreadable-file' }],
    ['without a frame', Uint8Array.from(JPEG_START), { state: 'blocked', kind: 'unreadable-file' }],
    ['cut after its head', jpegOfSize(800, 600), { state: 'blocked', kind: 'unreadable-file' }],
  ])('%s ends in a clear state', async (_, body, health) => {
    expect((await read(body)).health).toEqual(health)
  })

  it('but an icon says nothing, so that nobody need look, and is still a picture', async () => {
    const { facts } = await read(drawPicture('icon', '/icon.png'))
    expect(facts).toMatchObject({ kind: 'image', textLayer: 'good', blocks: [] })
  })

  it('but a drawing without letters says nothing', async () => {
    const { facts } = await read(drawPicture('chart', '/chart.png'))
    expect(facts?.kind).toBe('image')
    expect(facts?.blocks).toEqual([])
  })
})

describe('the size of a picture', () => {
  it('is read from the heads of all kinds', () => {
    const gif = Buffer.from('GIF89a\x2c\x01\x90\x01', 'latin1')
    const webp = Buffer.alloc(30)
    webp.write('RIFF')
    webp.write('WEBPVP8X', 8)
    webp.writeUIntLE(1_199, 24, 3)
    webp.writeUIntLE(799, 27, 3)
    const bmp = Buffer.alloc(26)
    bmp.write('BM')
    bmp.writeInt32LE(640, 18)
    bmp.writeInt32LE(-480, 22)
    expect(pictureSize(gif)).toEqual({ width: 300, height: 400 })
    expect(pictureSize(webp)).toEqual({ width: 1_200, height: 800 })
    expect(pictureSize(bmp)).toEqual({ width: 640, height: 480 })
    expect(pictureSize(jpegOfSize(1_240, 1_754))).toEqual({ width: 1_240, height: 1_754 })
  })

  it('never fails on anything', () => {
    const heads = [
      JPEG_START,
      [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
      [0x52, 0x49, 0x46, 0x46],
      [0x42, 0x4d],
    ]
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        const size = pictureSize(Uint8Array.from([...head, ...rest]))
        return size === undefined || (size.width >= 0 && size.height >= 0)
      }),
    )
  })
})
