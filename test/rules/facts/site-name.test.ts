import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../rules/facts/read-html.ts'
import { agencyNameOf } from '../../../rules/facts/site-name.ts'

const nameOf = (html: string) => agencyNameOf(readHtml(html, { url: 'https://www.example.go.th/' }))
const titled = (title: string) => nameOf(`<title>${title}</title>`)

describe('agencyNameOf', () => {
  it.each([
    ['องค์การบริหารส่วนตำบลบ้านใหม่ อำเภอเมือง', 'องค์การบริหารส่วนตำบลบ้านใหม่', 'local'],
    ['-องค์การบริหารส่วนตำบลบ้านใหม่', 'องค์การบริหารส่วนตำบลบ้านใหม่', 'local'],
    ['ITA 2568 | อบต.บ้านใหม่', 'อบต.บ้านใหม่', 'local'],
    ['ยินดีต้อนรับสู่ เทศบาลเมืองทดสอบ', 'เทศบาลเมืองทดสอบ', 'local'],
    ['สำนักงานเทศบาลตำบลทดสอบ', 'เทศบาลตำบลทดสอบ', 'local'],
    ['องค์การบริหารส่วนจังหวัดทดสอบ', 'องค์การบริหารส่วนจังหวัดทดสอบ', 'local'],
    ['โรงเรียนทดสอบวิทยา', 'โรงเรียนทดสอบวิทยา', 'school'],
    ['มหาวิทยาลัยราชภัฏทดสอบ', 'มหาวิทยาลัยราชภัฏทดสอบ', 'university'],
    ['กรมทดสอบการเกษตร', 'กรมทดสอบการเกษตร', 'central'],
    ['สำนักงานคณะกรรมการทดสอบ', 'สำนักงานคณะกรรมการทดสอบ', 'central'],
    ['จังหวัดทดสอบ', 'จังหวัดทดสอบ', 'province'],
    ['สถาบันทดสอบ (องค์การมหาชน)', 'สถาบันทดสอบ (องค์การมหาชน)', 'public-organisation'],
    ['การไฟฟ้าทดสอบ', 'การไฟฟ้าทดสอบ', 'state-enterprise'],
  ])('%s', (title, name, type) => {
    expect(titled(title)).toEqual({ name, type })
  })

  it('looks in the heading, the header and the footer when the title is silent', () => {
    expect(nameOf('<title>Home</title><h1>เทศบาลนครทดสอบ</h1>')).toEqual({
      name: 'เทศบาลนครทดสอบ',
      type: 'local',
    })
    expect(nameOf('<title>Home</title><p>ข่าววันนี้ทั้งหมด</p><footer>ติดต่อ เทศบาลนครทดสอบ</footer>')).toEqual({
      name: 'เทศบาลนครทดสอบ',
      type: 'local',
    })
  })

  it('says nothing when the page does not', () => {
    expect(nameOf('<title>Home</title><p>สวัสดี</p>')).toEqual({})
  })
})
