import { describe, expect, it } from 'vitest'
import { isCriteriaWording } from '../../../rules/checks/criteria-wording.ts'
import { matchKey } from '../../../rules/text/normalise.ts'

const copied = (text: string) => isCriteriaWording({ key: matchKey(text) })

describe('criteria wording', () => {
  it.each([
    'แสดงแผนผังโครงสร้างการแบ่งส่วนราชการของหน่วยงาน',
    '○ แสดงข้อมูลของผู้บริหารสูงสุด',
    'ประกอบด้วยข้อมูลอย่างน้อย ดังนี้',
    'องค์ประกอบด้านข้อมูล',
    'เป็นข้อมูลของปี พ.ศ. 2568',
    'กรณีไม่มีเรื่องร้องเรียนให้ระบุว่าไม่มีเรื่องร้องเรียน',
  ])('is %s', (text) => {
    expect(copied(text)).toBe(true)
  })

  it.each([
    'แสดงความยินดีกับผู้ได้รับรางวัล',
    'แผนผังโครงสร้างส่วนราชการ',
    'ตารางแสดงผลการเบิกจ่าย',
    'แสดงผลการเบิกจ่าย 1,250,000 บาท',
    'ค่าธรรมเนียม: ไม่มี',
  ])('is not %s', (text) => {
    expect(copied(text)).toBe(false)
  })
})
