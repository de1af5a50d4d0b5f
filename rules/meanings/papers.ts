/** What people carry to an office to prove who they are and what they own. */
const PAPER =
  /บัตร(?:ประจำตัว|ประชาชน|คนพิการ|ข้าราชการ|ผู้|นักเรียน)|ทะเบียน(?:บ้าน|สมรส|พาณิชย์|รถ)|สูติบัตร|มรณบัตร|สมุด(?:บัญชี|เงินฝาก|คู่ฝาก)|โฉนด|น\.ส\.\d|สำเนา|หนังสือ(?:มอบอำนาจ|รับรอง|เดินทาง|ยินยอม|บริคณห์|สัญญา)|สัญญาเช่า|ใบ(?:รับรอง|อนุญาต|มรณ|ขับขี่|เปลี่ยนชื่อ|แจ้งหนี้|แจ้งย้าย|เสร็จ|แสดงผล)|แบบแปลน|แบบแสดงรายการ|แผนที่สังเขป|รูป(?:ถ่าย|ป้าย)/g
/** What somebody does who brings them. */
const BRINGS = /(?:นำ|เตรียม|ถือ|พก|แนบ|ใช้|แสดง|พร้อม(?:ด้วย)?|ต้องมี)[^\n\d]{0,20}$/
/** What an office hands out at the end is nothing to bring. */
const HANDED_OUT = /(?:ออก|รับ|มอบ|พิมพ์|ได้)(?:ใบ|หนังสือ)?$/
const LEAST = 2
const REACH = 24

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

/** The papers somebody has to bring are named: several of them, or one that is to be brought. */
export function namesPapers(key: string): boolean {
  const named = new Set<string>()
  for (const { 0: paper, index } of key.matchAll(PAPER)) {
    const before = key.slice(Math.max(0, index - REACH), index)
    if (HANDED_OUT.test(before)) continue
    if (BRINGS.test(before)) return true
    named.add(paper)
  }
  return named.size >= LEAST
}
