import { describe, expect, it } from 'vitest'
import { topicsOfYear } from '../../../rules/locate/topics.ts'
import { concepts, loadYear } from '../catalogue/files.ts'

const topics = topicsOfYear(loadYear(2568), concepts)
const best = (address: string) => topics.inAddress(address)[0]?.concept

describe('an address that holds a Thai name', () => {
  it.each([
    ['https://a.go.th/wp-content/uploads/2025/01/แผนปฏิบัติการป้องกันการทุจริต-2568.pdf', 'anti-corruption-plan'],
    [`https://a.go.th/${encodeURIComponent('รายงานผลการจัดซื้อจัดจ้างประจำปี_2567')}/`, 'procurement-annual'],
    ['https://a.go.th/files/แบบสรุปรายงานการรับทรัพย์สินหรือประโยชน์อื่นใด.docx', 's128-report'],
    [
      'https://a.go.th/file/06_แผนและความก้าวหน้าในการดำเนินงานและการใช้จ่ายงบประมาณ.pdf?x=1',
      'annual-plan-progress',
    ],
  ])('%s is about %s', (address, concept) => {
    expect(best(address)).toBe(concept)
  })

  it.each([
    'https://a.go.th/uploads/2025/01/scan0001.pdf',
    'https://a.go.th/ภาพ/1.jpg',
    'https://a.go.th/%E0%B8',
  ])('%s names nothing', (address) => {
    expect(best(address)).toBeUndefined()
  })

  it('says less than the same name on a link', () => {
    const name = 'แผนปฏิบัติการป้องกันการทุจริต'
    expect(topics.inAddress(`https://a.go.th/${name}`)[0]?.score).toBeLessThan(
      topics.inText(name)[0]?.score ?? 0,
    )
  })
})

describe('names that agencies use', () => {
  it.each([
    ['คู่มือหรือขั้นตอนการปฏิบัติงานภายในสถานศึกษา', 'operation-manual'],
    ["Do's & Don't", 'ethics-drive'],
    ['DO and Dont', 'ethics-drive'],
    ['ขั้นตอนและมาตรการ กลไก หรือระบบในการจัดการเรื่องร้องเรียน', 'complaint-guide'],
    ['รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน', 'procurement-list-progress'],
    ['ประกาศต่าง ๆ เกี่ยวกับการจัดซื้อจ้างหรือการจัดหาพัสดุ', 'procurement-announcements'],
  ])('%s is %s', (name, concept) => {
    expect(topics.inText(name)[0]?.concept).toBe(concept)
  })

  it('call an e-service by its title of another year', () => {
    const found = topics.inText('ระบบการให้บริการผ่านช่องทางออนไลน์ (E-SERVICE)').map(({ concept }) => concept)
    expect(found).toContain('e-service')
  })
})
