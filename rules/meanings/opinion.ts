import { isSaid, type Phrase } from './phrase.ts'

const WHO =
  '(?:ที่ประชุม|เวที|ทุกฝ่าย|ส่วนใหญ่|ผู้(?:เข้าร่วม|มาร่วม|ร่วม|ปกครอง|แทน|ประกอบการ|ใช้|ค้า)|ชาวบ้าน|ชาว(?:ชุมชน|ตลาด|ประมง)|ประชาชน|ชุมชน|เกษตรกร|นักเรียน|เจ้าของ|กลุ่ม)'
const SAYS =
  '(?:ยอม(?!รับความเสี่ยง)|ตกลง|เห็น(?:ว่า|ด้วย|ชอบ|พ้อง|ควร)|เสนอ|ขอให้|อยากให้|ต้องการ(?:ให้|จะ)|เลือก|ลงมติ|มีมติ|โหวต|คัดค้าน|ไม่เอา|ไม่เห็น|สนับสนุนให้|บอกว่า|กังวล|ติดใจ|ท้วง|รับหลักการ)'

/** An invitation, an aim or a duty to hear somebody is no opinion. */
const NOT_YET = /(?:เชิญ|เปิดโอกาส(?:ให้)?|เพื่อ(?:ให้)?|เปิดให้|จะให้|ต้องให้|สามารถ|หาก|กรณี)[^\n]{0,24}$/

const PHRASES: readonly Phrase[] = [
  { said: new RegExp(`${WHO}[^\\n\\d]{0,40}?${SAYS}`, 'g'), notAfter: NOT_YET },
  {
    said: /(?:ได้|มี)ข้อ(?:สรุป|ตกลง|ยุติ)|ตกลง(?:ร่วม)?กัน(?:ว่า|ให้)|(?:มี|ลง)มติ(?!ครม|คณะรัฐ)|เสียงส่วนใหญ่|เป็นเอกฉันท์/g,
    notAfter: NOT_YET,
  },
]

/** Headings and labels under which it stands. */
export const opinionLabels: readonly string[] = [
  'ว่าอย่างไร',
  'เห็นอย่างไร',
  'คิดอย่างไร',
  'พูดอะไร',
  'ได้ข้อยุติ',
  'ได้ข้อสรุป',
  'ตกลงกันว่า',
  'ตกลงว่า',
  'เสียงสะท้อน',
  'เสียงจาก',
  'สิ่งที่ได้ยิน',
  'what they said',
  'what people said',
  'what we heard',
]

/** What those who took part think or agreed on is told: "ผู้ปกครองส่วนใหญ่ยอมให้…", "ที่ประชุมตกลงให้…". */
export const isOpinion = (key: string): boolean => isSaid(key, PHRASES)
