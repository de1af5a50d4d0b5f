import { deflateSync } from 'node:zlib'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { closePdfReaders, readPdf } from '../../../../crawler/read/pdf/read-pdf.ts'
import { onePage, scanned, stream } from './make-pdf.ts'

const url = 'https://www.example.go.th/files/a.pdf'
const words = 'BT /F1 16 Tf 70 700 Td (Annual report of the agency) Tj 0 -40 Td (All work was done.) Tj ET'

afterAll(closePdfReaders)

describe('a file that cannot be read', () => {
  it('is empty without bytes', async () => {
    expect(await readPdf(new Uint8Array(), { url })).toEqual({ problem: 'empty', pagesRead: 0 })
  })

  it('is too large before anything of it is read', async () => {
    expect(await readPdf(new Uint8Array(200_000_001), { url })).toEqual({
      problem: 'too-large',
      pagesRead: 0,
    })
  })

  it.each([
    ['a web page', '<!doctype html><title>404</title>'],
    ['a mark and nothing else', '%PDF-1.7\n'],
    ['a mark and noise', `%PDF-1.7\n${'\u0001\u00ff obj << >> endobj '.repeat(50)}`],
  ])('is corrupt: %s', async (_, text) => {
    const reading = await readPdf(new Uint8Array(Buffer.from(text, 'latin1')), { url })
    expect(reading).toEqual({ problem: 'corrupt', pagesRead: 0 })
  })

  it('is encrypted when it asks for a password', async () => {
    const hidden = '<' + 'ab'.repeat(32) + '>'
    const bytes = onePage(words, {
      objects: [`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O ${hidden} /U ${hidden} >>`],
      trailer: `/Encrypt 5 0 R /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`,
    })
    expect(await readPdf(bytes, { url })).toMatchObject({ problem: 'encrypted', pagesRead: 0 })
  })

  it('is blank when its pages show nothing', async () => {
    expect(await readPdf(onePage(''), { url })).toEqual({ problem: 'blank', pagesRead: 1, pageCount: 1 })
    expect(await readPdf(onePage('0 0 595 842 re W n 1 g 0 0 595 842 re f'), { url })).toMatchObject({
      problem: 'blank',
    })
  })

  it('leaves the bytes as they are', async () => {
    const bytes = onePage(words)
    const copy = bytes.slice()
    await readPdf(bytes, { url })
    expect(bytes).toEqual(copy)
  })
})

describe('a file that is cut short', () => {
  it('ends in facts or in a problem at every length', async () => {
    const whole = onePage(words)
    for (let length = 1; length < whole.length; length += 37) {
      const reading = await readPdf(whole.slice(0, length), { url })
      expect((reading.facts === undefined) !== (reading.problem === undefined)).toBe(true)
    }
  })

  it('is still read when only the way to its index is missing', async () => {
    const whole = onePage(words)
    const reading = await readPdf(whole.slice(0, Buffer.from(whole).indexOf('startxref')), { url })
    expect(reading.facts?.blocks.map(({ text }) => text)).toContain('All work was done.')
  })
})

describe('a picture of a document', () => {
  it('has no text layer', async () => {
    const { facts, problem } = await readPdf(scanned(), { url })
    expect(problem).toBeUndefined()
    expect(facts).toMatchObject({
      textLayer: 'none',
      kind: 'pdf',
      blocks: [],
      pageCount: 1,
      truncated: false,
    })
  })

  it('has none either when its letters are drawn as outlines', async () => {
    const strokes = Array.from({ length: 60 }, (_, index) => `1 0 0 rg ${index * 9} 700 4 12 re f`).join('\n')
    expect((await readPdf(onePage(strokes), { url })).facts?.textLayer).toBe('none')
  })

  it('is no picture when there is text above it', async () => {
    const image = stream(
      '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
      deflateSync(Buffer.alloc(64)),
    )
    const bytes = onePage(`q 80 0 0 80 0 700 cm /Im1 Do Q ${words}`, {
      resources: '/XObject << /Im1 5 0 R >>',
      objects: [image],
    })
    expect((await readPdf(bytes, { url })).facts?.textLayer).toBe('good')
  })
})

describe('the bounds of a reading', () => {
  beforeEach(closePdfReaders)

  it('ends a file that takes too long, and reads the next', async () => {
    expect(await readPdf(onePage(words), { url, timeoutMs: 0 })).toEqual({ problem: 'timeout', pagesRead: 0 })
    expect((await readPdf(onePage(words), { url })).facts?.title).toBe('Annual report of the agency')
  })

  it('ends when told to, while reading and while waiting', async () => {
    const stop = new AbortController()
    const readings = Array.from({ length: 6 }, () => readPdf(onePage(words), { url, signal: stop.signal }))
    stop.abort()
    for (const reading of await Promise.all(readings)) expect(reading.problem).toBe('timeout')
    expect((await readPdf(onePage(words), { url, signal: stop.signal })).problem).toBe('timeout')
    expect((await readPdf(onePage(words), { url })).problem).toBeUndefined()
  })

  it('reads many files at the same time, each with its own answer', async () => {
    const titles = Array.from({ length: 12 }, (_, index) => `Report number ${index}`)
    const readings = await Promise.all(
      titles.map((title) => readPdf(onePage(words.replace('Annual report of the agency', title)), { url })),
    )
    expect(readings.map(({ facts }) => facts?.title)).toEqual(titles)
  })

  it('answers what waits when it is closed, and starts again', async () => {
    const readings = Array.from({ length: 5 }, () => readPdf(onePage(words), { url }))
    await closePdfReaders()
    for (const reading of await Promise.all(readings)) expect(reading.problem).toBeDefined()
    expect((await readPdf(onePage(words), { url })).problem).toBeUndefined()
  })
})
