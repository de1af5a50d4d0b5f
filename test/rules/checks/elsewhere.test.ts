import { describe, expect, it } from 'vitest'
import { attachmentsOf } from '../../../rules/checks/attachments.ts'
import { wrappedFiles } from '../../../rules/checks/wrapped-files.ts'
import { formats } from '../../../rules/checks/formats.ts'
import { onlineService } from '../../../rules/checks/online-service.ts'
import { ownCorruptionChannel } from '../../../rules/checks/own-corruption-channel.ts'
import { fileName, unreadReasons } from '../../../rules/checks/readable.ts'
import { wrongOfferOf } from '../../../rules/checks/wrong-offers.ts'
import type { JudgeContext } from '../../../rules/judge/model.ts'
import { pageFacts } from '../facts-of.ts'
import { context, page } from './page.ts'

const FOLDER = 'https://drive.google.com/drive/folders/1Folder-Of-Item'
const FILE = 'https://drive.google.com/file/d/1File-Of-Item/view'
const FORM = 'https://docs.google.com/forms/d/e/1FAIpQL-Form/viewform'
const folder = (files: number) =>
  page(
    Array.from(
      { length: files },
      (_, at) => `<a href="https://drive.google.com/file/d/1File-Of-Item-${at}/view">แผน ${at}.pdf</a>`,
    ).join(''),
  )
const states = (state: 'ok' | 'broken'): JudgeContext => ({ ...context(), linkOf: () => ({ state }) })

describe('files kept elsewhere', () => {
  it.each([
    `<iframe src="${FILE}"></iframe>`,
    '<img src="/x.png"><a href="https://drive.google.com/thumbnail?id=1File-Of-Item">รูป</a>',
    '<embed src="https://docs.google.com/file/d/1File-Of-Item/preview">',
  ])('are files of the page: %s', (html) => {
    expect(attachmentsOf(page(html))).toHaveLength(1)
  })

  it.each([
    ['/th/download/204', 1],
    ['/article/9/download', 1],
    ['/th/download-center', 0],
    ['/downloadcentre?cat=plans', 0],
  ])('stand behind %s: %i', (href, files) => {
    expect(attachmentsOf(page(`<a href="${href}">เอกสารเผยแพร่</a>`))).toHaveLength(files)
  })

  it('are reached through a folder that was opened, unless it is a list of many', () => {
    const linked = page(`<a href="${FOLDER}">เอกสาร</a>`)
    const urls = (files: number) =>
      wrappedFiles(linked, (url) => (url === FOLDER ? folder(files) : undefined)).map(({ text }) => text)
    expect(urls(2)).toEqual(['แผน 0.pdf', 'แผน 1.pdf'])
    expect(urls(40)).toEqual([])
    expect(wrappedFiles(linked, () => undefined).map(({ url }) => url)).toEqual([FOLDER])
  })

  it('show their format when they are read', () => {
    const read: JudgeContext = { ...context(), factsOf: () => pageFacts({ kind: 'sheet' }) }
    const evidence = page(`<a href="${FILE}">รายการจัดซื้อ</a>`)
    expect(formats([evidence], { all: ['sheet'] }, read).result).toBe('met')
    expect(formats([evidence], { all: ['sheet'] }, context()).result).toBe('unsure')
  })

  it('have no name in their address', () => {
    expect(fileName(FILE)).toContain('Google Drive')
  })
})

describe('an empty viewer', () => {
  const empty = '<iframe src="https://docs.google.com/viewer?url=&embedded=true"></iframe>'
  const kind = (html: string) => wrongOfferOf('hr-report', [page(html)], context())?.kind
  it('is no evidence', () => {
    expect(kind(`<h1>รายงานผลบุคคล 2567</h1>${empty}`)).toBe('empty-viewer')
  })
  it('beside a file, a table or much text does no harm', () => {
    expect(kind(`${empty}<a href="/report.pdf">รายงาน</a>`)).toBeUndefined()
    expect(kind(`${empty}<p>${'รายงานผลการบริหารทรัพยากรบุคคล '.repeat(30)}</p>`)).toBeUndefined()
  })
})

describe('an online form', () => {
  const service = page(`<h1>บริการออนไลน์</h1><a href="${FORM}">ยื่นคำขอใช้ห้องประชุม</a>`)
  const channel = page(`<h1>แจ้งเรื่องร้องเรียนการทุจริต</h1><iframe src="${FORM}"></iframe>`)
  it('that takes answers is a service or a channel', () => {
    expect(onlineService([service], {}, states('ok')).result).toBe('met')
    expect(ownCorruptionChannel([channel], {}, states('ok')).result).toBe('met')
  })
  it('that is closed is neither, and is told as closed', () => {
    for (const outcome of [
      onlineService([service], {}, states('broken')),
      ownCorruptionChannel([channel], {}, states('broken')),
    ]) {
      expect(outcome.result).toBe('unmet')
      expect(outcome.because[0]?.message.en).toMatch(/closed/)
    }
  })
  it('says itself what it is for', () => {
    const bare = page(`<h1>แจ้งเรื่องร้องเรียน</h1><a href="${FORM}">คลิกที่นี่</a>`)
    const about = (title: string): JudgeContext => ({ ...context(), factsOf: () => pageFacts({ title }) })
    const judged = (title: string) => ownCorruptionChannel([bare], {}, about(title)).result
    expect(judged('แจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ')).toBe('met')
    expect(judged('แจ้งเรื่องร้องทุกข์ทั่วไป')).toBe('unmet')
  })
})

describe('a post on a social network', () => {
  const post = '<iframe src="https://www.facebook.com/plugins/post.php?href=x"></iframe>'
  const reasons = (html: string) => unreadReasons([page(html)], context()).map(({ message }) => message.en)
  it('in place of content must be looked at, and is not on the own site', () => {
    expect(reasons(`<h1>การมีส่วนร่วม</h1>${post}`)[0]).toMatch(/Facebook, not on the agency's own site/)
  })
  it('beside content, or a box of the latest posts, is decoration', () => {
    expect(reasons(`<p>${'ผลการมีส่วนร่วมของประชาชน '.repeat(60)}</p>${post}`)).toEqual([])
    expect(
      reasons('<h1>แผน</h1><iframe src="https://www.facebook.com/plugins/page.php?href=x"></iframe>'),
    ).toEqual([])
  })
})
