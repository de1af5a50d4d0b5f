import { describe, expect, it } from 'vitest'
import { topicsOfYear } from '../../../rules/locate/topics.ts'
import { concepts, loadYear } from '../catalogue/files.ts'

const topics = topicsOfYear(loadYear(2568), concepts)
const best = (label: string): string | undefined =>
  topics.inText(label).find(({ score }) => score >= 0.4)?.concept

describe('labels in everyday words and the abbreviations of offices', () => {
  it.each([
    ['แผนป้องกันโกงของสำนักงาน', 'anti-corruption-plan'],
    ['ผลตามแผนต้านโกง งปม.2567', 'anti-corruption-report'],
    ['รง. ผลซื้อจ้าง งปม.67', 'procurement-annual'],
    ['ซื้อ-จ้าง ต.ค. 67 ถึง มี.ค. 68', 'procurement-list'],
    ['คู่มือ ปชช. งานโยธา', 'service-manual'],
    ['คู่มือ จนท. งานคลัง', 'operation-manual'],
    ['ทำบัตรหาย ต้องใช้อะไรบ้าง', 'service-manual'],
    ['คนมาติดต่อกี่ราย ปี 67', 'service-statistics'],
    ['เสี่ยงสินบน 68', 'risk-assessment'],
    ['ผลลดเสี่ยงทุจริต 67', 'risk-result'],
    ['ผลตามแผนอบรมบุคลากร 67', 'hr-report'],
    ['ปลัดและหัวหน้าส่วนราชการ', 'executives'],
    ['สำนักงานนี้งดรับกระเช้า', 'no-gift-declaration'],
    ['ร้องเรียนคนโกง ปีงบประมาณ 2567', 'complaint-statistics'],
    ['พบ จนท. โกง ร้องที่ไหน อย่างไร', 'complaint-guide'],
    ['ม.128 ไม่มีผู้รับ', 's128-report'],
    ['ติดต่อ', 'contact'],
  ])('“%s” is %s', (label, concept) => {
    expect(best(label)).toBe(concept)
  })

  it.each([
    ['แผนบริหารความเสี่ยงองค์กร', 'risk-assessment'],
    ['นายกพร้อมหัวหน้าส่วนลงพื้นที่น้ำท่วม', 'executives'],
    ['ผู้มาติดต่อโปรดแลกบัตร', 'contact'],
    ['คนมาเที่ยวงานประเพณีเท่าไร', 'service-statistics'],
    ['แผนลดเสี่ยงโรคไข้เลือดออก', 'risk-result'],
    ['ประกวดร้องเพลงต้านโกง', 'complaint-guide'],
    ['สมัครสอบ เตรียมเอกสารอะไร', 'service-manual'],
    ['ติดตามฯ แผนพัฒนา รอบ เม.ย. 67', 'strategic-plan'],
  ])('“%s” is not %s', (label, concept) => {
    expect(best(label)).not.toBe(concept ?? best(''))
  })
})
