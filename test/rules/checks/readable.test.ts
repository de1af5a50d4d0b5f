import { describe, expect, it } from 'vitest'
import { unreadReasons } from '../../../rules/checks/readable.ts'
import { wrappedFiles } from '../../../rules/checks/wrapped-files.ts'
import type { PageFacts } from '../../../rules/facts/model.ts'
import { pageFacts } from '../facts-of.ts'
import { context, page } from './page.ts'

const file = (name: string): string => `<p><a href="/f/${name}.pdf">${name}</a></p>`
const reasonsOf = (main: string, read: (url: string) => PageFacts | undefined): readonly string[] =>
  unreadReasons([page(main)], context({ factsOf: read })).map(({ message }) => message.en)

describe('files that were not read', () => {
  const thisYears = (url: string) => (url.includes('2568') ? pageFacts({ url, kind: 'pdf' }) : undefined)

  it('leave nothing open when they call themselves older than what stands beside them', () => {
    expect(reasonsOf(file('plan-2568') + file('plan-2565'), thisYears)).toEqual([])
    expect(reasonsOf(file('plan-2568') + file('appendix'), thisYears)).toHaveLength(1)
  })

  it('leave nothing open either when they were opened and are scans, beside what is of this year and can be read', () => {
    const old = pageFacts({
      url: 'https://www.example.go.th/f/plan-2565.pdf',
      kind: 'pdf',
      textLayer: 'none',
    })
    const plan = (title: string) => page('<p>ขุดลอกคลอง</p>', { title })
    const open = (title: string) => unreadReasons([plan(title), old], context())
    expect(open('แผนดำเนินงาน พ.ศ. 2568')).toEqual([])
    expect(open('แผนดำเนินงาน')).toHaveLength(1)
  })

  it('leave it open when there is nothing newer', () => {
    expect(reasonsOf(file('plan-2565'), () => undefined)).toHaveLength(1)
  })
})

describe('files that call themselves former ones', () => {
  const urls = (main: string): readonly string[] =>
    wrappedFiles(page(main), () => undefined).map(({ url }) => url.slice(-6))
  const link = (name: string, at: number): string => `<p><a href="/f/${at}.pdf">${name}</a></p>`

  it.each(['ฉบับเดิม ปี 65', 'แผนพัฒนา (เล่มเก่า)', 'ประกาศเดิม 2566', 'คู่มือปี 2560 ยกเลิกแล้ว'])(
    'are not part of the evidence: %s',
    (name) => {
      expect(urls(link('แผนปัจจุบัน', 1) + link(name, 2))).toEqual(['/1.pdf'])
      expect(urls(link(name, 2))).toEqual(['/2.pdf'])
    },
  )

  it('are not part of the evidence when their row calls them so', () => {
    const row = (name: string, at: number) =>
      `<tr><td>${name}</td><td><a href="/f/${at}.pdf">โหลด</a></td></tr>`
    expect(urls(`<table>${row('ข้อบังคับ', 1)}${row('ข้อบังคับ (ฉบับเดิม)', 2)}</table>`)).toEqual(['/1.pdf'])
  })

  it.each(['เอกสารเพิ่มเติม', 'แผนเก่าแก่ของตำบล', 'ทะเบียนศิษย์เก่า'])('are not all that sound so: %s', (name) => {
    expect(urls(link('แผนปัจจุบัน', 1) + link(name, 2))).toEqual(['/1.pdf', '/2.pdf'])
  })
})

describe('a picture in a page of few words', () => {
  const evidence = page('<p><img src="/i/paper.gif"> ไฟล์: <a href="/f/a.pdf">แผน</a></p>')
  const urls = (textLayer: PageFacts['textLayer']): readonly string[] =>
    wrappedFiles(evidence, (url) =>
      url.endsWith('.gif') ? pageFacts({ url, kind: 'image', textLayer }) : undefined,
    ).map(({ format }) => format ?? '')

  it('speaks for the page, unless it turned out to be an icon', () => {
    expect(urls('none')).toEqual(['pdf', 'image'])
    expect(urls('good')).toEqual(['pdf'])
  })
})
