import { createCanvas } from '@napi-rs/canvas'
import { afterAll, describe, expect, it } from 'vitest'
import { closeRecognition, recognise } from '../../../../crawler/read/ocr/read-pictures.ts'
import { readBody } from '../../../../crawler/read/read-body.ts'

afterAll(closeRecognition)

/** An uncompressed BMP of 24 bits a dot, the lowest row first. */
function bmpOf(width: number, height: number, dots: Uint8ClampedArray): Uint8Array {
  const row = Math.ceil((width * 3) / 4) * 4
  const bmp = Buffer.alloc(54 + row * height)
  bmp.write('BM')
  bmp.writeUInt32LE(bmp.length, 2)
  bmp.writeUInt32LE(54, 10)
  bmp.writeUInt32LE(40, 14)
  bmp.writeInt32LE(width, 18)
  bmp.writeInt32LE(height, 22)
  bmp.writeUInt16LE(1, 26)
  bmp.writeUInt16LE(24, 28)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4
      const to = 54 + (height - 1 - y) * row + x * 3
      for (let part = 0; part < 3; part++) bmp[to + part] = dots[from + 2 - part] ?? 0
    }
  return bmp
}

describe('a BMP picture', () => {
  it('is read like any other', { timeout: 120_000 }, async () => {
    const [width, height] = [420, 120]
    const canvas = createCanvas(width, height)
    const pen = canvas.getContext('2d')
    pen.fillStyle = 'white'
    pen.fillRect(0, 0, width, height)
    pen.fillStyle = 'black'
    pen.font = '40px sans-serif'
    pen.fillText('ANNUAL REPORT', 30, 70)
    const bmp = bmpOf(width, height, pen.getImageData(0, 0, width, height).data)
    const { facts } = await readBody(bmp, 'image/bmp', 'https://www.a.go.th/o7.bmp')
    expect(facts).toMatchObject({ kind: 'image', textLayer: 'none' })
    const { pages } = await recognise(bmp, { kind: 'picture' })
    const words = pages[0]?.words.map(({ text }) => text.trim()).filter((text) => text !== '')
    expect(words).toEqual(['ANNUAL', 'REPORT'])
  })
})
