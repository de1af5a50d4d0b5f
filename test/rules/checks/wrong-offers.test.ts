import { describe, expect, it } from 'vitest'
import { wrongOfferOf } from '../../../rules/checks/wrong-offers.ts'
import type { PageFacts } from '../../../rules/facts/model.ts'
import { context, page, prose, scan, wrapper } from './page.ts'

const kind = (concept: string, facts: PageFacts) => wrongOfferOf(concept, [facts], context())?.kind
const form = (words: string) =>
  page(
    `<h1>${words}</h1><form method="post"><label>ชื่อ <input name="n"></label><label>รายละเอียด <textarea name="d"></textarea></label></form>`,
  )
const sections = Array.from(
  { length: 40 },
  (_, at) => `<p>มาตรา ${at + 1} ให้สภาตำบลมีหน้าที่ตามบทบัญญัตินี้</p>`,
).join('')

describe('wrong offers', () => {
  it('finds a paper form offered as an online service', () => {
    expect(kind('e-service', page('<h1>แบบฟอร์ม</h1><a href="/f/form.pdf">แบบฟอร์มคำร้อง</a>'))).toBe(
      'paper-form',
    )
  })

  it('finds criteria copied without data', () => {
    const html =
      '<h1>O2 ข้อมูลผู้บริหาร</h1><p>แสดงข้อมูลของผู้บริหารสูงสุด อย่างน้อยประกอบด้วย</p><ul><li>ชื่อ-นามสกุล</li><li>ตำแหน่ง</li></ul>'
    expect(kind('executives', page(html))).toBe('criteria-copy')
  })

  it('leaves criteria followed by a file alone', () => {
    const html = '<p>แสดงข้อมูลแผนของหน่วยงาน อย่างน้อยประกอบด้วย</p><a href="/f/plan.pdf">แผน</a>'
    expect(kind('strategic-plan', page(html))).toBeUndefined()
  })

  it('finds the general complaint form offered as corruption channel', () => {
    expect(kind('complaint-channel', form('ร้องเรียนร้องทุกข์'))).toBe('general-complaint')
    expect(kind('complaint-channel', form('แจ้งเรื่องร้องเรียนการทุจริต'))).toBeUndefined()
  })

  it('finds a national portal offered as own channel', () => {
    expect(kind('complaint-channel', page('<a href="https://www.nacc.go.th/x">แจ้งเบาะแส</a>'))).toBe(
      'national-portal',
    )
  })

  it('finds an empty page, but not a page that wraps a file or a scan', () => {
    expect(kind('hr-plan', page('<h1>แผนบริหารทรัพยากรบุคคล</h1><p>ไม่พบข้อมูล</p>'))).toBe('empty-page')
    expect(kind('hr-plan', wrapper())).toBeUndefined()
    expect(kind('hr-plan', scan())).toBeUndefined()
  })

  it('finds a survey to fill in where its result is asked for', () => {
    expect(kind('satisfaction', form('แบบสอบถามความพึงพอใจ'))).toBe('survey-form')
  })

  it('finds a whole law offered as an explanation', () => {
    expect(kind('powers', page(sections))).toBe('whole-law')
    expect(kind('powers', page(prose()))).toBeUndefined()
  })
})
