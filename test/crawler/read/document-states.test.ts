import { createHash } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { problemOf } from '../../../rules/links/problems.ts'
import { closePdfReaders } from '../../../crawler/read/pdf/read-pdf.ts'
import { readBody } from '../../../crawler/read/read-body.ts'
import type { BodyReading } from '../../../formats/body-reading.ts'
import { onePage, handMade, stream } from './pdf/make-pdf.ts'

const PDF = 'https://www.example.go.th/files/report.pdf'
const SHEET = 'https://www.example.go.th/files/ITA_68_o12.xlsx'
const words = 'BT /F1 16 Tf 70 700 Td (Annual report of the agency) Tj 0 -40 Td (All work was done.) Tj ET'

afterAll(closePdfReaders)

const read = (bytes: Uint8Array, url = PDF, type = ''): Promise<BodyReading> => readBody(bytes, type, url)
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

/** The stream cipher of old PDFs, which Node no longer brings. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index)
  const at = (index: number): number => state[index & 255] ?? 0
  const swap = (a: number, b: number) => ([state[a & 255], state[b & 255]] = [at(b), at(a)])
  let j = 0
  for (let i = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let i = 0
  j = 0
  const output = data.map((byte) => {
    i = (i + 1) & 255
    j = (j + at(i)) & 255
    swap(i, j)
    return byte ^ at(at(i) + at(j))
  })
  return Buffer.from(output)
}

const md5 = (...parts: readonly Uint8Array[]): Buffer =>
  createHash('md5').update(Buffer.concat(parts)).digest().subarray(0, 5)

/** A page that opens with the password given, and may only be changed with another. */
function locked(password: string): Uint8Array {
  const filler = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex')
  const padded = (text: string): Buffer =>
    Buffer.concat([Buffer.from(text, 'latin1'), filler]).subarray(0, 32)
  const [id, permissions] = [Buffer.alloc(16, 1), Buffer.from([0xd4, 0xff, 0xff, 0xff])]
  const owner = rc4(md5(padded('owner')), padded(password))
  const key = md5(padded(password), owner, permissions, id)
  const contents = rc4(
    createHash('md5')
      .update(Buffer.concat([key, Buffer.from([4, 0, 0, 0, 0])]))
      .digest()
      .subarray(0, 10),
    Buffer.from(words),
  )
  const encrypt = `<< /Filter /Standard /V 1 /R 2 /P -44 /O <${owner.toString('hex')}> /U <${rc4(key, filler).toString('hex')}> >>`
  return handMade(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
      stream('', contents),
      encrypt,
    ],
    `/Encrypt 5 0 R /ID [<${id.toString('hex')}> <${id.toString('hex')}>]`,
  )
}

const manyPages = (count: number): Uint8Array =>
  handMade([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${Array.from({ length: count }, (_, index) => `${index + 4} 0 R`).join(' ')}] /Count ${count} >>`,
    stream('', words),
    ...Array.from(
      { length: count },
      () =>
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
    ),
  ])

/** The container of old Office files; nothing in it says what it holds. */
const ole = (): Uint8Array => {
  const bytes = new Uint8Array(4_096)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  return bytes
}

describe('a document that cannot be judged', () => {
  it.each([
    ['0 bytes', () => new Uint8Array(), PDF, 'broken', 'empty'],
    ['a PDF with a password', () => locked('secret'), PDF, 'blocked', 'encrypted-file'],
    ['a damaged PDF', () => latin('%PDF-1.7\n1 0 obj << >> endobj'), PDF, 'blocked', 'unreadable-file'],
    ['a PDF of blank pages', () => onePage(''), PDF, 'blocked', 'blank-file'],
    ['a text of Office 97', ole, SHEET.replace('xlsx', 'doc'), 'blocked', 'old-office-file'],
    ['a damaged workbook', () => latin('PK\u0003\u0004 and no more'), SHEET, 'blocked', 'unreadable-file'],
  ])('%s', async (_, make, url, state, kind) => {
    const { facts, health } = await read(make(), url, url === PDF ? 'application/pdf' : '')
    expect(facts).toBeUndefined()
    expect(health).toEqual({ state, kind })
    const { summary, fix } = problemOf(kind)
    for (const text of [summary.th, fix.th]) expect(text).toMatch(/[ก-ฮ]/)
    for (const text of [summary.en, fix.en]) expect(text).toMatch(/^[^ก-ฮ]+$/)
  })

  it('is too large at 200 MB, without being unpacked', async () => {
    const bytes = new Uint8Array(200_000_001)
    bytes.set(latin('%PDF-1.7\n'))
    expect(await read(bytes)).toEqual({ health: { state: 'refused', kind: 'file-too-large' } })
  })
})

describe('a document that can be judged', () => {
  it('is one that only changing needs a password for', async () => {
    const { facts } = await read(locked(''))
    expect(facts?.blocks.map(({ text }) => text)).toContain('All work was done.')
  })

  it('is one of 500 pages: its first ones are read, and it says that it goes on', async () => {
    const { facts } = await read(manyPages(500))
    expect(facts).toMatchObject({ pageCount: 500, truncated: true, textLayer: 'good' })
    expect(Math.max(...(facts?.blocks ?? []).map(({ page }) => page ?? 0))).toBeLessThanOrEqual(40)
  })
})
