import { describe, expect, it } from 'vitest'
import type { LinkHealth } from '../../../rules/judge/model.ts'
import { brokenAttachments } from '../../../rules/judge/broken-attachments.ts'
import { readHtml } from '../../../rules/facts/read-html.ts'

const BROKEN: LinkHealth = { state: 'broken', httpStatus: 404, kind: 'not-found' }
const page = (body: string) =>
  readHtml(`<main><h1>O12</h1>${body}</main>`, { url: 'http://agency.example/o12.php' })
const contextWith = (health: Record<string, LinkHealth>) => ({
  fiscalYear: 2568,
  agency: { type: 'local' as const },
  today: '2025-04-18',
  siteHosts: ['agency.example'],
  depthOf: () => 1,
  factsOf: () => undefined,
  linkOf: (url: string) => health[url],
})

describe('brokenAttachments', () => {
  const viewer = page('<iframe src="/files/o12.pdf"></iframe><a href="/files/o12.xlsx">ดาวน์โหลด</a>')

  it('tells a page that wraps only files which do not open', () => {
    const both = {
      'http://agency.example/files/o12.pdf': BROKEN,
      'http://agency.example/files/o12.xlsx': BROKEN,
    }
    expect(brokenAttachments(viewer, contextWith(both))).toMatchObject({
      link: BROKEN,
      reason: { message: { th: expect.stringContaining('o12.pdf') as string } },
    })
  })

  it('says nothing while one file works or is not known', () => {
    const one = { 'http://agency.example/files/o12.pdf': BROKEN }
    expect(brokenAttachments(viewer, contextWith(one))).toBeUndefined()
  })

  it('says nothing of a page that shows the data itself', () => {
    const text = page(
      `<p>${'รายการจัดซื้อจัดจ้างของหน่วยงาน '.repeat(20)}</p><a href="/files/o12.pdf">ดาวน์โหลด</a>`,
    )
    expect(
      brokenAttachments(text, contextWith({ 'http://agency.example/files/o12.pdf': BROKEN })),
    ).toBeUndefined()
  })

  it('says nothing of a page without files', () => {
    expect(brokenAttachments(page('<p>ไม่มีไฟล์</p>'), contextWith({}))).toBeUndefined()
  })

  it('tells a page that leads to a form which is closed, where a channel is asked for', () => {
    const FORM = 'https://docs.google.com/forms/d/e/1FAIpQL/viewform'
    const channel = page(`<p>แจ้งได้ทาง <a href="${FORM}">แบบฟอร์ม</a></p>`)
    const closed = contextWith({ [FORM]: { state: 'broken', kind: 'form-closed' } })
    expect(brokenAttachments(channel, closed, true)?.link.kind).toBe('form-closed')
    expect(brokenAttachments(channel, closed)).toBeUndefined()
    const withPoster = page(
      `<p>แจ้งได้ทาง <a href="${FORM}">แบบฟอร์ม</a></p><a href="/i/poster.jpg"><img src="/i/poster.jpg">ภาพ</a>`,
    )
    expect(brokenAttachments(withPoster, closed, true)?.link.kind).toBe('form-closed')
    const open = contextWith({ [FORM]: { state: 'ok', httpStatus: 200 } })
    expect(brokenAttachments(channel, open, true)).toBeUndefined()
  })
})
