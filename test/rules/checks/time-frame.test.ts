import { describe, expect, it } from 'vitest'
import { page, prose, run } from './page.ts'

const call = { 'time-frame': { any: ['ระยะเวลา'] } }

describe('time-frame', () => {
  it.each([
    ['a word', '<p>ระยะเวลา 3 เดือน</p>', 'met'],
    [
      'any month',
      '<table><tr><th>โครงการ</th><th>เมื่อใด</th></tr><tr><td>อบรม</td><td>มิ.ย. 68</td></tr></table>',
      'met',
    ],
    ['the day of the post', `<p>12 มิถุนายน 2568</p>${prose()}`, 'unmet'],
  ])('%s', (_name, html, result) => {
    expect(run(call, page(html)).result).toBe(result)
  })
})
