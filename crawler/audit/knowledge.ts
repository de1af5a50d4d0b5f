import { CatalogueError } from '../../rules/catalogue/error.ts'
import type { Catalogue } from '../../rules/catalogue/schema.ts'
import { nearestYears } from '../../rules/catalogue/years.ts'
import type { Concept } from '../../rules/concepts/schema.ts'
import { readyRules } from './ready-rules.ts'

/** What rules/ knows, for a run. */
export interface Knowledge {
  readonly concepts: readonly Concept[]
  /** Fiscal years somebody has rules for, ascending. */
  readonly years: readonly number[]
  /** The catalogue of one of `years`. */
  readonly catalogue: (year: number) => Catalogue
}

/**
 * What a built package has ready, or else what the rule files say. The reader of rule files is loaded only then:
 * most of the time it takes a command to start would go into it.
 */
export async function loadKnowledge(): Promise<Knowledge> {
  return readyRules() ?? (await import('./rule-files.ts')).readRuleFiles()
}

/**
 * The catalogue of a fiscal year.
 * @throws CatalogueError with one line when nobody has rules for that year.
 */
export function loadYear(knowledge: Knowledge, year: number): Catalogue {
  if (knowledge.years.includes(year)) return knowledge.catalogue(year)
  const near = nearestYears(knowledge.years, year).slice(0, 2)
  throw new CatalogueError(`${year}`, undefined, {
    th: `ยังไม่มีเกณฑ์ของปีนี้ ปีที่ใกล้ที่สุดคือ ${near.join(', ')} สร้างแบบตรวจเพื่อแก้ไขเองด้วย “oit catalogue new --year ${year} --from ${near[0] ?? ''}” แล้วใช้กับ --catalogue`,
    en: `there are no rules for this year yet; the nearest are ${near.join(', ')}. Make a file to edit with “oit catalogue new --year ${year} --from ${near[0] ?? ''}” and pass it with --catalogue.`,
  })
}

/** The newest year whose rules are confirmed; what is audited when nobody chose. */
export function loadNewestConfirmed(knowledge: Knowledge): Catalogue {
  for (const year of knowledge.years.toReversed()) {
    const catalogue = knowledge.catalogue(year)
    if (catalogue.status === 'confirmed') return catalogue
  }
  throw new CatalogueError('rules/catalogue', undefined, {
    th: 'ยังไม่มีปีที่ยืนยันเกณฑ์แล้ว โปรดเลือกปีด้วย --year',
    en: 'no year is confirmed: choose one with --year.',
  })
}
