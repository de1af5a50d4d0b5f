import { describe, expect, it } from 'vitest'
import { context, page, prose, run, said, scan } from './page.ts'

const card = (name: string, position: string, more = '', photo = '/u/p.jpg') =>
  `<div class="card">${photo === '' ? '' : `<img src="${photo}" alt="" width="200" height="250">`}<p>${name}</p><p>${position}</p>${more}</div>`
const call = { 'both-sides': null }
const mayor = card('นายสมพร ใจงาม', 'นายกเทศมนตรีตำบลสวนมะลิ')

describe('both-sides', () => {
  it('is met by the mayor and the clerk', () => {
    expect(run(call, page(mayor + card('นางสาวอรทัย ดีพร้อม', 'ปลัดเทศบาลตำบลสวนมะลิ'))).result).toBe('met')
  })

  it('is met by two pages together', () => {
    expect(
      run(call, [page(mayor), page(card('นายวิชัย รุ่งเรือง', 'ผู้อำนวยการกองคลัง'), { path: '/2' })]).result,
    ).toBe('met')
  })

  it('is unmet when the permanent officials are missing, and says so', () => {
    const outcome = run(call, page(mayor + prose()))
    expect(outcome.result).toBe('unmet')
    expect(said(outcome)).toContain('ประจำ')
  })

  it('does not count members of the council as executives', () => {
    const council = card('นายดำรง คงมั่น', 'ประธานสภาเทศบาลตำบลสวนมะลิ')
    expect(run(call, page(council + card('นายวิชัย รุ่งเรือง', 'ปลัดเทศบาล') + prose())).result).toBe('unmet')
  })

  it('is met by a chart that names the posts of both sides', () => {
    const html =
      '<table><tr><th>นายกเทศมนตรี</th></tr><tr><td>ปลัดเทศบาล</td></tr><tr><td>กองคลัง</td></tr></table>'
    expect(run(call, page(html)).result).toBe('met')
  })

  it('is met by a sentence that names the posts of both sides, but not by one that names one of them twice', () => {
    const line = '<p>หัวหน้างานบังคับบัญชาตามลำดับ ขึ้นตรงต่อปลัดเทศบาลและนายกเทศมนตรี</p>'
    expect(run(call, page(line)).result).toBe('met')
    expect(run(call, page(`<p>นายกเทศมนตรีและรองนายกเทศมนตรี</p>${prose()}`)).result).toBe('unmet')
  })

  it('is met by a chart of posts that names the mayor', () => {
    const html =
      '<table><tr><td>นายก อบต. (นายสมเดช ปานทองศรี) – รองนายก 2 คน</td></tr><tr><td>ปลัด อบต. – รองปลัด อบต.</td></tr></table>'
    expect(run(call, page(html)).result).toBe('met')
  })

  it('asks nothing of a central agency', () => {
    expect(run(call, page(prose()), context({ agency: { type: 'central' } })).result).toBe('met')
  })

  it('is unsure over a scan', () => {
    expect(run(call, scan()).result).toBe('unsure')
  })

  it('is met by a paragraph that tells how the agency is divided and who leads it', () => {
    const told = (leads: string) =>
      page(
        `<p>อบต.สวนมะลิแบ่งงานเป็น สำนักปลัด กองคลัง และกองช่าง เพื่อดูแลงานของตำบลให้ทั่วถึงทุกหมู่บ้านตลอดทั้งปี โดย${leads}</p>`,
      )
    expect(run(call, told('นายก อบต. วางนโยบาย และปลัด อบต. ดูแลพนักงาน')).result).toBe('met')
    expect(run(call, told('นายก อบต. วางนโยบาย')).result).toBe('unmet')
  })

  it('is not met by a story in which both are named', () => {
    const story =
      '<p>นายก อบต. พร้อมด้วยปลัด อบต. และชาวบ้านร่วมกันปลูกต้นไม้ริมอ่างเก็บน้ำของตำบลในวันต้นไม้ประจำปีของชาติ ณ วัดสวนมะลิ ท่ามกลางบรรยากาศที่อบอุ่นและเป็นกันเองยิ่ง</p>'
    expect(run(call, page(story)).result).toBe('unmet')
  })
})
