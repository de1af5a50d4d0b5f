import type { Block, Heading } from '../../rules/facts/model.ts'

const OPENING = 15
const LONGEST_LINE = 200
const LONGEST_TITLE = 300
/** What a document is, not what it is about. */
const genericOpening = /^(?:บันทึกข้อความ|คำนำ|สารบัญ|\(?สำเนา\)?|-?\s?ร่าง\s?-?|ที่\s.{0,60}|ส่วนราชการ.{0,200})$/
const subjectLine = /^เรื่อง\s?[:：]?\s?(?!เดิม)(.{5,})$/

/** The title a document shows: its opening line, with the subject ("เรื่อง …") of an announcement or memorandum. */
export function documentTitle(blocks: readonly Block[], headings: readonly Heading[]): string {
  const opening = blocks
    .slice(0, OPENING)
    .filter(({ tag, text }) => tag !== 'td' && tag !== 'th' && text.length <= LONGEST_TITLE)
  const subject = opening.map(({ text }) => subjectLine.exec(text)?.[1]).find((text) => text !== undefined)
  const announcement = /^(?:ประกาศ|คำสั่ง|ระเบียบ|ข้อบัญญัติ|นโยบาย)/.test(opening[0]?.text ?? '')
    ? `${opening[0]?.text ?? ''} เรื่อง `
    : ''
  if (subject !== undefined && announcement !== '') return `${announcement}${subject}`.slice(0, LONGEST_TITLE)
  const main = headings.find(({ level, text }) => level === 1 && !genericOpening.test(text))
  const first = opening.find(
    ({ text }) => text.length <= LONGEST_LINE && text.length >= 3 && !genericOpening.test(text),
  )
  return (main?.text ?? subject ?? first?.text ?? '').slice(0, LONGEST_TITLE)
}
