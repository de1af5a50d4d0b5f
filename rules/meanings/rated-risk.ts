/** How high a risk is, in the middle of a sentence: "เสี่ยงระดับสูงมาก", "ความเสี่ยง: ปานกลาง". */
const RATED = /(?:เสี่ยง|โอกาสเกิด)(?:อยู่(?:ใน)?)?(?:ใน)?(?:ระดับ)?[:–—-]?(?:สูงมาก|สูง|ปานกลาง|ต่ำมาก|ต่ำ)/
/** What may happen, before its level: named as such. */
const HAPPENS = /(?:เหตุ(?:การณ์)?|พฤติการณ์|เรื่องที่อาจเกิด|อาจเกิด|จุดเสี่ยง)[:–—-].{8}/s
/** What is done about it, named as such. */
const DONE_ABOUT_IT =
  /(?:แก้(?:โดย|ด้วย|ไข)?|กัน(?:โดย|ด้วย)|ป้องกัน(?:โดย|ด้วย)?|จัดการ(?:โดย|ด้วย)?|ลด(?:โดย|ด้วย)|รับมือ(?:โดย|ด้วย)?)[:–—-].{8}/s

/** What may happen is told in one sentence with its level: "เหตุ: เรียกรับเงินเพื่อลัดคิว / เสี่ยงสูง". */
export function tellsRisk(key: string): boolean {
  const level = RATED.exec(key)
  return level !== null && HAPPENS.test(key.slice(0, level.index))
}

/** What is done about a risk stands behind its level: "… / เสี่ยงสูง / แก้: ใช้บัตรคิว". */
export function tellsCountermeasure(key: string): boolean {
  const level = RATED.exec(key)
  return level !== null && DONE_ABOUT_IT.test(key.slice(level.index + level[0].length))
}
