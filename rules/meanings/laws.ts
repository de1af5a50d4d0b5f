/** Instruments and their parts as officials cite them: "พรบ.สาธารณสุข", "ว่าด้วยงานสารบรรณ", "หนังสือเวียน ว 123", "มาตรา 39". */
const INSTRUMENT =
  /พ\.?ร\.?บ\.?(?=[ก-๎\d])|พ\.ร\.(?:ฎ|ก)\.|พระราช(?:กำหนด|กฤษฎีกา)|ว่าด้วย(?:การ|งาน|[ก-ฮเ-ไ])|ประมวล(?:กฎหมาย|รัษฎากร)|หนังสือ(?:เวียน|ซักซ้อม)|ประกาศ(?:กระทรวง|กรม|คณะกรรมการ|ก\.|สำนัก(?:งาน|นายก))|มาตรา\d|(?<![ก-๎\d])ม\.\d{1,3}(?:แห่ง|และม\.|ตาม)|กฎก\.|คำสั่ง[^\n]{0,30}ที่\d+\/25\d\d|รัฐธรรมนูญ|มาตรฐานวิชาชีพ/

/** A law, rule or order on which work rests is cited. */
export const citesLaw = (key: string): boolean => INSTRUMENT.test(key)

/** Names of sections, columns and questions under which they stand. */
export const LAW_NAMES = /กฎหมาย|ระเบียบ(?!วาระ)|^กฎ|ตัวบท|ข้อบังคับ|ฐานอำนาจ|อำนาจตาม|อ้างอิง(?:ตาม|จาก)?$/
