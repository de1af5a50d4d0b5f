import type { Form, PageFacts } from '../facts/model.ts'
import type { JudgeContext } from '../judge/model.ts'
import { matchKey } from '../text/normalise.ts'
import { attachmentsOf } from './attachments.ts'
import { hostOf, isOwn, nationalBodyOf } from './hosts.ts'
import { leadsOn, linkKey } from './link-keys.ts'
import { mainText } from './main-text.ts'
import type { Seen } from './outcome.ts'
import {
  formKey,
  isFormService,
  isOpenForm,
  purposeOf,
  visitorFields,
  visitorForms,
} from './visitor-forms.ts'

const PURPOSE =
  /ขอ(?:รับ|ใช้|อนุญาต|ความอนุเคราะห์|สนับสนุน|ใบ|มี|ซ่อม|น้ำ|เช่า|ยืม|จด|ต่อ|ติดตั้ง|ข้อมูล|หนังสือ|เอกสาร|สำเนา|คัด|รถ|ตรวจ|สอบ|เข้า|ย้าย|แก้ไข|เปลี่ยน|ถอน|รังวัด|คิว|ทุน)|ยื่นคำ(?:ร้อง(?!เรียน|ทุกข์)|ขอ)|ยื่น(?:แบบ|เอกสาร|ออนไลน์|ขอ)|ผู้(?:ขอ|จอง|นัด|ยื่นคำ)|คำร้อง(?!เรียน|ทุกข์)|คำขอ|จอง|นัดหมาย|คิว|ลงทะเบียน|แจ้ง(?:ซ่อม|เหตุ|ชำรุด|ความประสงค์)|ชำระ(?:ภาษี|ค่า|เงิน)|ซ่อม|เก็บขยะ|รถ(?:น้ำ|กู้ชีพ|รับส่ง|กระเช้า)|เบี้ยยังชีพ|request|booking|appointment/
/** What the page calls itself; an enquiry form does not become a service by its title. */
const SERVICE_NAME = /e-?services?/
/** What an online service is for: whoever uses it need not come. */
const NO_NEED_TO_COME =
  /ไม่(?:ต้อง|จำเป็นต้อง)(?:เดินทาง)?(?:มา|ไป)(?:ที่|ถึง|ติดต่อ|เทศบาล|อบต|อบจ|สำนักงาน|อำเภอ|จังหวัด|ด้วยตนเอง|ด้วยตัวเอง|เอง)/
const COMPLAINT = /ร้องเรียน|ร้องทุกข์|ทุจริต|แจ้งเบาะแส|สอบถาม|ติดต่อเรา|contact|ข้อเสนอแนะ|แสดงความคิดเห็น/
const SURVEY = /แบบสอบถาม|แบบสำรวจ|ความพึงพอใจ|แบบประเมิน|แบบวัด|survey/
const SERVICE_HOST =
  /(?:^|\.)(?:e-?services?|eservices?|e-?office|oss|onestop|ossc|booking|queue|smart[\w-]*|form|bizportal)\./i
const SERVICE_PATH =
  /\/(?:e-?services?|e_services?|eservices?|booking|online-?services?|request-?form|onlineform)(?:[/_.?-]|$)/i
const BOOKING =
  /จอง(?:คิว|ห้อง|รถ|สนาม)|ยื่นคำ(?:ร้อง|ขอ)(?:ออนไลน์)?|ระบบ(?:ยื่น|ขอ|จอง|บริการออนไลน์)|ขอรับบริการออนไลน์|บริการออนไลน์|กรอกแบบฟอร์ม(?:ออนไลน์)?|แบบคำ(?:ร้อง|ขอ)ออนไลน์/

const keyOf = (words: readonly string[]): string => matchKey(words.join(' ').slice(0, 2000))

