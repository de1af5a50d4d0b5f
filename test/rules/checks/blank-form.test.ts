import { describe, expect, it } from 'vitest'
import { blankForm } from '../../../rules/checks/blank-form.ts'
import type { PageFacts } from '../../../rules/facts/model.ts'
import { page } from './page.ts'

const head = '<tr><th>งาน</th><th>อาจเกิดอะไร</th><th>คะแนน</th><th>จะกันอย่างไร</th></tr>'
const criteria = '<table><tr><th>ค่า</th><th>โอกาส</th></tr><tr><td>3</td><td>ปีละครั้ง</td></tr></table>'
const blank = `<table>${head}<tr><td>พัสดุ</td><td>......</td><td></td><td>......</td></tr><tr><td>บุคคล</td><td>......</td><td></td><td></td></tr></table>`
const filled = `<table>${head}<tr><td>พัสดุ</td><td>ผู้ขายให้ของกำนัล</td><td>12</td><td>สลับกรรมการ</td></tr><tr><td>บุคคล</td><td>ฝากเข้าทำงาน</td><td>9</td><td>ให้คนนอกสอบ</td></tr></table>`
const howTo = '<p>แบบนี้ให้ทุกกลุ่มกรอกแล้วส่งคืนงานแผน</p>'

const file = (html: string): PageFacts => ({ ...page(html), kind: 'word' })

describe('a form that nobody filled in', () => {
  it('is a table of places to write, with how to fill it in', () => {
    expect(blankForm([file(howTo + criteria + blank)])).toBeDefined()
  })

  it.each([
    ['a table that is filled in', howTo + criteria + filled],
    ['a blank one behind one that is filled in', howTo + filled + blank],
    ['a plan whose last columns wait', filled],
  ])('is not %s', (_name, html) => {
    expect(blankForm([file(html)])).toBeUndefined()
  })
})
