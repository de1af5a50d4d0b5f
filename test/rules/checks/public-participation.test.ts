import { describe, expect, it } from 'vitest'
import { page, run } from './page.ts'

const call = { 'public-participation': null }

describe('public-participation', () => {
  it('is met when villagers take part in planning', () => {
    const html = '<p>ประชาชนและผู้นำชุมชนร่วมแสดงความคิดเห็นต่อร่างแผนพัฒนาท้องถิ่น จำนวน 80 คน</p>'
    expect(run(call, page(html)).result).toBe('met')
  })

  it.each([
    ['a committee of staff', '<p>ประชุมคณะกรรมการประสานแผนและหัวหน้าส่วนราชการ</p>'],
    ['a ceremony', '<p>พิธีถวายพระพรเนื่องในวันเฉลิมพระชนมพรรษา</p>'],
  ])('is unmet by %s', (_, html) => {
    expect(run(call, page(html + '<p>รายละเอียดตามภาพ</p>'.repeat(3))).result).toBe('unmet')
  })

  it('is met by people who are counted on a page about hearing them', () => {
    const html = '<h1>รับฟังความเห็นเรื่องเส้นทางรถขยะ</h1><p>ผู้แทนชุมชน 54 คน ผู้ค้าตลาด 12 คน</p>'
    expect(run(call, page(html)).result).toBe('met')
  })

  it('knows the title of a page without headings by its opening words', () => {
    const told = '<p>แม่ค้าตลาดเช้า 26 คน</p><p>ขยายทางเข้าอีกหนึ่งเมตร</p>'
    expect(run(call, page(`<div>การมีส่วนร่วม</div><hr>${told}`)).result).toBe('met')
    expect(run(call, page(`<div>ตลาดเช้า</div><hr>${told}`)).result).toBe('unsure')
  })

  it('is met by people who are counted before it is told what they decided, not by those at a festival', () => {
    const who = '<p>ผู้แทนชุมชน 14 ชุมชน ผู้ค้า และสถาปนิกอาสา รวม 173 คน</p>'
    expect(run(call, page(`${who}<p>ที่ประชุมเลือกแบบที่ 2</p>`)).result).toBe('met')
    expect(run(call, page(`${who}<p>บรรยากาศสนุกสนาน</p>`)).result).toBe('unsure')
    expect(run(call, page('<p>ชาวบ้าน 9 หมู่ 700 คน ร่วมขบวนแห่บุญผะเหวด</p>')).result).toBe('unmet')
  })

  it('is met where it stands under questions who came and what they said, not where only one is answered', () => {
    const who = '<p><b>มีใครบ้าง</b> ชาวสวน 30 ราย เจ้าของร้าน 4 ร้าน</p>'
    expect(run(call, page(`${who}<p><b>เขาว่าอย่างไร</b> น้ำขังหน้าฝนทุกปี</p>`)).result).toBe('met')
    expect(run(call, page(`${who}<p><b>กำหนดการ</b> ลงทะเบียนเก้าโมง</p>`)).result).toBe('unsure')
  })

  it.each(['ชาวประมงพื้นบ้าน 70 คน เจ้าของเรือ 24 คน', 'ผู้ประมูล 18 คน', 'คณะกรรมการสถานศึกษา 13 คน'])(
    'knows %s as people from outside',
    (people) => {
      expect(run(call, page(`<p>${people} ร่วมแสดงความคิดเห็นและลงมติ</p>`)).result).toBe('met')
    },
  )

  it('is unsure when it is not clear whether those who spoke are from outside', () => {
    const html = '<p>ผู้แทนสโมสรไม้ดอก 12 คน ร่วมแสดงความคิดเห็นและลงมติ</p>'
    expect(run(call, page(html)).result).toBe('unsure')
  })

  it('is unsure over an invitation', () => {
    expect(run(call, page('<p>ขอเชิญประชาชนร่วมแสดงความคิดเห็นต่อร่างข้อบัญญัติ</p>')).result).toBe('unsure')
  })
})
