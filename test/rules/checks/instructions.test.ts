import { describe, expect, it } from 'vitest'
import { page, prose, run, scan } from './page.ts'

const call = { instructions: null }

describe('instructions', () => {
  it.each([
    ['a linked manual', '<a href="/f/manual.pdf">คู่มือการใช้งานระบบ</a>'],
    ['a list of what to do', '<h3>ทำอย่างไร</h3><ol><li>เลือกบริการ</li><li>กรอกชื่อและเบอร์โทร</li></ol>'],
    ['steps in one line', '<p>กดรูปข้างบน → กรอกชื่อ เบอร์โทร → เลือกวันที่สะดวก → กดส่ง</p>'],
    ['steps told', '<p>เปิดเว็บเทศบาล เลือกเรื่องที่ขอ แล้วแนบรูปและกดส่ง</p>'],
    ['a link that says how', '<p>กรอกแล้วกดส่ง (<a href="/how">ใช้งานอย่างไร</a>)</p>'],
    [
      'tips',
      '<h3>จองหนแรก</h3><ul><li>พอใส่เบอร์แล้วรอรหัสทาง SMS สักครู่</li><li>วันสีแดงแปลว่าเต็ม จิ้มวันสีเขียวแทน</li><li>หน้าจอขึ้นเลขหกหลัก เก็บไว้ดูว่าถึงไหน</li></ul>',
    ],
    [
      'running words',
      '<p>เปิดเข้ามาจะเห็นกล่องสามกล่อง กล่องแรกใส่ชื่อ กล่องที่สองใส่เบอร์ กล่องสุดท้ายเลือกวัน ไม่นานเจ้าหน้าที่จะโทรกลับ</p>',
    ],
    ['a heading for beginners', '<h3>มือใหม่เริ่มตรงนี้</h3><p>แตะรูปบ้านก่อน แล้วไล่ลงมาทีละอัน</p>'],
    ['a film', '<p><a href="https://youtu.be/abc">คลิปสอนใช้ระบบ</a></p>'],
    ['numbered lines', '<p>1) เลือกเรื่องที่ต้องการ</p><p>2) แนบรูปบัตร</p>'],
    ['steps', '<p>ขั้นตอนที่ 1 กรอกข้อมูล</p><p>ขั้นตอนที่ 2 กดส่ง</p>'],
  ])('is met by %s', (_, html) => {
    expect(run(call, page(html)).result).toBe('met')
  })

  it('is unmet when nothing says how', () => {
    expect(run(call, page(prose())).result).toBe('unmet')
  })

  it('is unmet by a form to fill in, however many things it asks', () => {
    expect(run(call, page(`<p>กรอกแบบคำร้องและแนบสำเนาบัตร ยื่นที่สำนักปลัด</p>${prose()}`)).result).toBe('unmet')
  })

  it.each([
    ['what to bring on paper', '<p>กรอกแบบคำขอ แนบสำเนาบัตรและทะเบียนบ้าน เลือกรับเองหรือทางไปรษณีย์ ยื่นที่สำนักงาน</p>'],
    [
      'labels of fields',
      '<form><p><label>เลือกห้อง <select name="r"></select></label></p><p><label>แนบไฟล์ <input type="file" name="f"></label></p><p><label>กรอกรหัสที่เห็น <input name="c"></label></p></form>',
    ],
    ['cookies', '<p>เว็บไซต์นี้ใช้คุกกี้ กดยอมรับหรือเลือกตั้งค่าเพื่อใช้งานต่อ</p>'],
    ['praise', '<h3>เปิดใช้ครั้งแรก</h3><p>นายกเทศมนตรีเปิดระบบใหม่เพื่อประชาชนเมื่อวานนี้</p>'],
  ])('is unmet by %s', (_, html) => {
    expect(run(call, page(html + prose())).result).toBe('unmet')
  })

  it('is unsure over a scan', () => {
    expect(run(call, scan()).result).toBe('unsure')
  })
})
