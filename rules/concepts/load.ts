import { readRuleFile } from '../catalogue/ruleFile.ts'
import { concept, type Concept } from './schema.ts'

/**
 * Reads what one concept is called in the wild.
 * @param name the file's name, for messages
 * @throws CatalogueError and nothing else: one line with the place and how to put it right.
 */
export function parseConcept(text: string, name: string): Concept {
  const file = readRuleFile<Concept>(text, name, concept)
  const seen = new Map<string, string>()
  for (const where of ['names', 'addresses'] as const) {
    for (const grade of ['strong', 'medium', 'weak'] as const) {
      for (const [index, word] of file.value[where][grade].entries()) {
        const key = `${where} ${word}`
        const before = seen.get(key)
        if (before !== undefined)
          throw file.problem([where, grade, index], {
            th: `“${word}” อยู่ทั้งใน ${before} และ ${grade} โปรดเลือกไว้ที่เดียว`,
            en: `“${word}” stands in both ${before} and ${grade}; keep one`,
          })
        seen.set(key, grade)
      }
    }
  }
  return file.value
}
