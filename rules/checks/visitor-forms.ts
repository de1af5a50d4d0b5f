import type { Field, Form, PageFacts } from '../facts/model.ts'
import type { EvidenceSet, JudgeContext } from '../judge/model.ts'
import { matchKey } from '../text/normalise.ts'
import type { Seen } from './outcome.ts'

const NOT_TYPED = new Set(['hidden', 'submit', 'button', 'reset', 'image', 'search'])
const SEARCH = /^(?:q|s|query|search|keyword|searchword|txtsearch)$|ค้นหา|search/i
const CAPTCHA = /captcha|รหัสยืนยัน|verif/i
const LOGIN = /เข้าสู่ระบบ|ล็อกอิน|ลงชื่อเข้าใช้|login|signin|log-in|sign-in/
const COMMENT = /แสดงความคิดเห็น|comment|ความเห็น/
const NEWSLETTER = /รับข่าวสาร|newsletter|subscribe|สมัครรับข่าว/

/** The fields a visitor fills in, without search boxes, captchas and hidden values. */
export function visitorFields(form: Form): readonly Field[] {
  return form.fields.filter(
    (field) =>
      !NOT_TYPED.has(field.type) &&
      !SEARCH.test(field.name) &&
      !SEARCH.test(field.label) &&
      !CAPTCHA.test(field.name),
  )
}

/** All words of a form as one key, bounded. */
export function formKey(form: Form): string {
  const labels = form.fields.map((field) => `${field.label} ${field.name}`)
  return matchKey([form.text, ...form.submit, ...labels].join(' ').slice(0, 4000))
}

export type FormPurpose = 'login' | 'comment' | 'newsletter' | 'search' | 'visitor'

/** What a form is for, as far as its fields and words tell. */
export function purposeOf(form: Form): FormPurpose {
  const fields = visitorFields(form)
  const key = formKey(form)
  if (form.fields.some((field) => field.type === 'password')) return 'login'
  if (fields.length === 0) return 'search'
  if (fields.length <= 2 && LOGIN.test(key)) return 'login'
  if (fields.length <= 2 && NEWSLETTER.test(key)) return 'newsletter'
  if (fields.length <= 4 && COMMENT.test(key) && !/ร้องเรียน|แจ้ง|ยื่น|ขอรับ|จอง/.test(key)) return 'comment'
  return 'visitor'
}

/** The forms that visitors fill in to tell or ask the agency something: two fields or more. */
export function visitorForms(facts: PageFacts): readonly Form[] {
  return facts.forms.filter((form) => purposeOf(form) === 'visitor' && visitorFields(form).length >= 2)
}

const FORM_HOST =
  /^https?:\/\/(?:forms\.gle\/|docs\.google\.com\/forms\/|forms\.office\.com\/|(?:[\w-]+\.)?(?:jotform|typeform|surveymonkey)\.com\/)/i

/** Google Forms and the like. */
export const isFormService = (href: string): boolean => FORM_HOST.test(href)

/** A form on such a service that takes answers, as far as is known. */
export const isOpenForm = (href: string, context: JudgeContext): boolean =>
  isFormService(href) && context.linkOf?.(href)?.state !== 'broken'

/** An open form that asks nobody to sign in first: for those who are not of the agency. */
export const isOpenToAnybody = (href: string, context: JudgeContext): boolean =>
  isOpenForm(href, context) && context.linkOf?.(href)?.kind !== 'form-sign-in'

/** A form on such a service that the evidence offers and that is known not to be open: closed or gone. */
export function shutForm(
  evidence: EvidenceSet,
  context: JudgeContext,
  isOpen = isOpenForm,
): Seen | undefined {
  for (const facts of evidence) {
    const offered = [
      ...facts.frames.map(({ src, title, region, place }) => ({ href: src, words: title, region, place })),
      ...facts.links.map(({ href, text, region, place }) => ({ href, words: text, region, place })),
    ]
    const shut = offered.find(
      ({ href, region }) => region === 'main' && isFormService(href) && !isOpen(href, context),
    )
    if (shut !== undefined) return { facts, quote: shut.words || shut.href, place: shut.place }
  }
  return undefined
}
