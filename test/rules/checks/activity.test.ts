import { describe, expect, it } from 'vitest'
import { page, prose, run } from './page.ts'

const call = { activity: { any: ['No Gift Policy'] } }
const text = 'เมื่อวันที่ 10 มกราคม 2568 ได้จัดกิจกรรมประกาศเจตนารมณ์ No Gift Policy ณ ห้องประชุม โดยมีพนักงานทุกคนเข้าร่วม'
const picture = '<img src="/u/act1.jpg" alt="ภาพกิจกรรม" width="800" height="600">'

describe('activity', () => {
  it('is met by a described event with pictures', () => {
    expect(run(call, page(`<p>${text}</p>${picture}`)).result).toBe('met')
  })

  it('is unmet when no such event is told', () => {
    expect(run(call, page(prose())).result).toBe('unmet')
  })

  it.each([
    ['a paragraph', `<p>${text}</p>`],
    ['one line', '<h3>กิจกรรม No Gift Policy</h3><p>13 ธันวาคม 2567 อบรม No Gift Policy ครูและบุคลากร 25 คน</p>'],
  ])('needs no picture where the day and the people are told in %s', (_, html) => {
    expect(run(call, page(html)).result).toBe('met')
  })

  it('takes the day from the heading above', () => {
    const html =
      '<h2>อบรมเมื่อ 26 กุมภาพันธ์ 2568</h2><p>พนักงาน 164 คนเข้าอบรมเรื่อง No Gift Policy และผลประโยชน์ทับซ้อน</p>'
    expect(run(call, page(html)).result).toBe('met')
  })

  it('is one event with its heading, where below it stands how many came', () => {
    const told = (heading: string) =>
      run(
        call,
        page(
          `<details><summary>${heading}</summary><p>ครูใหม่ 18 คนเรียน No Gift Policy จากกรณีจริง</p></details>${prose()}`,
        ),
      )
    expect(told('ปฐมนิเทศ 14–15 ม.ค. 2568').result).toBe('met')
    expect(told('คำถามที่พบบ่อย').result).not.toBe('met')
  })

  it('is met by training of a month with the number of people', () => {
    const html = '<ul><li>กุมภาพันธ์ 2568 ปฐมนิเทศพนักงานใหม่ 34 คน เรื่อง No Gift Policy</li></ul>'
    expect(run(call, page(html)).result).toBe('met')
  })

  it.each([
    ['a workshop', '7 กุมภาพันธ์ 2568 พนักงาน 41 คนเข้าเวิร์กช็อป No Gift Policy กับอาจารย์จากมหาวิทยาลัย', 'met'],
    ['a stock', 'ณ 30 กันยายน 2567 พนักงาน 41 คนอยู่ใต้นโยบาย No Gift Policy ตามทะเบียน', 'unmet'],
  ])('is known by its day and how many came: %s', (_, text, result) => {
    expect(run(call, page(`<p>${text}</p>${prose()}`)).result).toBe(result)
  })

  it('is what the head tells the staff, with its picture, in whatever words', () => {
    const told =
      '<p>เช้าวันแรกของปี ผู้อำนวยการอธิบาย No Gift Policy ให้ครูฟังว่าอะไรรับได้ อะไรรับไม่ได้ และติดป้ายหน้าห้อง</p>'
    expect(run(call, page(told + picture)).result).toBe('met')
    expect(
      run(call, page(`<p>${'อ่าน No Gift Policy ได้ที่บอร์ดหน้าห้องธุรการทุกวันเวลาราชการ '.repeat(2)}</p>`)).result,
    ).not.toBe('met')
  })

  it('is unsure when neither a picture nor a day and people were seen', () => {
    const told = 'จัดกิจกรรมรณรงค์ No Gift Policy เพื่อสร้างค่านิยมสุจริตให้เกิดขึ้นในองค์กรอย่างยั่งยืนต่อไป'
    expect(run(call, page(`<p>${told}</p>`)).result).toBe('unsure')
  })

  it.each([
    ['a declaration', 'ข้าพเจ้าและพนักงานทุกคนขอประกาศเจตนารมณ์ No Gift Policy ว่าจะไม่รับของขวัญ วันที่ 2 มกราคม 2568'],
    ['an order', 'คำสั่งที่ 88/2567 ลงวันที่ 1 พ.ย. 2567 แต่งตั้งคณะทำงาน No Gift Policy 3 คน ปลัดเป็นประธาน'],
  ])('is not told by %s', (_, words) => {
    expect(run(call, page(`<p>${words}</p>`)).result).toBe('unmet')
  })

  it('takes the day from a line of its own above, as over a post', () => {
    const post = (day: string) =>
      `<p>${day}</p><p>เช้านี้พนักงานทุกกองร่วมกิจกรรม No Gift Policy เขียนคำมั่นติดบอร์ด ผู้เข้าร่วม 39 คน</p>`
    expect(run(call, page(post('12 มกราคม 2568'))).result).toBe('met')
    expect(run(call, page(post('ข่าวกิจกรรม'))).result).not.toBe('met')
  })

  it.each([
    ['a list under its name', '<h3>ทำอะไรกันไปบ้าง</h3><ul><li>ติดป้ายหน้าห้องธุรการ 4 จุด (16 ธ.ค. 67)</li></ul>'],
    [
      'rows of a table',
      '<table><tr><td>1</td><td>เสียงตามสายก่อนปีใหม่</td><td>20 ธ.ค. 67</td></tr><tr><td>2</td><td>พ่นสติกเกอร์รถ 6 คัน</td><td>8 ม.ค. 68</td></tr></table>',
    ],
  ])('is told with its days by %s on a page about it, in whatever words', (_, html) => {
    expect(run(call, page(html + prose(), { title: 'No Gift Policy' })).result).toBe('met')
    expect(run(call, page(html + prose(), { title: 'งานโยธา' })).result).not.toBe('met')
  })

  it('is no activity that is still to come', () => {
    const html =
      '<h3>กิจกรรม No Gift Policy</h3><p>จะจัดอบรมพนักงาน 40 คน เรื่อง No Gift Policy วันที่ 4 มิถุนายน 2568</p>'
    expect(run(call, page(html)).result).not.toBe('met')
  })
})
