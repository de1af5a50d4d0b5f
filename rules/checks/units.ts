import { z } from 'zod'
import type { PageFacts } from '../facts/model.ts'
import type { Check } from '../judge/model.ts'
import { mainText } from './main-text.ts'
import { because, met } from './outcome.ts'
import { absent } from './readable.ts'

export const parameters = z.strictObject({ min: z.number().int().min(1) })

const UNIT = /^(?:สำนัก|กอง|ศูนย์|ฝ่าย|กลุ่ม|งาน|ส่วน|หน่วย|แผนก|ภาควิชา|คณะ|สถาบัน)[\u0e00-\u0e7f]/
const HEAD_OF = /^(?:ผู้อำนวยการ|ผอ\.|หัวหน้า|รักษาการผู้อำนวยการ)/
const NOT_UNIT =
  /^(?:ส่วน(?:ใหญ่|ตัว|ร่วม|ราชการ|ตำบล|จังหวัด|ที่|ของ|แบ่ง|งาน|กลาง|ภูมิภาค|ท้องถิ่น)|กองทุน|กองทัพ|กลุ่ม(?:เป้าหมาย|คน|ที่|ผู้)|งาน(?:นี้|ที่|ของ|ประเพณี|วัน|เทศกาล|บุญ|ลอย|แถลง)|ศูนย์ดำรงธรรม|หน่วยงาน|คณะ(?:ผู้บริหาร|กรรมการ|รัฐมนตรี|ทำงาน|ที่)|สำนักงาน(?:คณะกรรมการ|ป\.|อัยการ|ตำรวจ|นายก))/
const MAY_NAME = /สำนัก|กอง|ศูนย์|ฝ่าย|กลุ่ม|งาน|ส่วน|หน่วย|แผนก|ภาควิชา|คณะ|สถาบัน/
const LONGEST = 45
const SPLIT = /[\s,;/|•*()–—]+|-(?=[\u0e00-\u0e7f])/

/** "แบ่งงานเป็น 12 กลุ่มงาน ได้แก่ บริหารทั่วไป, ทันตสาธารณสุข และนิติการ": the kind is said once, for all of a list. */
const LISTED =
  /(?:\d+|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)\s*(กลุ่มงาน|กลุ่ม|กอง|ฝ่าย|สำนัก|ศูนย์|ส่วน|แผนก|งาน|ภาควิชา|คณะ)\s*(?:หลัก|ดังนี้|ได้แก่|คือ|ประกอบด้วย|[:(])+\s*([^\n]{10,600})/
const OF_A_LIST = /\s*(?:[,;、•]|\s\/\s|\sและ|\d+[.)])\s*/
const LEAST_LISTED = 2

function listedUnits(text: string): readonly string[] {
  const [, kind = '', list = ''] = LISTED.exec(text) ?? []
  const names = list
    .split(OF_A_LIST)
    .map((name) => name.split(' ')[0] ?? '')
    .filter((name) => name.length >= 3 && name.length <= LONGEST)
  return names.length >= LEAST_LISTED ? names.map((name) => (name.startsWith(kind) ? name : kind + name)) : []
}

const known = new WeakMap<PageFacts, ReadonlyMap<string, string>>()

function unitNameOf(token: string): string | undefined {
  const name = token
    .replace(/^[\d.๐-๙]+/, '')
    .replace(HEAD_OF, '')
    .replace(/[:.]+$/, '')
  return name.length >= 5 && name.length <= LONGEST && UNIT.test(name) && !NOT_UNIT.test(name)
    ? name
    : undefined
}

/** Names of internal units in a text. */
export const unitsIn = (text: string): readonly string[] =>
  MAY_NAME.test(text)
    ? [...text.split(SPLIT).flatMap((token) => unitNameOf(token) ?? []), ...listedUnits(text)]
    : []

/** Names of internal units on a page with the place of each first mention. */
export function unitsOf(facts: PageFacts): ReadonlyMap<string, string> {
  const before = known.get(facts)
  if (before !== undefined) return before
  const units = new Map<string, string>()
  const add = (text: string, place: string) => {
    for (const unit of unitsIn(text)) if (!units.has(unit)) units.set(unit, place)
  }
  for (const block of mainText(facts).blocks) add(block.text, block.place)
  for (const person of facts.people) add(person.position, person.place)
  known.set(facts, units)
  return units
}

/** At least `min` different internal units are named. */
export const units: Check<z.output<typeof parameters>> = (evidence, { min }, context) => {
  const all = new Map<string, { facts: PageFacts; place: string }>()
  for (const facts of evidence)
    for (const [unit, place] of unitsOf(facts)) if (!all.has(unit)) all.set(unit, { facts, place })
  const names = [...all.keys()]
  const [first] = all.values()
  if (names.length >= min && first !== undefined)
    return met(
      because(
        { th: `ระบุส่วนงานภายใน ${names.length} ส่วน`, en: `${names.length} internal units are named` },
        { facts: first.facts, quote: names.slice(0, 5).join(', '), place: first.place },
      ),
    )
  return absent(evidence, context, {
    th: `พบชื่อส่วนงานภายใน ${names.length} ส่วน ต้องมีอย่างน้อย ${min} ส่วน (เช่น สำนัก กอง ศูนย์ ฝ่าย กลุ่ม)`,
    en: `${names.length} internal units are named, at least ${min} are needed (bureaux, divisions, centres, sections)`,
  })
}
