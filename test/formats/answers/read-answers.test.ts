import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { readAnswers } from '../../../formats/answers/read-answers.ts'
import { unzipWithinBounds } from '../../../formats/answers/zip-bounds.ts'
import { storedZip } from './stored-zip.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Thai letters in the code page of Windows: the block begins at 0xA1. */
const windows874 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0)
    return code >= 0x0e01 ? code - 0x0e01 + 0xa1 : code
  })

const simple = 'ข้อ,มี/ไม่มี,URL,คำอธิบาย\nO1,มี,https://a.example/1,หน้าแรก\nO2,ไม่มี,,\n'
const expected = [
  { item: 'O1', has: true, urls: ['https://a.example/1'], note: 'หน้าแรก', row: 2 },
  { item: 'O2', has: false, urls: [], note: '', row: 3 },
]

describe('a CSV answer sheet', () => {
  it.each([
    ['UTF-8', utf8(simple)],
    ['UTF-8 with a byte-order mark and CRLF', utf8(`\ufeff${simple.replaceAll('\n', '\r\n')}`)],
    ['Windows-874', windows874(simple)],
    ['semicolons', utf8(simple.replaceAll(',', ';'))],
    ['tabs in UTF-16', new Uint8Array(Buffer.from(`\ufeff${simple.replaceAll(',', '\t')}`, 'utf16le'))],
    ['quotes', utf8(simple.replaceAll(/[^,\n]+/g, '"$&"'))],
  ])('is read as %s', async (_, bytes) => {
    expect(await readAnswers(bytes, 'answers.csv')).toEqual({ rows: expected, problems: [] })
  })

  it('finds the columns by their wording, in any order, below a title', async () => {
    const sheet = 'แบบ OIT ประจำปี 2568,,\nลิงก์ (URL),หมายเหตุ,ลำดับ,ข้อที่\nhttps://a.example/,ดูที่นี่,1,ข้อ ๑๒\n'
    const { rows, problems } = await readAnswers(utf8(sheet), 'a.csv')
    expect(problems).toEqual([])
    expect(rows).toEqual([{ item: 'O12', has: true, urls: ['https://a.example/'], note: 'ดูที่นี่', row: 3 }])
  })

  it.each(['O5', 'o5', 'O05', 'o-5', 'OIT 5', 'ข้อ O5 แผนพัฒนา', '5', '5.', '๕', 'ข้อ 5'])(
    'understands the code %s',
    async (code) => {
      const { rows } = await readAnswers(utf8(`ข้อ,URL\n${code},https://a.example/\n`), 'a.csv')
      expect(rows.map(({ item }) => item)).toEqual(['O5'])
    },
  )

  it('takes several addresses apart, but not an address that holds a comma', async () => {
    const cell = 'https://a.example/1,2 https://a.example/3,https://a.example/4;\nwww.a.example/5 a.go.th/x'
    const { rows } = await readAnswers(utf8(`ข้อ,URL\nO1,"${cell}"\n`), 'a.csv')
    expect(rows[0]?.urls).toEqual([
      'https://a.example/1,2',
      'https://a.example/3',
      'https://a.example/4',
      'http://a.go.th/x',
    ])
  })

  it('goes on with an item in the rows below whose code is empty', async () => {
    const { rows } = await readAnswers(
      utf8('ข้อ,URL\nO1,https://a.example/1\n,https://a.example/2\n'),
      'a.csv',
    )
    expect(rows).toEqual([
      { item: 'O1', has: true, urls: ['https://a.example/1', 'https://a.example/2'], note: '', row: 2 },
    ])
  })

  it('reads two columns that are ticked', async () => {
    const { rows } = await readAnswers(utf8('ข้อ,มี,ไม่มี,URL\nO1,✓,,https://a.example/\nO2,,✓,\n'), 'a.csv')
    expect(rows.map(({ item, has }) => [item, has])).toEqual([
      ['O1', true],
      ['O2', false],
    ])
  })

  it('tells bad rows by number and reads the rest', async () => {
    const sheet =
      'ข้อ,มี/ไม่มี,URL\nรวม,มี,https://a.example/\nO2,มี,ดูที่หน้าเว็บ\nO3,มี,https://a.example/3\nO3,มี,https://a.example/4\n'
    const { rows, problems } = await readAnswers(utf8(sheet), 'a.csv')
    expect(problems.map(({ row }) => row)).toEqual([2, 3, 5])
    expect(problems[0]?.reason.th).toContain('รวม')
    expect(rows.map(({ item }) => item)).toEqual(['O2', 'O3'])
    expect(rows[1]?.urls).toEqual(['https://a.example/3', 'https://a.example/4'])
  })

  it('leaves rows without an answer alone', async () => {
    expect(await readAnswers(utf8('ข้อ,มี/ไม่มี,URL,คำอธิบาย\nO1,,,\n'), 'a.csv')).toEqual({
      rows: [],
      problems: [],
    })
  })

  it.each([
    ['a sheet without headings', utf8('a,b\n1,2\n')],
    ['an empty file', new Uint8Array()],
    ['a damaged .xls file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2)],
    ['a broken zip', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)],
    ['a file above 5 MB', new Uint8Array(5_000_001)],
  ])('refuses %s with a reason', async (_, bytes) => {
    const { rows, problems } = await readAnswers(bytes, 'a.csv')
    expect(rows).toEqual([])
    expect(problems).toHaveLength(1)
    expect(problems[0]?.row).toBe(0)
  })

  it('survives any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (text) => {
        const { rows } = await readAnswers(utf8(`ข้อ,URL,หมายเหตุ\n${text}`), 'a.csv')
        expect(rows.every(({ item }) => /^O\d{1,2}$/.test(item))).toBe(true)
      }),
    )
  })
})

