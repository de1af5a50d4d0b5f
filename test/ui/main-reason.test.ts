import { describe, expect, it } from 'vitest'
import { mainReason } from '../../ui/main-reason.ts'
import { verdictMeanings } from '../../ui/code-names.ts'
import { noEvidence } from '../../ui/text.ts'
import { reportSample } from '../report-sample.ts'

const reasonOf = (id: string) =>
  mainReason(
    reportSample,
    reportSample.items.find((item) => item.id === id)!,
  )

describe('the main reason of a verdict', () => {
  it.each([
    ['O1', verdictMeanings.pass.th],
    ['O2', 'ไม่พบช่องทางติดต่อของ 2 คน: นายสมหมาย ใจเย็น, นางสาวทองใบ ปลูกข้าวกล้า'],
    ['O5', 'ไฟล์เป็นภาพสแกน อ่านตัวอักษรไม่ได้'],
    ['O7', 'ไม่มีไฟล์นี้อยู่แล้ว (404)'],
    ['O10', 'มีเพียงแบบฟอร์มให้ดาวน์โหลดไปกรอกด้วยมือ'],
    ['O11', noEvidence.th],
    ['O15', 'เอกสารเป็นของปีงบประมาณ พ.ศ. 2566 แต่ข้อนี้ถามถึงปี 2568'],
    ['O20', 'เว็บไซต์ไม่ให้โปรแกรมอ่าน (HTTP 403)'],
  ])('of %s is what was seen', (id, message) => {
    expect(reasonOf(id).message.th).toBe(message)
  })

  it('says where it was seen', () => {
    expect(reasonOf('O5').url).toBe('https://www.banraidon.example/files/plan66-70.pdf')
    expect(reasonOf('O11').url).toBeUndefined()
  })
})
