import { describe, expect, it } from 'vitest'
import { CatalogueError } from '../../../rules/catalogue/load.ts'
import { parseConcept } from '../../../rules/concepts/load.ts'
import { compileTopics } from '../../../rules/locate/topics.ts'
import { conceptFiles, concepts, loadYear, years } from '../catalogue/files.ts'

const key = (text: string): string => text.replace(/\s+/g, '').toLowerCase()
const titles = years.flatMap((year) =>
  loadYear(year).items.map(({ concept, title }) => ({ concept, th: title.th })),
)

describe('the concepts', () => {
  it('are one a file, named after the file', () => {
    expect(concepts.map((concept) => `${concept.id}.yaml`)).toEqual(conceptFiles)
  })

  it('are all asked for in some year', () => {
    const asked = new Set(titles.map(({ concept }) => concept))
    expect(concepts.filter(({ id }) => !asked.has(id)).map(({ id }) => id)).toEqual([])
  })

  it('include only concepts that exist', () => {
    const ids = new Set(concepts.map(({ id }) => id))
    for (const concept of concepts) for (const part of concept.includes) expect(ids).toContain(part)
  })

  it('know the official title of every year as a strong name', () => {
    for (const { concept, th } of titles) {
      const names = concepts.find(({ id }) => id === concept)?.names.strong.map(key) ?? []
      expect(names).toContain(key(th))
    }
  })

  it('never take their own names for a false friend', () => {
    for (const concept of concepts)
      for (const friend of concept.falseFriends)
        for (const name of concept.names.strong)
          expect({ concept: concept.id, name, friend, hit: key(name).includes(key(friend)) }).toMatchObject({
            hit: false,
          })
  })

  it('carry words of the evidence itself', () => {
    for (const concept of concepts) expect(concept.content.length).toBeGreaterThan(2)
  })
})

describe('siblings that are mistaken for each other', () => {
  it.each([
    ['anti-corruption-plan', 'รายงานผลการดำเนินการป้องกันการทุจริตประจำปี'],
    ['hr-plan', 'รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี'],
    ['no-gift', 'รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา'],
    ['s128-report', 'ประกาศเจตนารมณ์นโยบาย No Gift Policy'],
    ['complaint-channel', 'รับเรื่องราวร้องทุกข์'],
    ['complaint-channel', 'ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริต'],
    ['satisfaction', 'แบบประเมินความพึงพอใจการให้บริการ'],
    ['operation-manual', 'คู่มือสำหรับประชาชน'],
    ['service-manual', 'คู่มือการปฏิบัติงาน'],
    ['e-service', 'ดาวน์โหลดแบบฟอร์ม'],
    ['executives', 'สมาชิกสภาเทศบาล'],
    ['risk-assessment', 'รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริต'],
    ['integrity-measures', 'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน'],
    ['annual-report', 'รายงานผลการใช้จ่ายงบประมาณประจำปี'],
    ['procurement-annual', 'สรุปผลการจัดซื้อจัดจ้างรายเดือน'],
    ['qa', 'คำถามที่พบบ่อย (FAQ)'],
  ])('%s is not “%s”', (id, wording) => {
    const friends = concepts.find((concept) => concept.id === id)?.falseFriends ?? []
    expect(friends.some((friend) => key(wording).includes(key(friend)))).toBe(true)
  })
})

describe('the contact page under the name of the agency', () => {
  const topics = compileTopics(concepts)
  const score = (label: string): number =>
    topics.inText(label).find(({ concept }) => concept === 'contact-questions')?.score ?? 0

  it.each(['ติดต่อ อบต.', 'ติดต่อเทศบาล', 'ติดต่อโรงเรียน', 'ติดต่อสำนักงาน'])('%s', (label) => {
    expect(score(label)).toBeGreaterThan(0.8)
  })

  it.each(['ควบคุมโรคไม่ติดต่อเทศบาล', 'ป้องกันโรคติดต่อ อบต.สวนมะลิ', 'ผู้ติดต่อสำนักงาน'])('not: %s', (label) => {
    expect(score(label)).toBe(0)
  })
})

describe('the plan for the people of the agency in plain words', () => {
  const topics = compileTopics(concepts)
  const isPlan = (label: string): boolean => topics.inText(label).some(({ concept }) => concept === 'hr-plan')

  it.each(['แผนบริหารและพัฒนาคนทำงานของเทศบาล ปี 68', 'แผนดูแลและพัฒนากำลังคน'])('%s', (label) => {
    expect(isPlan(label)).toBe(true)
  })

  it.each(['แผนพัฒนาคนพิการ', 'ผลการดูแลกำลังคนตามแผน', 'แผนพัฒนาสี่ปี'])('not: %s', (label) => {
    expect(isPlan(label)).toBe(false)
  })
})

describe('a concept file with a fault', () => {
  it.each([
    [
      'id: news\ntitle: { th: ข่าว, en: News }\nnmaes: { strong: [ข่าว] }\n',
      'news.yaml:3:1: unknown key “nmaes”',
    ],
    ['id: news\n', '“title” is missing'],
    [
      'id: news\ntitle: { th: ข่าว, en: News }\nnames:\n  strong: [ข่าวสาร]\n  weak: [ข่าวสาร]\n',
      'news.yaml:5:10: “ข่าวสาร” stands in both strong and weak',
    ],
  ])('%j', (text, message) => {
    const read = () => parseConcept(text, 'news.yaml')
    expect(read).toThrow(CatalogueError)
    expect(read).toThrow(message)
  })
})
