import { describe, expect, it } from 'vitest'
import { page, prose, run } from './page.ts'

const call = { steps: { any: ['ขั้นตอน'] } }
const rows = (times: readonly string[]) =>
  `<table><tr><th>ที่</th><th>การดำเนินการ</th><th>ภายใน</th></tr>${times
    .map((time, at) => `<tr><td>${at + 1}</td><td>งานส่วนที่ ${at + 1}</td><td>${time}</td></tr>`)
    .join('')}</table>`

describe('steps', () => {
  it('are known by a numbered table that says how long each takes', () => {
    expect(run(call, page(rows(['3 วันทำการ', '5 วันทำการ', '30 วัน']) + prose())).result).toBe('met')
  })

  it.each([
    ['since a matter came in', ['วันที่ 1', 'วันที่ 2–5', 'วันที่ 6–20'], 'met'],
    ['in English', ['Week 1', 'Week 2', 'Week 4'], 'met'],
    ['of the calendar', ['วันที่ 3 มีนาคม 2568', 'วันที่ 9 เมษายน 2568', 'วันที่ 14 พ.ค. 68'], 'unmet'],
    ['that begin again', ['Day 1', 'Day 2', 'Day 1', 'Day 2'], 'unmet'],
  ])('are known by texts that open with days %s', (_, days, result) => {
    const cards = days.map((day) => `<div class="card"><b>${day}</b><br>เรื่องอยู่กับหน่วยตรวจสอบ</div>`).join('')
    expect(run(call, page(cards + prose())).result).toBe(result)
  })

  it.each([
    ['what to do', ['รับแจ้งจากห้องฉุกเฉิน', 'เตรียมเตียงและอุปกรณ์', 'บันทึกในเวชระเบียน'], 'met'],
    ['announcements', ['ประกาศวันหยุดราชการ', 'คำสั่งแต่งตั้งเวร', 'ประกาศรับสมัครงาน'], 'unmet'],
  ])('are told from a list of %s in a manual', (_, entries, result) => {
    const html = `<h1>คู่มือการปฏิบัติงาน</h1><ol>${entries.map((entry) => `<li>${entry}</li>`).join('')}</ol>`
    expect(run(call, page(html + prose())).result).toBe(result)
  })

  it.each([
    [
      'one paragraph',
      '<p>ผู้ขอยื่นคำขอที่โต๊ะบริการ เจ้าหน้าที่ตรวจคำขอ 5 นาที แล้วเสนอผู้อำนวยการลงนาม จากนั้นแจ้งผู้ขอมารับหนังสือ</p>',
      'met',
    ],
    [
      'several paragraphs',
      '<p>ประชาชนเขียนคำร้องที่งานธุรการ</p><p>นายช่างออกสำรวจภายใน 2 วัน</p><p>เสนอปลัดอนุมัติ แล้วแจ้งผลทางโทรศัพท์</p>',
      'met',
    ],
    ['news of a day', '<p>เมื่อวันที่ 5 มีนาคม 2568 นายกเปิดงาน จากนั้นตรวจพื้นที่ มอบถุงยังชีพ แล้วเข้าร่วมประชุม</p>', 'unmet'],
    ['duties', '<p>มีหน้าที่ดังนี้ รับเรื่อง ตรวจสอบ เสนอความเห็น และรายงานภายใน 7 วัน</p>', 'unmet'],
  ])('are told, or not, in %s', (_, html, result) => {
    expect(run(call, page(html + prose())).result).toBe(result)
  })

  it.each([
    ['what is done and how long it takes', ['รับฎีกาและตรวจหลักฐาน', 'เสนอผู้อนุมัติ', 'โอนเงินและเก็บหลักฐาน'], 'met'],
    ['what was bought', ['โต๊ะทำงาน', 'เครื่องพิมพ์', 'กล้อง'], 'unmet'],
  ])('are a table of %s, without numbers', (_, entries, result) => {
    const html = `<table><tr><th>ทำอะไร</th><th>นานเท่าใด</th></tr>${entries.map((entry) => `<tr><td>${entry}</td><td>1 วัน</td></tr>`).join('')}</table>`
    expect(run(call, page(html + prose())).result).toBe(result)
  })

  it('are no numbered table of other things', () => {
    expect(run(call, page(rows(['10,000', '20,000', '5,000']) + prose())).result).toBe('unmet')
  })

  describe('without the word', () => {
    it('are rows that say what is done and how long it takes, also without a header', () => {
      const rows = (...cells: string[]) => `<table>${cells.join('')}</table>${prose()}`
      const timed =
        '<tr><td>รับเรื่องและปิดชื่อผู้ร้อง</td><td>1 วัน</td></tr><tr><td>ตรวจสอบข้อมูลที่แจ้ง</td><td>30 วัน</td></tr><tr><td>แจ้งผลแก่ผู้ร้อง</td><td>15 วัน</td></tr>'
      expect(run(call, page(rows(timed))).result).toBe('met')
      const rents =
        '<tr><td>ห้องประชุมใหญ่</td><td>1 วัน</td></tr><tr><td>ลานกีฬา</td><td>2 วัน</td></tr><tr><td>เต็นท์</td><td>3 วัน</td></tr>'
      expect(run(call, page(rows(rents))).result).toBe('unmet')
    })

    it('are told from the first to the last action', () => {
      const told = (text: string) => run(call, page(`<p>${text}</p>${prose()}`)).result
      expect(told('มาตรการที่สอง เริ่มจากออกแบบแบบฟอร์ม ทดลองใช้สองเดือน แล้วใช้จริงทุกกอง')).toBe('met')
      expect(told('โครงการเริ่มจากเดือนมกราคมและดำเนินการแล้วเสร็จในเดือนมีนาคม')).toBe('unmet')
    })
  })

  it.each([
    [
      'called so in headings',
      '<h2>ด่าน ①</h2><p>ชั่งน้ำหนัก</p><h2>ด่าน ②</h2><p>เจาะเลือด</p><h2>ด่าน ③</h2><p>พบหมอ</p>',
      'met',
    ],
    ['counted in one line', '<p>จังหวะแรก เปิดฝา จังหวะที่สอง ตักกรวด จังหวะที่สาม ล้างถัง</p>', 'met'],
    [
      'numbered headings with times below',
      '<h3>1. ซองมาถึง</h3><p>2 นาที</p><h3>2. ประทับตรา</h3><p>5 นาที</p><h3>3. ถึงหัวหน้า</h3><p>1 วัน</p>',
      'met',
    ],
    [
      'parts of a text',
      '<h3>1. หลักการ</h3><p>ความเป็นมา</p><h3>2. ขอบเขต</h3><p>ทั้งตำบล</p><h3>3. งบประมาณ</h3><p>5 แสน</p>',
      'unmet',
    ],
    ['meetings', '<p>ครั้งที่ 1 วันที่ 5 มีนาคม</p><p>ครั้งที่ 2 วันที่ 9 เมษายน</p><p>ครั้งที่ 3 วันที่ 2 มิถุนายน</p>', 'unmet'],
    [
      'boxes joined by arrows',
      '<p>[สัญญาณดัง]</p><p>⬇ 2 นาที</p><p>[ดูกล้อง]</p><p>⬇ 5 นาที</p><p>[ไปหน้างาน]</p>',
      'met',
    ],
    ['lines that take minutes', '<p>ล้างหม้อ (15 นาที)</p><p>ตั้งน้ำ (20 นาที)</p><p>หุงข้าว (40 นาที)</p>', 'met'],
    ['leave in days', '<p>พักผ่อน 10 วัน</p><p>กิจ 45 วัน</p><p>ป่วย 60 วัน</p>', 'unmet'],
    ['told under a question', '<h3>ทำยังไง</h3><p>กรอกชื่อที่โต๊ะหน้าแล้วรอ</p>', 'met'],
    [
      'rows with minutes',
      '<table><tr><th>ใคร</th><th>ทำอะไร</th><th>กี่นาที</th></tr><tr><td>เวร</td><td>อ่าน</td><td>2</td></tr><tr><td>พี่นก</td><td>ตรา</td><td>5</td></tr><tr><td>ผอ.</td><td>ลายเซ็น</td><td>9</td></tr></table>',
      'met',
    ],
  ])('are known, or not, by %s', (_, html, result) => {
    expect(run(call, page(`<h1>เรื่องเล่า</h1>${html}${prose()}`)).result).toBe(result)
  })
})
