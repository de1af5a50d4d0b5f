import { describe, expect, it } from 'vitest'
import { listsUndertakings } from '../../../rules/meanings/undertaking.ts'

describe('a table of what is to be done', () => {
  it('holds sums of money in one column and times in another, whatever its columns are called', () => {
    expect(
      listsUndertakings([
        ['ขุดลอกคลองบ้านนา', '390,000', 'ก.พ.-เม.ย.67'],
        ['ไฟทางหมู่ 5', '120,000', 'ไตรมาส2'],
      ]),
    ).toBe(true)
  })

  it('is not a budget by kind of spending, nor a calendar', () => {
    expect(
      listsUndertakings([
        ['งบบุคลากร', '4,200,000', '35.2'],
        ['งบลงทุน', '1,900,000', '15.8'],
      ]),
    ).toBe(false)
    expect(
      listsUndertakings([
        ['2567', 'ประชุมสภา', 'ก.พ.'],
        ['2568', 'ประเพณีสงกรานต์', 'เม.ย.'],
      ]),
    ).toBe(false)
  })
})
