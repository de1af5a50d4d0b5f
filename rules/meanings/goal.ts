import { isSaid, type Phrase } from './phrase.ts'

const GOALS: readonly Phrase[] = [
  {
    said: /เป้า(?:หมาย|ประสงค์)|วัตถุประสงค์|จุดมุ่งหมาย|มุ่ง(?:ให้|สู่|หวัง|เน้นให้|ที่จะ|ไปสู่)|(?:ตั้งใจ|ต้องการ|ประสงค์)(?:จะ)?ให้|ให้(?:ได้|ถึง)(?:อย่างน้อย|ไม่น้อยกว่า|ร้อยละ|\d)/g,
  },
]
const MEASURES: readonly Phrase[] = [
  {
    said: /(?:วัด|ดู|ประเมิน|นับ)(?:ผล|ความสำเร็จ|ได้)?(?:จาก|ด้วย|โดย)(?!ที่)|(?:อย่างน้อย|ไม่น้อยกว่า|ไม่เกิน|ไม่ต่ำกว่า|ไม่ต่ำกว่าร้อยละ|เพิ่มขึ้น|ลดลง)(?:ร้อยละ|ปีละ)\d|เกณฑ์(?:วัด|ความสำเร็จ)/g,
  },
]

/** Columns under which it stands what is to be reached, in everyday words. */
export const goalLabels: readonly string[] = ['ปลายทาง', 'อยากเห็น', 'อยากให้', 'ต้องการให้', 'จะไปให้ถึง', 'มุ่งหวัง']

/** Columns under which it stands by what success is measured. */
export const measureLabels: readonly string[] = ['วัดจาก', 'วัดด้วย', 'วัดโดย', 'วัดผลจาก', 'ดูจาก', 'รู้ได้จาก']

/** What is to be reached is said: "มุ่งให้…", "ให้ได้ร้อยละ 80". */
export const isGoal = (key: string): boolean => isSaid(key, GOALS)

/** By what success is measured is said: "วัดจากจำนวน…", "ไม่น้อยกว่าร้อยละ 80". */
export const isMeasure = (key: string): boolean => isSaid(key, MEASURES)
