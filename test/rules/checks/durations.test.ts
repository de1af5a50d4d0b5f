import { expect, it } from 'vitest'
import { page, prose, run } from './page.ts'

const call = { durations: { any: ['ระยะเวลา'] } }
const table = (head: string, ...cells: readonly string[]): string =>
  `<table><tr><th>งาน</th><th>${head}</th></tr>${cells.map((cell) => `<tr><td>รับเรื่อง</td><td>${cell}</td></tr>`).join('')}</table>${prose()}`

it.each([
  ['numbers under a question of days', table('กี่วัน', '1', '3', '30'), 'met'],
  ['numbers under a unit of time', table('(นาที)', '5', '10-15'), 'met'],
  ['numbers under another head', table('ลำดับ', '1', '3', '30'), 'unmet'],
  ['nothing under a question of days', table('กี่วัน', '-', '-'), 'unmet'],
])('a time is read from %s', (_, html, result) => {
  expect(run(call, page(html)).result).toBe(result)
})
