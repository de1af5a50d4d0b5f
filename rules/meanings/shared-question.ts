const AGREE = '(?:คิด|คุย|หารือ|ออกแบบ|วาง|เลือก|ตัดสิน|แก้|พัฒนา|จัดทำ|กำหนด|ปรับ|บอก|ถาม|ทำ)'

/** "ออกแบบลานกีฬาด้วยกัน", "พ่อแม่ช่วยโรงเรียนเลือกอาหาร", "ร่วมคิดเรื่องน้ำ": what people were asked to have a say in. */
const TOGETHER = new RegExp(
  `${AGREE}[^\\n]{3,40}?(?:ด้วย|ร่วม)กัน|(?:ร่วม|ช่วย)(?:กัน)?${AGREE}[^\\n]{3}|ช่วย[^\\n]{2,16}?${AGREE}[^\\n]{3}|ให้[^\\n]{2,20}?(?:ร่วม|ช่วย)${AGREE}`,
)

/** Names under which it stands what was asked. */
export const QUESTION_NAMES =
  /(?:คุย|ถาม|หารือ|ชวนคิด|ปรึกษา)(?:กัน)?(?:เรื่อง|อะไร|ว่า)|โจทย์|คำถาม(?:ที่)?(?:ถาม|เอา|ใช้|ชวน|ตั้ง)?|เรื่อง(?:ที่)?(?:คุย|ถาม|ชวน|หารือ)|ทำไมต้อง(?:คุย|ถาม)/

/** What people outside were asked to have a say in is named. */
export const asksTogether = (key: string): boolean => TOGETHER.test(key)
