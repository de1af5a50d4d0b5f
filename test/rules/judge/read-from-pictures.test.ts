import { describe, expect, it } from 'vitest'
import type { PageFacts } from '../../../rules/facts/model.ts'
import { judgeItem } from '../../../rules/judge/judge-item.ts'
import type { ItemVerdict } from '../../../rules/judge/model.ts'
import { context, page, prose } from '../checks/page.ts'
import { block, pageFacts } from '../facts-of.ts'
import { component, item, offer } from './judging.ts'

const plan = item([component('งบประมาณ'), component('ผู้รับผิดชอบโครงการ'), component('ระยะเวลาดำเนินการ')], {
  period: { kind: 'fiscal-year', offset: 0, confidence: 'high', sources: ['handbook'] },
})

const scanOf = (...lines: readonly string[]): PageFacts =>
  pageFacts({
    url: 'https://www.tambon-suanmali.go.th/files/scan.pdf',
    kind: 'pdf',
    textLayer: 'ocr',
    blocks: lines.map((text, index) => block(text, { place: `p2/${index}`, page: 2 })),
  })

const judge = (facts: PageFacts, partial = {}): ItemVerdict =>
  judgeItem(plan, [offer(facts, partial)], context())

const WHOLE = ['งบประมาฌ 20,000 บาท', 'ผู้รับผิตชอบโครงการ กองคลัง', 'ระยะเวลาตำเนินการ ม.ค. - มี.ค.']

describe('evidence that was read from a picture', () => {
  it('passes with misread letters, but only with low confidence', () => {
    const verdict = judge(scanOf('แผนดำเนินงาน ปีงบประมาณ พ.ศ. 2568', ...WHOLE))
    expect(verdict).toMatchObject({ verdict: 'pass', confidence: 'low' })
  })

  it('is never quoted without saying that it was read from a picture, and from which page', () => {
    const { findings } = judge(scanOf('แผนดำเนินงาน ปีงบประมาณ พ.ศ. 2568', ...WHOLE))
    for (const { because } of findings)
      for (const { message, page: from } of because) {
        expect(message.th).toContain('อ่านจากภาพหน้า 2')
        expect(message.en).toContain('read from a picture, page 2')
        expect(from).toBe(2)
      }
  })

  it('leaves open what it does not show', () => {
    const verdict = judge(scanOf('แผนดำเนินงาน ปีงบประมาณ พ.ศ. 2568', 'งบประมาณ 20,000 บาท'))
    expect(verdict.verdict).toBe('review')
    expect(verdict.findings.map(({ result }) => result)).toEqual(['met', 'unsure', 'unsure'])
  })

  it('of another year needs a person, since a digit may be misread', () => {
    expect(judge(scanOf('แผนดำเนินงาน ปีงบประมาณ พ.ศ. 2563', ...WHOLE)).verdict).toBe('review')
  })

  it('is of the year of its text also where the first digit was misread', () => {
    expect(judge(scanOf('แผนดำเนินงาน ปีงบประมาณ พ.ศ. ๓๕๖๘', ...WHOLE)).verdict).toBe('pass')
  })

  it('says no less than a page that wraps it', () => {
    const scan = scanOf('ปีงบประมาณ พ.ศ. 2568', ...WHOLE)
    const wrapper = page(`<h1>แผนดำเนินงาน ปี 2568</h1><a href="${scan.url}">ดาวน์โหลด</a>`)
    const verdict = judgeItem(
      plan,
      [offer(wrapper)],
      context({ factsOf: (url) => (url === scan.url ? scan : undefined) }),
    )
    expect(verdict).toMatchObject({ verdict: 'pass', confidence: 'low' })
  })

  it.each(['IMG_2563.jpg', 'plan-2563.jpg'])('does not take its year from the file name %s', (name) => {
    const url = `https://www.tambon-suanmali.go.th/upload/${name}`
    const picture: PageFacts = { ...scanOf('แผนดำเนินงานประจำปี', ...WHOLE), kind: 'image', url }
    const shown = page(`<h1>แผนดำเนินงาน ปี 2568</h1><img src="/upload/${name}" width="800" height="1100">`)
    const read = context({ factsOf: (asked) => (asked === url ? picture : undefined) })
    expect(['pass', 'review']).toContain(judgeItem(plan, [offer(shown)], read).verdict)
    expect(judge(picture).verdict).toBe('review')
  })

  it('on a page that shows nothing but that picture speaks for the page', () => {
    const scan = scanOf('แผนดำเนินงาน ปีงบประมาณ พ.ศ. 2568', ...WHOLE)
    const picture: PageFacts = {
      ...scan,
      kind: 'image',
      url: 'https://www.tambon-suanmali.go.th/upload/plan68.jpg',
    }
    const shown = (more: string) =>
      page(`<h1>แผนดำเนินงาน ปี 2568</h1><img src="/upload/plan68.jpg" width="800" height="1100">${more}`)
    const judged = (facts: PageFacts, read: PageFacts | undefined) =>
      judgeItem(plan, [offer(facts)], context({ factsOf: (url) => (url === picture.url ? read : undefined) }))
    expect(judged(shown(''), picture)).toMatchObject({ verdict: 'pass', confidence: 'low' })
    const unread = judged(shown(''), undefined)
    expect(unread.verdict).toBe('review')
    expect(JSON.stringify(unread.findings)).toContain('เนื้อหาหลักเป็นรูปภาพ')
    // Beside a text of its own a picture only decorates, and a gallery is no document.
    expect(judged(shown(prose()), picture).verdict).not.toBe('pass')
    const gallery = Array.from(
      { length: 6 },
      (_, at) => `<img src="/upload/${at}.jpg" width="800" height="600">`,
    )
    expect(judged(shown(gallery.join('')), picture).verdict).toBe('review')
  })

  it('of another year is not saved by the right year on the page that offers it', () => {
    const scan = scanOf('แผนดำเนินงาน ปีงบประมาณ พ.ศ. 2566', ...WHOLE)
    const list = page(`<h1>แผนดำเนินงาน ปี 2568</h1><a href="${scan.url}">ดาวน์โหลด</a>`)
    const given = context({ factsOf: (url) => (url === scan.url ? scan : undefined) })
    expect(judgeItem(plan, [offer(list), offer(scan, { score: 0.8 })], given).verdict).toBe('review')
  })

  it('does not change what is said of ordinary text', () => {
    const text = pageFacts({ ...scanOf('แผนดำเนินงาน ปีงบประมาณ พ.ศ. 2563', ...WHOLE), textLayer: 'good' })
    expect(judge(text).verdict).toBe('wrong-year')
  })
})
