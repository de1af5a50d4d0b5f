import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAsk, type Ask } from '../../../crawler/audit/ask-address.ts'
import { createFetch, type FetchStack } from '../../../crawler/fetch/stack.ts'
import { problemOf } from '../../../rules/links/problems.ts'
import { closePdfReaders } from '../../../crawler/read/pdf/read-pdf.ts'
import { makeDocument } from '../../sites/documents.ts'
import { serveElsewhere, type ServedElsewhere } from '../../sites/serve-elsewhere.ts'
import * as google from '../../sites/google-pages.ts'

const file = (id: string): string => `https://drive.google.com/file/d/${id}/view?usp=sharing`
const folder = (id: string): string => `https://drive.google.com/drive/folders/${id}`
const form = (id: string): string => `https://docs.google.com/forms/d/e/${id}/viewform`
const SITES = join(import.meta.dirname, '../../sites')
const FB = 'https://www.facebook.com/banlomjoi.school/posts/1'

let served: ServedElsewhere
let stack: FetchStack
let ask: Ask
const stop = new AbortController().signal
const read = (url: string) => ask.read(url, served.home, stop)
const probe = (url: string) => ask.probe(url, served.home, stop)

beforeAll(async () => {
  const sheet = await makeDocument({ kind: 'sheet', from: 'o12.csv' }, join(SITES, 'ci-subdistrict'))
  const pdf = await makeDocument({ kind: 'pdf', lines: ['Annual plan 2568', 'Repair of building'] }, '')
  served = await serveElsewhere(
    {
      files: {
        '1publicFile00': { name: 'แผน.pdf', from: '/plan.pdf' },
        '1privateFile0': { name: 'ลับ.pdf', from: '/plan.pdf', access: 'permission' },
        '1goneFile0000': { name: 'หาย.pdf', from: '/plan.pdf', access: 'gone' },
        '1largeFile000': { name: 'ใหญ่.pdf', from: '/plan.pdf', access: 'large' },
        '1viewOnlyFile': { name: 'ดูได้.pdf', from: '/plan.pdf', access: 'download-off' },
        '1sheetOfWork0': { name: 'รายการ', from: '/list.xlsx', kind: 'sheet' },
      },
      folders: {
        '1fullFolder00': { name: 'ITA 2568', holds: ['1publicFile00', '1emptyFolder0'] },
        '1emptyFolder0': { name: 'ว่าง' },
        '1privateFolder': { name: 'ลับ', access: 'permission' },
      },
      forms: {
        '1FAIpQLopen00': { title: 'แบบคำขอใช้ห้องประชุม', fields: ['ชื่อ-สกุล', 'โทรศัพท์', 'วันที่ขอใช้'] },
        '1FAIpQLclosed': { title: 'แจ้งเรื่องทุจริต', state: 'closed' },
        '1FAIpQLsignin': { title: 'แบบสอบถาม', state: 'sign-in' },
      },
      redirects: {
        'https://forms.gle/AbCdEf': form('1FAIpQLopen00'),
        'https://bit.ly/plan68': file('1publicFile00'),
        'https://bit.ly/inside': 'http://169.254.169.254/latest/meta-data/',
        'https://www.facebook.com/login-wall': 'https://www.facebook.com/login/?next=x',
      },
      pages: {
        [FB]: { body: '<p>แผนปฏิบัติราชการประจำปีงบประมาณ พ.ศ. 2568 ของโรงเรียน</p>' },
        'https://www.facebook.com/gone': { status: 404, body: '<p>ไม่พบหน้า</p>' },
        'https://www.facebook.com/login/?next=x': { body: '<form><input type=password></form>' },
        'https://www.youtube.com/@gone': { status: 404, body: '<p>ไม่พบหน้า</p>' },
        'https://drive.google.com/uc?export=download&id=1overQuota000': { body: google.overQuota() },
        'https://drive.google.com/uc?export=download&id=1askForAccess': {
          status: 403,
          body: google.needAccess(),
        },
      },
    },
    {
      '/plan.pdf': { type: 'application/octet-stream', body: pdf.body },
      '/list.xlsx': sheet,
    },
  )
  stack = createFetch({ startUrl: served.home, retries: 0, network: served.network })
  ask = createAsk({ fetch: stack.fetch, homeUrl: served.home, mayAsk: () => true })
})
afterAll(async () => {
  await Promise.all([stack.close(), served.close(), closePdfReaders()])
})

