import { describe, expect, it } from 'vitest'
import { listsAssignments } from '../../../rules/meanings/assignment.ts'

describe('a table that gives work to somebody', () => {
  it('says who and when behind what it is about, a unit named with “และ” too', () => {
    expect(
      listsAssignments([
        ['ป้ายราคา', 'ม.ค.68', 'กองยุทธศาสตร์และงบประมาณ'],
        ['จองคิว', 'ไตรมาส2', 'กองกลาง'],
      ]),
    ).toBe(true)
  })

  it('is not a list of units, nor a calendar', () => {
    expect(
      listsAssignments([
        ['สำนักปลัด', '0-2444-1001', 'ชั้น1'],
        ['กองคลัง', '0-2444-1002', 'ชั้น2'],
      ]),
    ).toBe(false)
    expect(
      listsAssignments([
        ['ประชุมสภา', 'ก.พ.68', 'ห้องประชุม'],
        ['สงกรานต์', 'เม.ย.68', 'ลานวัด'],
      ]),
    ).toBe(false)
  })
})
