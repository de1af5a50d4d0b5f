import { describe, expect, it } from 'vitest'
import { page, prose, run } from './page.ts'

const problems = { states: { any: ['อุปสรรค'], meaning: 'problem' } }
const next = { states: { any: ['ข้อเสนอแนะ'], meaning: 'recommendation' } }
const told = 'เครื่องเติมอากาศเสียสองเดือน กว่าจะได้อะไหล่ก็หมดฤดู'
const planned = 'จ้างช่างประจำปี และสำรองอะไหล่ไว้ที่กองช่างสองชุด'

describe('what stands under a name in everyday words', () => {
  it.each([
    ['a heading', `<h3>ตรงไหนที่สะดุด</h3><p>${told}</p>`, problems, 'met'],
    ['a button that opens it', `<button>เรื่องที่ยังค้าง</button><div><p>${told}</p></div>`, problems, 'met'],
    ['a question and its answer', `<p>ถาม : มีอะไรที่ไม่ราบรื่นบ้าง</p><p>ตอบ : ${told}</p>`, problems, 'met'],
    ['what goes on behind a colon', `<p>สิ่งที่ติดอยู่ : ${told}</p>`, problems, 'met'],
    [
      'a column',
      `<table><tr><th>งาน</th><th>ทำไม่สำเร็จเพราะ</th></tr><tr><td>บ่อบำบัด</td><td>${told}</td></tr></table>`,
      problems,
      'met',
    ],
    ['a heading of what comes next', `<h4>ปีนี้จะขยับอย่างไร</h4><p>${planned}</p>`, next, 'met'],
    ['a question of what comes next', `<dl><dt>แล้วจะแก้ตรงไหน</dt><dd>${planned}</dd></dl>`, next, 'met'],
    ['a heading with nothing below', `<h3>ตรงไหนที่สะดุด</h3><h3>ติดต่อเรา</h3>${prose()}`, problems, 'unmet'],
    ['what was mended', `<h4>แก้ไปแล้ว</h4><p>${told}</p>${prose()}`, next, 'unmet'],
    [
      'a long sentence with such a word',
      `<p>${'ประชาชนยื่นคำขอได้ที่ศูนย์บริการ '.repeat(4)}ไม่มีสะดุด</p>${prose()}`,
      problems,
      'unmet',
    ],
  ])('%s', (_name, html, call, result) => {
    expect(run(call, page(html)).result).toBe(result)
  })
})