const xlsx = (rows: readonly (readonly (string | number | null)[])[]): Promise<Buffer> =>
  writeExcelFile(rows.map((row) => [...row])).toBuffer()

describe('an XLSX answer sheet', () => {
  it('is read whatever its name, with numbers as codes', async () => {
    const bytes = await xlsx([
      ['ข้อ', 'URL', 'คำอธิบายเพิ่มเติม'],
      [7, 'https://a.example/7', 'บรรทัดแรก\nบรรทัดสอง'],
      [null, null, null],
      ['O8', 'https://a.example/8', null],
    ])
    expect(await readAnswers(bytes, 'a.csv')).toEqual({
      rows: [
        { item: 'O7', has: true, urls: ['https://a.example/7'], note: 'บรรทัดแรก\nบรรทัดสอง', row: 2 },
        { item: 'O8', has: true, urls: ['https://a.example/8'], note: '', row: 4 },
      ],
      problems: [],
    })
  })

  it('refuses an entry that unpacks to more than its directory says', async () => {
    const bytes = await xlsx([
      ['ข้อ', 'URL'],
      ['O1', 'https://a.example/'],
    ])
    const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    bytes.writeUInt32LE(1, directory + 24)
    expect((await readAnswers(bytes, 'a.xlsx')).problems[0]?.row).toBe(0)
  })

  it('refuses a directory that announces gigabytes', async () => {
    const bytes = await xlsx([
      ['ข้อ', 'URL'],
      ['O1', 'https://a.example/'],
    ])
    const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    bytes.writeUInt32LE(4_000_000_000, directory + 24)
    expect((await readAnswers(bytes, 'a.xlsx')).problems[0]?.reason.en).toContain('too much data')
  })

  it('refuses an entry that the directory does not list', async () => {
    const bytes = await xlsx([
      ['ข้อ', 'URL'],
      ['O1', 'https://a.example/'],
    ])
    const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    const second = bytes.indexOf(Buffer.from([0x50, 0x4b, 3, 4]), 4)
    const hidden = Buffer.concat([
      bytes.subarray(0, directory),
      bytes.subarray(0, second),
      bytes.subarray(directory),
    ])
    hidden.writeUInt32LE(directory + second, hidden.length - 6)
    expect((await readAnswers(hidden, 'a.xlsx')).problems[0]?.row).toBe(0)
  })

  it.each([
    ['stands at the end of the world', 'r="B2"', 'r="XFD1048576"', 'too large'],
    ['has no sensible address', 'r="B2"', 'r="B1e99"', 'could not be read'],
  ])('refuses a sheet where a cell %s', async (_, from, to, reason) => {
    const good = unzipWithinBounds(
      await xlsx([
        ['ข้อ', 'URL'],
        ['O1', 'https://a.example/'],
      ]),
    )
    const files = [...good].map(([name, data]): [string, string] => [name, new TextDecoder().decode(data)])
    const same = await readAnswers(storedZip(files), 'a.xlsx')
    expect(same.rows.map(({ item }) => item)).toEqual(['O1'])
    const changed = files.map(([name, text]): [string, string] => [name, text.replace(from, to)])
    const { rows, problems } = await readAnswers(storedZip(changed), 'a.xlsx')
    expect(rows).toEqual([])
    expect(problems[0]?.reason.en).toContain(reason)
  })

  it('survives any damage', async () => {
    const good = await xlsx([
      ['ข้อ', 'URL'],
      ['O1', 'https://a.example/'],
    ])
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const bytes = Buffer.from(good)
        bytes[at] = byte
        const { rows, problems } = await readAnswers(bytes, 'a.xlsx')
        expect(rows.length + problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })
})
