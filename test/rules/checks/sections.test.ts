import { describe, expect, it } from 'vitest'
import { page, prose, run } from './page.ts'

const open = 'ส่งจดหมายถึงปลัดเทศบาล ตู้ ปณ. 12 บางแก้ว'
const of = (meaning: string) => ({ mentions: { any: ['คำที่ไม่มีใครใช้'], meaning } })
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
    ['a heading of what weighs on them', `<h2>เรื่องที่ยังหนักใจ</h2><p>${told}</p>`, problems, 'met'],
    ['a heading of what is asked of the next', `<h2>ฝากถึงปี 69</h2><p>${planned}</p>`, next, 'met'],
    ['the first words of a paragraph', `<p><u>จะทำต่อ</u> ${planned}</p>`, next, 'met'],
    [
      'bids, which are handed in',
      `<p>ผู้ยื่นข้อเสนอทิ้งงาน ๖ สัญญา</p>${prose()}`,
      { states: { any: ['ข้อเสนอ'] } },
      'unmet',
    ],
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

describe('what stands under a name of its kind', () => {
  it.each([
    ['reporting', `<h3>อยากบอกเรา ส่งมาทางไหน</h3><p>${open}</p>`, 'met'],
    ['reporting', '<ul><li>เดินมาที่ห้อง 4</li><li>หยอดตู้สีเหลืองหน้าประตู</li><li>โทร. 043-000000</li></ul>', 'met'],
    ['reporting', '<p>โทร. 043-000000</p><p>อีเมล info@example.go.th</p><p>ไลน์ @agency</p>', 'unmet'],
    ['reporting', '<h3>แจ้งผลภายในกี่วัน</h3><p>สิบห้าวันทำการนับจากรับเรื่อง</p>', 'unmet'],
    ['secrecy', '<h3>เราดูแลคนแจ้งอย่างนี้</h3><p>ซองเรื่องเก็บในตู้ที่ล็อกกุญแจสองดอก</p>', 'met'],
    ['opinion', '<h3>เสียงของคนในซอยบอกว่า</h3><ul><li>ขอไฟส่องทางถึงเที่ยงคืน</li></ul>', 'met'],
    ['opinion', '<h3>กำหนดการ</h3><p>ลงทะเบียนแปดโมงครึ่ง เริ่มคุยเก้าโมง</p>', 'unmet'],
    ['taken-up', '<h3>แล้วเรานำไปทำอะไร</h3><p>ย้ายเสาไฟสองต้นไปหัวซอยเมื่อมีนาคม</p>', 'met'],
    ['countermeasures', '<p>เราจะอุดช่องนี้: สลับคนตรวจทุกเดือนและถ่ายคลิป</p>', 'met'],
    ['countermeasures', '<p>ประกันภัยรถ: ต่ออายุแล้วทุกคันของเทศบาล</p>', 'unmet'],
    ['weak-points', '<p>การใช้งบ พลาด: แจ้งแผนช้า / ที่ทำดี: เบิกตรงเวลา</p>', 'met'],
    ['strong-points', '<p>การใช้งบ พลาด: แจ้งแผนช้า / ที่ทำดี: เบิกตรงเวลา</p>', 'met'],
    ['strong-points', '<p>การใช้งบ พลาด: แจ้งแผนช้า / แก้: ติดประกาศ</p>', 'unmet'],
    ['unit', '<p>ก่อน: คิวยาว</p><p>ระหว่าง: กองทะเบียน ทำบัตรคิว ทดลองสองเดือน</p>', 'met'],
    [
      'outcome',
      '<table><tr><th>งาน</th><th>ดีขึ้นตรงไหน</th></tr><tr><td>คิว</td><td>รอสิบนาทีจากเดิมครึ่งวัน</td></tr></table>',
      'met',
    ],
  ] as const)('%s: %s', (meaning, html, result) => {
    expect(run(of(meaning), page(html + prose())).result).toBe(result)
  })
})

describe('participation of the public', () => {
  const came = '<p>เมื่อ 9 มกราคม คนไข้ 31 คนและญาติ 8 คนมานั่งล้อมวงกับพยาบาล</p>'
  it.each([
    ['who came and what they said', `${came}<h3>ได้ยินมาว่า</h3><p>อยากรู้คิวตั้งแต่อยู่บ้าน</p>`, 'met'],
    ['who came alone', `${came}<p>ลงทะเบียนหน้าห้อง 4</p>`, 'unsure'],
    [
      'a table of groups and what they said',
      '<table><tr><th>กลุ่ม</th><th>คน</th></tr><tr><td>พ่อแม่ ป.1</td><td>40</td></tr><tr><td>ชาวบ้าน หมู่ 2</td><td>12</td></tr></table><h3>ความเห็นที่ได้</h3><p>ลดของทอดเหลือสัปดาห์ละครั้ง</p>',
      'met',
    ],
  ])('is told by %s', (_name, html, result) => {
    expect(run({ 'public-participation': {} }, page(`<h1>วันนัดของคลินิก</h1>${html}${prose()}`)).result).toBe(
      result,
    )
  })
})
