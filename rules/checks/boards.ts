import type { Block, Form, PageFacts } from '../facts/model.ts'
import { matchKey } from '../text/normalise.ts'
import { yearMentions } from '../text/years.ts'
import { leadsOn, linkKey } from './link-keys.ts'
import type { Seen } from './outcome.ts'
import { visitorFields } from './visitor-forms.ts'

const BOARD =
  /กระดานสนทนา|กระดานถาม|กระดานข่าวถาม|เว็บบอร์ด|webboard|web-board|ถาม-ตอบ|ถามตอบ|q&a|สายตรง(?:นายก|ผู้บริหาร)|สอบถามข้อมูล|ส่งคำถาม|ตั้งคำถาม|ตั้งกระทู้|กระทู้/
const BOARD_ADDRESS =
  /web-?board|(?:^|[/_.-])(?:q-?and-?a|qna|qa|faq-?ask|forum|board|askus|question)s?(?:[/_.?-]|$)/i
/** What agencies keep on a board of its program that is no place to ask. */
const NAMES_OTHERS = /ข่าว|ประกาศ|จัดซื้อ|จัดจ้าง|พัสดุ|เอกสาร|กิจกรรม|ดาวน์โหลด|ระเบียบ|คำสั่ง/
const STATIC_FAQ = /คำถามที่พบบ่อย|คำถามพบบ่อย|faq/
const ASKS = /คำถาม|สอบถาม|กระทู้|ข้อความ|ติดต่อเรา|ถึงเจ้าหน้าที่|รายละเอียด|message|question|contact/

/** A form in which a visitor writes a question or message to the agency. */
export function questionForm(facts: PageFacts): { form: Form; seen: Seen } | undefined {
  for (const form of facts.forms) {
    if (!form.fields.some((field) => field.type === 'textarea')) continue
    const words = matchKey(
      [form.text, ...form.submit, ...form.fields.map((field) => field.label)].join(' ').slice(0, 3000),
    )
    const heading = facts.headings[form.heading]?.key ?? ''
    const about = ASKS.test(words) || BOARD.test(`${heading}${matchKey(facts.title)}`)
    if (about && visitorFields(form).length >= 1)
      return { form, seen: { facts, quote: form.text || heading || facts.title, place: form.place } }
  }
  return undefined
}

/** A link to, or page of, a board where the public asks and the agency answers. */
export function boardIn(facts: PageFacts): Seen | undefined {
  const title = facts.headings.find((heading) => heading.region === 'main' && BOARD.test(heading.key))
  if (title !== undefined && !STATIC_FAQ.test(title.key) && hasTopics(facts))
    return { facts, quote: title.text, place: title.place }
  const link = facts.links.find((each) => {
    if (!leadsOn(each) || each.href === facts.url) return false
    const key = linkKey(each).slice(0, 80)
    if (STATIC_FAQ.test(key)) return false
    return BOARD.test(key) || (BOARD_ADDRESS.test(each.href.slice(0, 1000)) && !NAMES_OTHERS.test(key))
  })
  return link && { facts, quote: link.text || link.alt || link.href, place: link.place }
}

const TOPIC = /ผู้ตั้ง|ผู้โพสต์|ผู้ถาม|ผู้ตอบ|ตอบกลับ|ตอบ:|ถาม:|จำนวนผู้ชม|อ่าน\d|ตอบ\d|ตั้งกระทู้|ตั้งคำถาม|replies|ตอบโดย/

/** Traces of visitors' topics and answers, which a static list of questions lacks. */
export function hasTopics(facts: PageFacts): boolean {
  return facts.blocks.some(
    (block) => block.region === 'main' && block.key.length < 300 && TOPIC.test(block.key),
  )
}

const QUESTION = /^(?:ถาม|คำถาม|q)\s*\d{0,2}\s*[:.)]?\s+\S/i
const ANSWER = /^(?:ตอบ|คำตอบ|a)\s*\d{0,2}\s*[:.)]?\s+\S/i
const FEWEST_ANSWERS = 2

/** The first of several questions with their answers, to which no day tells when somebody asked. */
function answeredInPlace({ blocks }: PageFacts): Block | undefined {
  const main = blocks.filter(({ region }) => region === 'main')
  const questions = main.filter(
    ({ text }, at) => QUESTION.test(text) && ANSWER.test(main[at + 1]?.text ?? ''),
  )
  const asked = main.some(({ text }) => yearMentions(text).some(({ kind }) => kind === 'date'))
  return questions.length >= FEWEST_ANSWERS && !asked ? questions[0] : undefined
}

/** A list of questions that the agency wrote itself, which nobody can add to. */
export function staticFaq(facts: PageFacts): Seen | undefined {
  const heading = facts.headings.find((each) => each.region === 'main' && STATIC_FAQ.test(each.key))
  if (heading !== undefined) return { facts, quote: heading.text, place: heading.place }
  if (STATIC_FAQ.test(matchKey(facts.title))) return { facts, quote: facts.title }
  const answered = answeredInPlace(facts)
  return answered && { facts, quote: answered.text, place: answered.place }
}
