import { describe, expect, it } from 'vitest'
import { positionIn } from '../../../rules/text/positions.ts'

describe('positionIn', () => {
  it.each([
    ['นายกองค์การบริหารส่วนตำบลตัวอย่าง', 'top', 'political'],
    ['นายก อบต.ตัวอย่าง', 'top', 'political'],
    ['รองนายกเทศมนตรี', 'deputy', 'political'],
    ['เลขานุการนายกเทศมนตรี', 'adviser', 'political'],
    ['ที่ปรึกษานายก อบต.', 'adviser', 'political'],
    ['ประธานสภาเทศบาล', 'council', 'political'],
    ['ปลัดองค์การบริหารส่วนตำบล', 'top', 'permanent'],
    ['รองปลัดเทศบาล', 'deputy', 'permanent'],
    ['หัวหน้าสำนักปลัด', 'head-of-unit', 'permanent'],
    ['ผู้อำนวยการกองคลัง', 'head-of-unit', 'permanent'],
    ['ปลัดอำเภอ', 'officer', 'permanent'],
    ['เจ้าพนักงานธุรการ', 'officer', 'permanent'],
    ['ปลัดกระทรวง', 'top', 'none'],
    ['อธิบดี', 'top', 'none'],
    ['รองอธิบดี', 'deputy', 'none'],
    ['ผู้อำนวยการ', 'top', 'none'],
    ['รองผู้อำนวยการ', 'deputy', 'none'],
    ['ผู้อำนวยการศูนย์ตัวอย่าง (องค์การมหาชน)', 'top', 'none'],
    ['ผู้ว่าการ', 'top', 'none'],
    ['นายแพทย์สาธารณสุขจังหวัดภูคำนาง', 'top', 'none'],
    ['รองนายแพทย์สาธารณสุขจังหวัด ด้านเวชกรรมป้องกัน', 'deputy', 'none'],
    ['ผู้ว่าราชการจังหวัด', 'top', 'none'],
    ['รองผู้ว่าราชการจังหวัด', 'deputy', 'none'],
    ['อธิการบดี', 'top', 'none'],
    ['รองอธิการบดี', 'deputy', 'none'],
    ['คณบดี', 'head-of-unit', 'permanent'],
    ['ผู้อำนวยการโรงเรียนตัวอย่าง', 'top', 'none'],
  ])('%s', (text, role, side) => {
    expect(positionIn(text)).toMatchObject({ role, side })
  })

  it('gives the position as displayed, beside a name', () => {
    expect(positionIn('นายสมชาย ใจดี ปลัด อบต.ตัวอย่าง โทร. 0')?.text).toBe('ปลัด อบต.ตัวอย่าง')
  })

  it('counts whoever acts for a position as its holder', () => {
    expect(positionIn('ปลัดเทศบาล ปฏิบัติหน้าที่ นายกเทศมนตรี')).toMatchObject({ role: 'top', side: 'political' })
    expect(positionIn('รองปลัด อบต. รักษาราชการแทนปลัด อบต.')).toMatchObject({ role: 'top', side: 'permanent' })
  })

  it.each(['สำนักปลัดเทศบาล', 'อดีตนายกเทศมนตรี', 'นายกรัฐมนตรี', 'ว่าง', ''])('%s is no position here', (text) => {
    expect(positionIn(text)).toBeUndefined()
  })
})