describe('a file on Drive', () => {
  test('is read by its bytes, however it is linked, and known by its own page', async () => {
    const { health, facts } = await read(file('1publicFile00'))
    expect(health.state).toBe('redirected')
    expect(facts?.kind).toBe('pdf')
    expect(facts?.url).toBe(file('1publicFile00'))
    const short = await read('https://bit.ly/plan68')
    expect(short.facts?.blocks).toEqual(facts?.blocks)
    expect(short.facts?.url).toBe(file('1publicFile00'))
    const opened = await read('https://drive.google.com/open?id=1publicFile00')
    expect(opened.facts?.kind).toBe('pdf')
  })
  test('too large for the virus scan is downloaded anyway', async () => {
    expect((await read(file('1largeFile000'))).facts?.kind).toBe('pdf')
  })
  test('is told from a page by a look at its first bytes alone', async () => {
    const { health, facts } = await probe(file('1publicFile00'))
    expect(health.state).toBe('redirected')
    expect(facts).toBeUndefined()
  })
  test.each([
    ['1privateFile0', 'broken', 'needs-permission'],
    ['1askForAccess', 'broken', 'needs-permission'],
    ['1goneFile0000', 'broken', 'shared-file-gone'],
    ['1viewOnlyFile', 'blocked', 'download-off'],
    ['1overQuota000', 'blocked', 'download-quota'],
  ])('%s is %s: %s, probed or read', async (id, state, kind) => {
    expect((await probe(file(id))).health).toMatchObject({ state, kind })
    expect((await read(file(id))).health).toMatchObject({ state, kind })
    expect((await read(file(id))).facts).toBeUndefined()
    expect(problemOf(kind).fix.th).toMatch(/[ก-๙]/)
  })
  test('a sheet is read as a workbook', async () => {
    const { facts } = await read('https://docs.google.com/spreadsheets/d/1sheetOfWork0/edit#gid=0')
    expect(facts?.kind).toBe('sheet')
    expect(served.asked()).toContain(
      'https://docs.google.com/spreadsheets/d/1sheetOfWork0/export?format=xlsx',
    )
  })
})

describe('a folder on Drive', () => {
  test('says what it holds, by name', async () => {
    const { health, facts } = await probe(folder('1fullFolder00'))
    expect(health.state).toBe('ok')
    expect(facts?.title).toBe('ITA 2568')
    expect(facts?.links.map(({ text }) => text)).toEqual(['แผน.pdf', 'ว่าง'])
    expect(facts?.url).toBe(folder('1fullFolder00'))
  })
  test('without files, or not shared, shows nothing', async () => {
    expect((await probe(folder('1emptyFolder0'))).health).toMatchObject({
      state: 'broken',
      kind: 'empty-folder',
    })
    expect((await probe(folder('1privateFolder'))).health).toMatchObject({
      state: 'broken',
      kind: 'needs-permission',
    })
  })
})

describe('a form', () => {
  test('that is open is read with its questions; a short address keeps leading to it', async () => {
    const { health, facts } = await probe('https://forms.gle/AbCdEf')
    expect(health.state).toBe('redirected')
    expect(facts?.url).toBe(form('1FAIpQLopen00'))
    expect(facts?.forms[0]?.fields.filter(({ type }) => type === 'text').map(({ label }) => label)).toEqual([
      'ชื่อ-สกุล',
      'โทรศัพท์',
      'วันที่ขอใช้',
    ])
  })
  test.each([
    ['1FAIpQLclosed', 'broken', 'form-closed'],
    ['1FAIpQLsignin', 'blocked', 'form-sign-in'],
    ['1FAIpQLabsent', 'broken', 'shared-file-gone'],
  ])('%s is %s: %s', async (id, state, kind) => {
    expect((await probe(form(id))).health).toMatchObject({ state, kind })
  })
})

describe('a social network', () => {
  test('is a channel: alive or not, never read', async () => {
    const { health, facts } = await probe(FB)
    expect(health.state).toBe('ok')
    expect(facts).toBeUndefined()
  })
  test('that shows nothing to strangers is not called broken', async () => {
    const blocked = { state: 'blocked', kind: 'social-network' }
    expect((await probe('https://www.facebook.com/gone')).health).toMatchObject(blocked)
    expect((await probe('https://www.facebook.com/login-wall')).health).toMatchObject(blocked)
    expect((await probe('https://www.youtube.com/@gone')).health.state).toBe('broken')
  })
})

test('a viewer that is given no file shows nothing, and nobody is asked', async () => {
  const before = served.asked().length
  const health = { state: 'broken', kind: 'empty-viewer' }
  expect((await read('https://docs.google.com/viewer?url=&embedded=true')).health).toEqual(health)
  expect((await probe('https://docs.google.com/viewer?url=&embedded=true')).health).toEqual(health)
  expect(served.asked()).toHaveLength(before)
})

test('a shortener cannot lead inside', async () => {
  expect((await read('https://bit.ly/inside')).health).toMatchObject({
    state: 'refused',
    kind: 'private-address',
  })
})

test('what may not be asked is not asked, also behind a viewer', async () => {
  const shy = createAsk({
    fetch: stack.fetch,
    homeUrl: served.home,
    mayAsk: (url) => !url.startsWith('https://drive.google.com/'),
  })
  const before = served.asked().length
  const viewer = `https://docs.google.com/viewer?url=${encodeURIComponent(file('1publicFile00'))}`
  for (const url of [viewer, file('1publicFile00')]) {
    expect((await shy.read(url, undefined, stop)).health.kind).toBe('not-asked')
    expect((await shy.probe(url, undefined, stop)).health.kind).toBe('not-asked')
  }
  expect(served.asked()).toHaveLength(before)
})
