import { describe, expect, it } from 'vitest'
import { titleMatcher } from '../../../rules/ita-index/titles.ts'
import { matchKey } from '../../../rules/text/normalise.ts'

const match = titleMatcher(
  [
    { id: 'O10', titles: ['E-Service'] },
    { id: 'O14', titles: ['แผนการบริหารและพัฒนาทรัพยากรบุคคล'] },
    { id: 'O15', titles: ['รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี'] },
    { id: 'O18', titles: ['ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ'] },
    { id: 'O19', titles: ['ข้อมูลสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ'] },
    { id: 'O25', titles: ['แผนปฏิบัติการป้องกันการทุจริต'] },
    { id: 'O26', titles: ['รายงานผลการดำเนินการป้องกันการทุจริตประจำปี'] },
  ],
  matchKey,
)
const idOf = (text: string) => match(matchKey(text))?.id

describe('titleMatcher', () => {
  it.each([
    ['O19 ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ', 'O19'],
    ['ข้อ ๐๑๘ ช่องทางการแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ', 'O18'],
    ['แผนบริหารและพัฒนาทรัพยากรบุคคล ประจำปีงบประมาณ พ.ศ. ๒๕๖๘', 'O14'],
    ['รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ประจำปี 2567', 'O15'],
    ['แผนปฎิบัติการป้องกันการทุจริต (พ.ศ. 2566-2570)', 'O25'],
    ['E – Service', 'O10'],
  ])('%s → %s', (text, id) => {
    expect(idOf(text)).toBe(id)
  })

  it('does not take a report on a plan for the plan', () => {
    expect(idOf('รายงานผลการดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต')).not.toBe('O25')
  })

  it('does not take a report for the plan that its name resembles', () => {
    const measures = titleMatcher(
      [{ id: 'O27', titles: ['มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน'] }],
      matchKey,
    )
    expect(measures(matchKey('รายงานผลการส่งเสริมคุณธรรมและความโปร่งใส'))).toBeUndefined()
    expect(measures(matchKey('การส่งเสริมคุณธรรมและความโปร่งใส'))?.id).toBe('O27')
  })

  it.each(['คู่มือการใช้งานระบบ E-Service ของหน่วยงาน', 'แผนอัตรากำลัง 3 ปี', 'ข่าวกิจกรรม', ''])(
    '%s names no item',
    (text) => {
      expect(idOf(text)).toBeUndefined()
    },
  )
})
