import { describe, expect, it } from 'vitest'
import { page, prose, run } from './page.ts'

const call = { 'online-service': null }
const form =
  '<h1>ยื่นคำร้องขอรับบริการ</h1><form method="post"><label>ชื่อ <input name="fullname"></label><label>โทร <input type="tel" name="tel"></label><label>ขอน้ำอุปโภค <textarea name="detail"></textarea></label><button>ส่งคำขอ</button></form>'

describe('online-service', () => {
  it.each([
    ['a form with fields', form],
    ['a Google Form', '<p><a href="https://forms.gle/abc123">ยื่นคำร้องออนไลน์</a></p>'],
    [
      "the agency's service host",
      '<p><a href="https://eservice.tambon-suanmali.go.th/">ระบบบริการออนไลน์</a></p>',
    ],
  ])('is met by %s', (_, html) => {
    expect(run(call, page(html)).result).toBe('met')
  })

  it('is met by a form for which nobody need come, whatever it is called, not by one to complain', () => {
    const fields =
      '<form method="post"><input name="who"><input name="tel"><input type="submit" value="ส่ง"></form>'
    const called = (title: string, text: string) =>
      run(call, page(`<h1>${title}</h1><p>${text}</p>${fields}`)).result
    expect(called('อบต.ถึงบ้าน', 'กรอกแล้วรอรับทางไปรษณีย์ ไม่ต้องเดินทางมาที่ อบต.')).toBe('met')
    expect(called('อบต.ถึงบ้าน', 'เจ้าหน้าที่ออกเยี่ยมผู้สูงอายุทุกเดือน')).toBe('unmet')
    expect(called('ร้องเรียนการทุจริต', 'แจ้งได้ ไม่ต้องเดินทางมาที่ อบต.')).toBe('unmet')
  })

  it('is met by a form that asks who wants which of several things and when, not by one to write or to complain', () => {
    const who = '<label>ชื่อ <input name="n"></label><label>มือถือ <input name="m"></label>'
    const wants =
      '<label>แบบ <select name="k"><option>ไทย</option><option>อังกฤษ</option></select></label><label>กี่ใบ <input type="number" name="qty"></label>'
    const asked = (title: string, fields: string) =>
      run(call, page(`<h1>${title}</h1><form method="post">${fields}<button>ตกลง</button></form>`)).result
    expect(asked('ใบรับรองผลการเรียน', who + wants)).toBe('met')
    expect(
      asked('ถึงนายกโดยตรง', `${who}<label>เรื่อง <input name="s"></label><textarea name="t"></textarea>`),
    ).toBe('unmet')
    expect(asked('แจ้งเบาะแสการทุจริต', who + wants)).toBe('unmet')
  })

  it('is met by the log-in of a service system', () => {
    const html =
      '<h1>เข้าสู่ระบบ E-Service</h1><form method="post"><input name="u"><input type="password" name="p"></form>'
    expect(run(call, page(html, { title: 'ระบบบริการออนไลน์' })).result).toBe('met')
  })

  it('is unmet by forms to download', () => {
    const paper = page('<h1>แบบฟอร์ม</h1><a href="/f/form1.pdf">แบบฟอร์มคำร้องทั่วไป</a>')
    expect(run(call, paper).result).toBe('unmet')
  })

  it('is unmet by search, log-in and comment boxes', () => {
    const html =
      '<form><input name="q" type="search"></form><form method="post"><input name="c_name"><textarea name="comment"></textarea>แสดงความคิดเห็น</form>'
    expect(run(call, page(html + prose())).result).toBe('unmet')
  })

  it('is unsure over a link to a system that was not read', () => {
    expect(run(call, page(`<a href="/eservice/start">ยื่นคำร้องออนไลน์</a>${prose()}`)).result).toBe('unsure')
  })
})
