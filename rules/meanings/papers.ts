/** What people carry to an office to prove who they are and what they own. */
const PAPERS =
  'บัตร(?!คิว|จอด|เชิญ|สนเท่ห์)(?:ประจำตัว|ประชาชน|ปชช|คนพิการ|ข้าราชการ|ผู้|นักเรียน|นักศึกษา|นัด|พ่อ|แม่|พนักงาน|สมาชิก|ทอง|ตัวจริง|เดิม|เก่า)|ทะเบียน(?:บ้าน|สมรส|พาณิชย์|รถ|หย่า)|ทบ\\.?บ้าน|สูติบัตร|ใบเกิด|มรณบัตร|สมุด(?:บัญชี|เงินฝาก|คู่ฝาก|ฝากครรภ์|วัคซีน|สุขภาพ|ประจำตัว|พก)|โฉนด|น\\.?ส\\.?\\d|สำเนา|หนังสือ(?:มอบอำนาจ|รับรอง|เดินทาง|ยินยอม|บริคณห์|สัญญา)|พาสปอร์ต|สัญญาเช่า|ใบ(?:รับรอง|อนุญาต|มรณ|ขับขี่|เปลี่ยนชื่อ|แจ้งหนี้|แจ้งย้าย|แจ้งความ|เสร็จ|แสดงผล|นัด|สั่ง|ส่งตัว|มอบ|จอง|ทะเบียน|ปพ|ขออนุญาต)|ปพ\\.?\\d|แบบแปลน|แบบแสดงรายการ|แผนที่สังเขป|รูป(?:ถ่าย|ป้าย)|เล่มทะเบียน'
const PAPER = new RegExp(PAPERS, 'g')
/** What somebody does who brings them. */
const BRINGS =
  /(?:นำ|เตรียม|ถือ|พก|แนบ|ใช้|แสดง|โชว์|ขอดู|หยิบ|ยื่น|พร้อม(?:ด้วย)?|ต้องมี|เอา)(?:แค่|เพียง|เฉพาะ|ไฟล์|มา)?[^\n\d]{0,20}$/
/** What an office hands out at the end is nothing to bring. */
const HANDED_OUT = /(?:ออก|รับ|มอบ|พิมพ์|ได้|คืน)(?:ใบ|หนังสือ|สำเนา)?$/
const LEAST = 2
const REACH = 24

/** "มาตัวเปล่า", "ไม่ต้องเอาอะไรมา", "ไม่ใช้เอกสาร" */
const NONE =
  /(?:มา|ตัว|มือ)(?:ตัว|มือ)?เปล่า(?!ประโยชน์)|ไม่(?:ต้อง)?(?:ใช้|เอา|นำ|แนบ|ถือ|พก|เตรียม|ยื่น|มี|ขอ)(?:อะไร|เอกสาร|สำเนา|หลักฐาน|กระดาษ)/

/** Headings and columns under which they stand. */
export const paperLabels: readonly string[] = [
  'นำมา',
  'เอามา',
  'เตรียมมา',
  'ต้องเตรียม',
  'ติดตัวมา',
  'ต้องพก',
  'พกอะไร',
  'ใช้อะไร',
  'เอกสารอะไร',
]

/** Names of sections, columns and questions under which it stands what is to be brought. */
export const PAPER_NAMES =
  /เอกสาร(?!เผยแพร่|ดาวน์โหลด)|หลักฐาน|เตรียม|(?:ต้อง|ควร)(?:มี|ใช้|ถือ|พก|เอา|นำ|แนบ)|ติด(?:ตัว|มือ|กระเป๋า)|(?:พก|ถือ|หยิบ|เอา|นำ|แนบ|ใช้)อะไร|เช็[กค]ลิส|ก่อนออกจากบ้าน|กระเป๋า/
/** What stands under such a name when it is answered: a paper, or that none is asked for. */
export const PAPER_ANSWERS = new RegExp(
  `${PAPERS}|บัตร(?!คิว)|^(?:สำเนา|สมุด|ใบ|รูป|แบบ|หนังสือ)|^(?:ไม่|-?ไม่มี)|${NONE.source}`,
  'm',
)

/** Papers of a meeting or to read, and what nobody proved, are nothing to bring. */
export const OTHER_PAPERS =
  /เอกสาร(?:ประกอบการ(?:ประชุม|บรรยาย|อบรม|สอน)|เผยแพร่|ดาวน์โหลด)|(?:มี|พบ|ปรากฏ)หลักฐานว่า/

/**
 * The papers somebody has to bring are named: several of them, or one that is to be brought, or that none is.
 *
 * @param about keys of the titles of the page: what it is about is what somebody gets, not what he brings.
 */
export function namesPapers(key: string, about = ''): boolean {
  if (NONE.test(key)) return true
  const named = new Set<string>()
  for (const { 0: paper, index } of key.matchAll(PAPER)) {
    const before = key.slice(Math.max(0, index - REACH), index)
    if (HANDED_OUT.test(before) || about.includes(paper)) continue
    if (BRINGS.test(before)) return true
    named.add(paper)
  }
  return named.size >= LEAST
}
