import type { PageFacts } from '../facts/model.ts'
import { schemeOf } from '../text/schemes.ts'

const assessment = /(?<![a-z])(?:ita|oit)(?![a-z])|คุณธรรมและ ?ความโปร่งใส|การเปิดเผยข้อมูลสาธารณะ/i
const addressSign = /(?<![a-z])(?:ita|oit)(?![a-z])/i

/** Where the page speaks of the assessment: in its title, first heading or address, elsewhere in a heading, or not at all. */
export function assessmentWords(facts: PageFacts): 'title' | 'heading' | undefined {
  const main = facts.headings.filter((heading) => heading.region === 'main')
  const titles = [
    facts.title,
    ...main.filter((heading) => heading.level === 1).map((heading) => heading.text),
  ]
  if (addressSign.test(facts.url) || titles.some((text) => assessment.test(text))) return 'title'
  if (main.some((heading) => assessment.test(heading.text))) return 'heading'
  return announcements(facts).length > 0 ? 'heading' : undefined
}

const LONGEST_ANNOUNCEMENT = 140

/** Short texts of the main part, not links, that name the assessment: old sites put their titles in plain boxes. */
export function announcements(facts: PageFacts): string[] {
  const linked = new Set(facts.links.map((link) => link.text))
  return facts.blocks
    .filter(
      ({ region, text }) =>
        region === 'main' &&
        text.length <= LONGEST_ANNOUNCEMENT &&
        assessment.test(text) &&
        !linked.has(text),
    )
    .map((block) => block.text)
}

/** One stray mention in a news list does not make the page another family's. */
const MANY = 3

/** Evidence that the list belongs to another family's checklist (MOIT, police …); undefined when nothing says so. */
export function otherFamilyOf(facts: PageFacts): string | undefined {
  const main = facts.headings.filter((heading) => heading.region === 'main')
  for (const text of [
    facts.title,
    ...main.filter((heading) => heading.level <= 2).map((heading) => heading.text),
  ]) {
    const found = schemeOf(text)
    if (found !== undefined) return found.scheme === 'OIT' ? undefined : `${found.scheme}: ${found.evidence}`
  }
  const texts = [...main, ...facts.links.filter((link) => link.region === 'main')].map((part) => part.text)
  const moit = texts.map(schemeOf).filter((found) => found?.scheme === 'MOIT')
  return moit.length >= MANY ? `MOIT: ${moit[0]?.evidence ?? ''}` : undefined
}

const criterion =
  /^[-*•o–○\s]{0,4}(?:แสดง(?:ข้อมูล|แผน|รายงาน|ผล|การ|ช่องทาง|ระบบ|มาตรการ|ประกาศ|คู่มือ|ประมวล|โครงสร้าง)|อย่างน้อย(?:ต้อง)?ประกอบด้วย|(?:มี)?ข้อมูลรายละเอียด(?:ของ|อย่างน้อย)|เป็น(?:รายงานผล|ข้อมูล|การดำเนินการ|แผน)|ใช้แบบ(?:ฟอร์ม|รายงาน))/
const MANY_CRITERIA = 5

/** Whether the page repeats what the handbook asks under its titles: those words are no evidence. */
export function copiesCriteria(facts: PageFacts): boolean {
  const copied = facts.blocks.filter((block) => block.region === 'main' && criterion.test(block.text))
  return copied.length >= MANY_CRITERIA
}
