import type { Because, EvidenceSet, JudgeContext } from '../judge/model.ts'
import { citesLaw } from '../meanings/laws.ts'
import { mainText } from './main-text.ts'
import { because } from './outcome.ts'
import { unreadReasons } from './readable.ts'

/** What a handbook tells somebody who joins a place about life there. */
const LIFE: readonly RegExp[] = [
  /สวัสดิการ|ประกัน(?:กลุ่ม|สังคม|ชีวิต)|ค่ารักษาพยาบาล/,
  /วันลา|สิทธิ(?:การ)?ลา|ลา(?:พักผ่อน|กิจ|ป่วย|คลอด)|วันหยุด/,
  /เครื่องแบบ|แต่งกาย|แต่งตัว|ชุดทำงาน|และชุด|ทรงผม/,
  /เงินเดือน|สลิป|โบนัส|สำรองเลี้ยงชีพ|สหกรณ์/,
  /จอดรถ|โรงอาหาร|กินข้าว|ฟิตเนส|รถรับส่ง|หอพัก/,
  /ปฐมนิเทศ|คำทักทาย|ยินดีต้อนรับ|สารจาก|ประวัติ|เพลงประจำ|สีประจำ/,
  /ลาออก|เบอร์(?:โทร|จำเป็น|ภายใน)|แผนผังอาคาร/,
]
const LEAST = 4
const WORK = /ขั้นตอน|ขั้นที่|วิธีปฏิบัติ|กระบวนการ|ผังงาน/

/** A handbook on life at the place – pay, leave, dress, where to eat – is offered where a manual of the work is asked for. */
export function staffHandbook(evidence: EvidenceSet, context: JudgeContext): readonly Because[] | undefined {
  const headings = evidence.flatMap((facts) =>
    facts.headings.flatMap(({ key, text, place, region }) =>
      region === 'main' && LIFE.some((topic) => topic.test(key)) ? [{ facts, quote: text, place, key }] : [],
    ),
  )
  const [first] = headings
  const topics = LIFE.filter((topic) => headings.some(({ key }) => topic.test(key)))
  if (first === undefined || topics.length < LEAST || unreadReasons(evidence, context).length > 0)
    return undefined
  if (evidence.some((facts) => WORK.test(mainText(facts).key) || citesLaw(mainText(facts).key)))
    return undefined
  const { facts, quote, place } = first
  return [
    because(
      {
        th: 'เป็นคู่มือแนะนำที่ทำงาน (สวัสดิการ วันลา การแต่งกาย) ไม่ใช่คู่มือการปฏิบัติงาน',
        en: 'A handbook on life at the workplace (benefits, leave, dress), not a manual of the work',
      },
      { facts, quote, place },
    ),
  ]
}
