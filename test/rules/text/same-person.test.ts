import { expect, it } from 'vitest'
import { bareName, isSamePerson } from '../../../rules/text/same-person.ts'

it('tells a name without its titles', () => {
  expect(bareName('ว่าที่ร้อยตรี ดร.สมพร ใจงาม')).toBe('สมพร ใจงาม')
  expect(bareName('สมพร ใจงาม')).toBe('สมพร ใจงาม')
})

it.each([
  ['นายสมพร ใจงาม', 'ดร.สมพร  ใจงาม', true],
  ['นางสาวอรทัย ดีพร้อม', 'นางอรทัย ใจงาม', true],
  ['นายเกียรติ ยอดเพชร', 'นายเกยรต ยอดเพชร', true],
  ['นายสมพร ใจงาม', 'นางสาวอรทัย ดีพร้อม', false],
])('takes %s and %s for one person: %s', (a, b, same) => {
  expect(isSamePerson(a, b)).toBe(same)
})