/** Who asks. */
const ASKER = /ชื่อ|ผู้|สกุล|บัตรประชาชน|รหัสนักศึกษา|รหัสนักเรียน|hn|name|โทร|มือถือ|tel|phone/
/** What is chosen, dated, counted or attached: somebody who only writes has a text and a topic. */
const CHOSEN = new Set([
  'select',
  'radio',
  'checkbox',
  'date',
  'time',
  'datetime-local',
  'month',
  'file',
  'number',
])
/** What is told of others and of what went wrong. */
const TELLS_WRONG = /ผู้ถูก|พฤติ(?:การณ์|กรรม)|เบาะแส|แจ้ง(?:เรื่อง|ปัญหา)|สายตรง|หัวข้อ|subject/
const LEAST_FIELDS = 4
const LEAST_CHOSEN = 2

/** A form whose fields ask who wants something and which of several things, when or how much: an application, whatever it is called. */
function isApplication(form: Form): boolean {
  const fields = visitorFields(form)
  const chosen = fields.filter(({ type }) => CHOSEN.has(type))
  const kinds = new Set(chosen.map(({ type, name }) => `${type} ${type === 'radio' ? name : ''}`))
  return (
    fields.length >= LEAST_FIELDS &&
    kinds.size >= LEAST_CHOSEN &&
    fields.some(({ label, name }) => ASKER.test(matchKey(`${label} ${name}`))) &&
    !TELLS_WRONG.test(formKey(form))
  )
}

function formIn(facts: PageFacts): Seen | undefined {
  const titles = facts.headings.filter(({ region }) => region === 'main').slice(0, 1)
  const titleKey = keyOf([facts.title, ...titles.map(({ text }) => text)])
  const pageKey = keyOf([facts.title, ...facts.headings.slice(0, 6).map((heading) => heading.text)])
  const offersService = mainText(facts).blocks.some(
    ({ key }) => NO_NEED_TO_COME.test(key) && !COMPLAINT.test(key),
  )
  for (const form of visitorForms(facts)) {
    const own = formKey(form)
    const heading = facts.headings[form.heading]?.key ?? ''
    const words = `${own} ${heading}`
    if (SURVEY.test(words) || (COMPLAINT.test(words) && !PURPOSE.test(words))) continue
    const named = offersService || PURPOSE.test(pageKey) || SERVICE_NAME.test(`${words} ${pageKey}`)
    const asks = (named && !COMPLAINT.test(pageKey)) || (isApplication(form) && !COMPLAINT.test(titleKey))
    if (PURPOSE.test(words) || asks)
      return { facts, quote: form.text || form.submit.join(' ') || facts.title, place: form.place }
  }
  return undefined
}

function serviceLogin(facts: PageFacts): Seen | undefined {
  const form = facts.forms.find((each) => purposeOf(each) === 'login')
  if (form === undefined) return undefined
  const words = keyOf([facts.title, ...facts.headings.slice(0, 4).map((heading) => heading.text), facts.url])
  const service =
    SERVICE_HOST.test(hostOf(facts.url)) || /e-?service|บริการออนไลน์|ยื่นคำ|จอง|ระบบบริการ/.test(words)
  return service ? { facts, quote: facts.title || facts.url, place: form.place } : undefined
}

function linkedService(facts: PageFacts, context: JudgeContext): Seen | undefined {
  for (const link of facts.links) {
    if (link.region !== 'main' || link.target !== 'live') continue
    const label = linkKey(link)
    const seen = { facts, quote: link.text || link.alt || link.href, place: link.place }
    const read = BOOKING.test(label) ? context.factsOf(link.href) : undefined
    if (read !== undefined && read !== facts && formIn(read) !== undefined) return seen
    if (isFormService(link.href) && !isOpenForm(link.href, context)) continue
    const form = isFormService(link.href)
    const host = form ? '' : hostOf(link.href)
    const service = SERVICE_HOST.test(host) && host !== hostOf(facts.url) && !COMPLAINT.test(label)
    if (!form && !service) continue
    const around = [link.context, ...link.trail, facts.headings[link.heading]?.text ?? '']
    const words = `${label} ${keyOf(around)}`
    if (SURVEY.test(words)) continue
    if (form && (PURPOSE.test(words) || !COMPLAINT.test(words))) return seen
    if (!service || nationalBodyOf(link.href, context) !== undefined) continue
    if (isOwn(link.href, context) || BOOKING.test(words) || SERVICE_NAME.test(label)) return seen
  }
  return undefined
}

