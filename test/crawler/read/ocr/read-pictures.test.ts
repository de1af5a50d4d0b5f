import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RecognitionCache, cacheFolder } from '../../../../crawler/read/ocr/cache.ts'
import { closeRecognition, recognise } from '../../../../crawler/read/ocr/read-pictures.ts'
import { closePdfReaders } from '../../../../crawler/read/pdf/read-pdf.ts'
import { readBody, readPictures } from '../../../../crawler/read/read-body.ts'
import { findLoosely, looseKey } from '../../../../rules/text/loose.ts'
import { matchKey } from '../../../../rules/text/normalise.ts'
import { photographAll, scanOf } from './pictures.ts'

const REPORT = `<h1>รายงานผลการดำเนินการป้องกันการทุจริต<br>ประจำปีงบประมาณ พ.ศ. 2567</h1>
  <table><tr><th>กิจกรรม</th><th>งบประมาณ</th><th>ผู้รับผิดชอบ</th></tr>
  <tr><td>อบรมพนักงานสุจริต</td><td>90,000</td><td>สำนักปลัด</td></tr>
  <tr><td>โรงเรียนสุจริต</td><td>45,000</td><td>กองการศึกษา</td></tr></table><p>ปัญหาและอุปสรรค งบประมาณมาถึงล่าช้า</p>`

let jpeg: Uint8Array = new Uint8Array()
/** Little to read, for what does not depend on how much there is. */
let word: Uint8Array = new Uint8Array()
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oit-test-'))
  const photographs = await photographAll({ report: REPORT, word: '<h1>ประกาศ</h1>' })
  jpeg = photographs['report'] ?? jpeg
  word = photographs['word'] ?? word
})
afterAll(async () => {
  await Promise.all([closeRecognition(), closePdfReaders(), rm(folder, { recursive: true })])
})

const read = async (body: Uint8Array, url: string) => {
  const { facts } = await readBody(body, '', url)
  if (facts === undefined) throw new Error('the file gave no facts')
  return { before: facts, ...(await readPictures(body, facts)) }
}
const says = (texts: readonly string[], word: string): boolean =>
  findLoosely(looseKey(matchKey(texts.join(' '))), looseKey(matchKey(word))) !== undefined

/** Starting recognition takes seconds on a busy machine. */
const LONGEST = 120_000

describe('a scanned page', { timeout: LONGEST }, () => {
  it.each([
    ['a photograph of it', (picture: Uint8Array) => picture, 'https://www.a.go.th/o26.jpg', 'image'],
    ['a PDF of it', scanOf, 'https://www.a.go.th/o26.pdf', 'pdf'],
  ])('%s gives its title, its text and the rows of its table', async (_, make, url, kind) => {
    const { before, facts } = await read(make(jpeg), url)
    expect(before).toMatchObject({ kind, textLayer: 'none', blocks: [] })
    expect(facts).toMatchObject({ kind, textLayer: 'ocr', pageCount: 1, url })
    const texts = facts?.blocks.map(({ text }) => text) ?? []
    expect(says([facts?.title ?? ''], 'รายงานผลการดำเนินการป้องกันการทุจริต')).toBe(true)
    expect(says(texts, 'ปัญหาและอุปสรรค')).toBe(true)
    expect(texts.join(' ')).toContain('2567')
    expect(facts?.blocks.every(({ page }) => page === 1)).toBe(true)
    expect(says(texts, 'กองการศึกษา')).toBe(true)
    expect(texts.join(' ')).toMatch(/90[.,]000.*45[.,]000/)
  })

  it('is read from the folder of recognised text the next time, and anew when what is kept is broken', async () => {
    const cache = new RecognitionCache(folder)
    await closeRecognition()
    const { pages } = await recognise(word, { kind: 'picture', cache })
    const [name = ''] = await readdir(folder)
    await closeRecognition()
    await writeFile(join(folder, name), JSON.stringify([{ ...pages[0], words: [] }]))
    expect((await recognise(word, { kind: 'picture', cache })).pages[0]?.words).toEqual([])
    await closeRecognition()
    await writeFile(join(folder, name), '{"pages": "half a fi')
    expect((await recognise(word, { kind: 'picture', cache })).pages).toEqual(pages)
  })

  it('is left alone once the audit was stopped', async () => {
    await closeRecognition()
    const stopped = await recognise(jpeg, { kind: 'picture', signal: AbortSignal.abort() })
    expect(stopped).toEqual({ pages: [], problem: 'timeout' })
    const soon = await recognise(jpeg, { kind: 'picture', signal: AbortSignal.timeout(50) })
    expect(soon.problem).toBe('timeout')
  })
})

describe('the folder of recognised text', () => {
  it.each([
    [{ OIT_OCR_CACHE: 'off' }, undefined],
    [{ OIT_OCR_CACHE: '/tmp/mine' }, '/tmp/mine'],
    [{ XDG_CACHE_HOME: '/tmp/xdg' }, join('/tmp/xdg', 'oit-audit', 'ocr')],
  ])('for %j is %s', (environment, expected) => {
    expect(cacheFolder(environment)).toBe(expected)
  })

  it('that cannot be written keeps nothing and breaks nothing', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    const cache = new RecognitionCache(join(file, 'below'))
    await cache.write('key', [])
    expect(await cache.read('key')).toBeUndefined()
  })
})
