import { stringify } from 'yaml'
import type { Catalogue, Item } from './schema.ts'

/**
 * The YAML text of a new year's checklist to start from: every item taken over with `like`, one line each,
 * so that renumbering is moving lines. Provisional, and nothing in it is surer than `low`.
 * @param from the year to take over
 * @param year the new fiscal year (Buddhist era)
 */
export function draftCatalogue(from: Catalogue, year: number): string {
  const head = stringify({
    family: 'OIT',
    fiscalYear: year,
    status: 'provisional',
    title: { th: 'แบบตรวจ OIT ปีงบประมาณ พ.ศ. {year}', en: 'OIT checklist, fiscal year {year}' },
    note: {
      th: `ฉบับร่างที่ยกมาจากปี ${from.fiscalYear} ทั้งหมด โปรดเทียบกับคู่มือ ป.ป.ช. ปี ${year}`,
      en: `A draft taken over from FY${from.fiscalYear}; compare it with the NACC handbook of FY${year}`,
    },
    restoreDays: from.restoreDays,
    scoring: {
      status: 'estimate',
      note: {
        th: `ยังไม่ทราบเกณฑ์ให้คะแนนของปี ${year} จึงใช้ของปี ${from.fiscalYear} เป็นค่าประมาณ`,
        en: `The scoring of FY${year} is not known; that of FY${from.fiscalYear} is used as an estimate`,
      },
      confidence: 'low',
      sources: ['carried-over-from-earlier-year'],
    },
    defaults: {
      levels: usualLevels(from.items),
      confidence: 'low',
      numberConfidence: 'low',
      sources: ['carried-over-from-earlier-year'],
    },
    indicators: from.indicators,
  })
  const items = from.items.map((item) => draftItem(item, from))
  return `${header(from.fiscalYear, year)}${head}items:\n${items.join('')}`
}

function draftItem(item: Item, from: Catalogue): string {
  const usual = usualLevels(from.items).join()
  const levels = item.levels.join() === usual ? '' : `, levels: [${item.levels.join(', ')}]`
  return `  - { id: ${item.id}, like: ${from.fiscalYear} ${item.id}${levels} } # ${item.title.th}\n`
}

function usualLevels(items: readonly Item[]): number[] {
  const counts = new Map<string, { levels: number[]; count: number }>()
  for (const { levels } of items) {
    const entry = counts.get(levels.join()) ?? { levels, count: 0 }
    counts.set(levels.join(), { levels, count: entry.count + 1 })
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)[0]?.levels ?? [0, 100]
}

const header = (from: number, year: number): string =>
  `# yaml-language-server: $schema=../../docs/schema/catalogue.schema.json
# แบบตรวจ OIT ปี ${year} (ฉบับร่าง) วิธีแก้ไข
# 1. เปิดคู่มือ ป.ป.ช. ปี ${year} ไว้ข้างกัน แล้วไล่ดูทีละข้อ
# 2. ข้อที่เลขเปลี่ยน: แก้ id หรือย้ายบรรทัด  ข้อที่ยกเลิก: ลบบรรทัด
# 3. ชื่อข้อเปลี่ยน: เพิ่ม title  องค์ประกอบที่ไม่ถามแล้ว: เพิ่ม without  องค์ประกอบใหม่: เพิ่ม components
# 4. แก้ช่วงข้อ (from, to) ของตัวชี้วัดย่อยให้ครบทุกข้อ
# 5. ยืนยันกับคู่มือแล้ว: เพิ่ม confidence: high และ sources ของข้อนั้น เมื่อครบทุกข้อจึงแก้ status เป็น confirmed
#
# OIT checklist of FY${year} (draft taken from FY${from}). How to edit:
# 1. Open the NACC handbook of FY${year} beside this file and go item by item.
# 2. Renumbered: change id or move the line. Dropped: delete the line.
# 3. New title: add title. Component no longer asked: add without. New component: add components.
# 4. Make the ranges (from, to) of the sub-indicators cover every item.
# 5. Confirmed by the handbook: add confidence: high and sources; when all are, set status to confirmed.
# Write years as {year} and {year-1}: they are filled in when the file is read.
`