/** A system on which a service is asked for online: a form, an embedded form, a log-in, or a link to such a system. */
export function onlineServiceIn(facts: PageFacts, context: JudgeContext): Seen | undefined {
  const frame = facts.frames.find((each) => each.region === 'main' && isOpenForm(each.src, context))
  if (frame !== undefined) {
    const about = keyOf([facts.title, frame.title, facts.headings[frame.heading]?.text ?? ''])
    if (!SURVEY.test(about) && !/ร้องเรียน|ทุจริต/.test(about))
      return { facts, quote: frame.title || facts.title, place: frame.place }
  }
  if (isFormService(facts.url) && !SURVEY.test(keyOf([facts.title]))) return { facts, quote: facts.title }
  return formIn(facts) ?? serviceLogin(facts) ?? linkedService(facts, context)
}

/** A link that may lead to an online system that was not read, so that it cannot be told. */
export function perhapsService(facts: PageFacts, context: JudgeContext): Seen | undefined {
  const link = facts.links.find((each) => {
    if (each.region !== 'main' || !leadsOn(each) || each.href === facts.url) return false
    const likely = BOOKING.test(linkKey(each)) || SERVICE_PATH.test(each.href.slice(0, 1000))
    if (!likely || context.factsOf(each.href) !== undefined) return false
    if (context.linkOf?.(each.href)?.state === 'broken') return false
    const paper = attachmentsOf(facts).some((file) => file.url === each.href)
    return !paper && nationalBodyOf(each.href, context) === undefined
  })
  return link && { facts, quote: link.text || link.alt || link.href, place: link.place }
}

const PAPER = /แบบฟอร์ม|แบบคำ(?:ร้อง|ขอ)|ใบคำ(?:ร้อง|ขอ)|ดาวน์โหลดแบบ|เอกสารคำ(?:ร้อง|ขอ)/

/** A form to download or print, to be filled in on paper. */
export function paperFormIn(facts: PageFacts): Seen | undefined {
  const file = attachmentsOf(facts).find(
    (each) => PAPER.test(each.key) || /form|คำร้อง|คำขอ/i.test(each.url.slice(-120)),
  )
  const title = keyOf([facts.title, ...facts.headings.slice(0, 3).map((heading) => heading.text)])
  if (facts.kind === 'pdf' || facts.kind === 'word') {
    const blanks = facts.blocks.filter((block) => /[.…_]{6,}/.test(block.text)).length
    return blanks >= 3 || (PAPER.test(title) && blanks > 0)
      ? { facts, quote: facts.title || facts.url }
      : undefined
  }
  if (file !== undefined) return { facts, quote: file.text || file.url, place: file.place }
  return PAPER.test(title) && attachmentsOf(facts).length > 0 ? { facts, quote: facts.title } : undefined
}

/** A form to ask, complain or comment, on a page without any service to apply for. */
export function enquiryFormIn(facts: PageFacts): Seen | undefined {
  const form = visitorForms(facts).find((each) =>
    COMPLAINT.test(`${formKey(each)} ${facts.headings[each.heading]?.key ?? ''} ${keyOf([facts.title])}`),
  )
  return form && { facts, quote: facts.headings[form.heading]?.text ?? form.text, place: form.place }
}

/** Whether a page holds any form with fields that a visitor fills in. */
export const hasVisitorFields = (facts: PageFacts): boolean =>
  facts.forms.some((form) => purposeOf(form) === 'visitor' && visitorFields(form).length > 0)
