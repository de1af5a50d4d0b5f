import type { Block, PageFacts } from '../facts/model.ts'

type Wording = Pick<Block, 'key'>

const BULLET = /^[-–•*○●▪o\u200b]?(?:\(?\d{1,2}[.)]?)?[-–•*]?/
const LEAD =
  /อย่างน้อย(?:ต้อง)?(?:ประกอบด้วย|ดังนี้|ได้แก่)|(?:ประกอบด้วย|มี)(?:ข้อมูล|รายละเอียด|องค์ประกอบ)?อย่างน้อย|องค์ประกอบด้านข้อมูล|ประเด็นการตรวจ|เกณฑ์การให้คะแนน/
const DEMAND =
  /^แสดง(?:ให้เห็น|ถึง)?(?:แผนผัง|ข้อมูล|รายชื่อ|ชื่อ|รายการ|รายงาน|ช่องทาง|ข่าวสาร|ข่าว|แผน|ผล|ประมวล|การ|คู่มือ|ตำแหน่ง|หน้าที่|ที่อยู่|หลักเกณฑ์|สถิติ|กฎหมาย|นโยบาย|ประกาศ|ระบบ|โครงสร้าง|url|ตาราง|สรุป|รายละเอียด)/
const HANDBOOK =
  /^(?:\*|หมายเหตุ:?)?(?:เป็น(?:แผน|ข้อมูล|รายงาน|ข่าวสาร|คู่มือ)[^.]{0,60}(?:ปีพ\.?ศ\.?|ปีงบประมาณ)|ใช้รายงานผล(?:ของ)?ปี|สามารถเข้าถึงหรือเชื่อมโยงไปยัง|ต้องไม่ใช่การนำ|กรณี(?:ที่)?(?:หน่วยงาน)?ไม่มี[^.]{0,80}ให้(?:ระบุ|อธิบาย|เผยแพร่|แสดง|รายงาน))/
/** Values make a sentence evidence even when it begins like the handbook. */
const HAS_VALUE = /\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?:บาท|ราย|เรื่อง|ครั้ง|คน|โครงการ|%)/
const LONGEST_POINT = 90
const MOST_POINTS = 15

const withoutBullet = (key: string): string => key.replace(BULLET, '')

/**
 * Whether a block is the handbook's own wording of what must be shown ("แสดงข้อมูลของ…", "อย่างน้อยประกอบด้วย …")
 * and so no evidence of anything.
 */
export function isCriteriaWording(block: Wording): boolean {
  if (LEAD.test(block.key)) return true
  const key = withoutBullet(block.key)
  if (HAS_VALUE.test(key)) return false
  return DEMAND.test(key) || HANDBOOK.test(key)
}

const opensPoints = (key: string): boolean => /(?:ประกอบด้วย|ดังนี้|ได้แก่|อย่างน้อย)[:.]?$/.test(key)
const isPoint = (block: Block): boolean =>
  block.key.length <= LONGEST_POINT && (block.tag === 'li' || /^(?:[-–•*○●▪]|\(?\d{1,2}[.)])/.test(block.key))

const known = new WeakMap<PageFacts, ReadonlySet<Block>>()

/** All blocks that are copied criteria: the sentences themselves and the points listed under "อย่างน้อยประกอบด้วย". */
export function criteriaBlocks(facts: PageFacts): ReadonlySet<Block> {
  const before = known.get(facts)
  if (before !== undefined) return before
  const copied = new Set<Block>()
  let pointsLeft = 0
  for (const block of facts.blocks) {
    if (isCriteriaWording(block)) {
      copied.add(block)
      pointsLeft = opensPoints(block.key) ? MOST_POINTS : 0
    } else if (pointsLeft > 0 && isPoint(block)) {
      copied.add(block)
      pointsLeft -= 1
    } else {
      pointsLeft = 0
    }
  }
  known.set(facts, copied)
  return copied
}
