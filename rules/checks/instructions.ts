import { z } from 'zod'
import type { Block } from '../facts/model.ts'
import type { Check } from '../judge/model.ts'
import { leadsToScreenUse, namesScreenUse, tellsScreenUse } from '../meanings/screen-use.ts'
import { matchKey } from '../text/normalise.ts'
import { linkKey } from './link-keys.ts'
import { mainText } from './main-text.ts'
import { because, met, seenBlock } from './outcome.ts'
import { absent } from './readable.ts'
import { sections } from './sections.ts'

export const parameters = z.strictObject({})

const MANUAL =
  /คู่มือ(?:การใช้|ใช้งาน|ระบบ|ผู้ใช้|การยื่น|การขอ|e-?service|แนะนำ|บริการ|การจอง)|วิธี(?:การ)?(?:ใช้|ยื่น|จอง|ขอรับ|กรอก|ลงทะเบียน)|ขั้นตอนการ(?:ใช้|ยื่น|จอง|ขอ|ลงทะเบียน|กรอก)|แนะนำการใช้|ใช้(?:งาน)?(?:ยังไง|อย่างไร)|usermanual|howto|user-?guide|manual/
const STEP = /^(?:ขั้นตอนที่|ขั้นที่|step)\.?\d/
/** What a visitor does with a system, as the steps of a numbered list say it. */
const ACTION =
  /^(?:\(?\d{1,2}[.)])?(?:ให้)?(?:เลือก|กรอก|ใส่|กด|คลิก|แตะ|แนบ|อัปโหลด|เปิด(?:เว็บ|เมนู|ลิงก์|ระบบ|แอป)|เข้าสู่(?:เว็บ|ระบบ)|เข้า(?:เมนู|ระบบ|เว็บ)|ลงทะเบียน|ยืนยัน|สแกน|พิมพ์เลข|เพิ่มเพื่อน)/
const NUMBERED = /^\(?\d{1,2}[.)]/
const STEPS = 2
/** What parts the steps that are told in one line: "กดรูป → กรอกชื่อ → กดส่ง", "เลือกเรื่อง แล้วกดส่ง". */
const NEXT = /→|➜|➔|»|>|[\s,;]+|(?:จากนั้น|แล้วจึง|แล้ว|และ|สุดท้าย)/
/** Several things to do in one line are an order only when the line parts them or says what comes next. */
const IN_ORDER = /→|➜|➔|»|>|จากนั้น|แล้ว|\d[.)]/

/** A line that tells several things a visitor does with the system, one after the other. */
const tellsSteps = ({ text, key }: Block): boolean =>
  IN_ORDER.test(key) &&
  new Set(
    text.split(NEXT).flatMap((part) => ACTION.exec(matchKey(part))?.[0].replace(/^\(?\d+[.)]/, '') ?? []),
  ).size > STEPS

/** A manual of the system or steps that say how to use it, on the page or linked from it. */
export const instructions: Check<z.output<typeof parameters>> = (evidence, _parameters, context) => {
  const message = { th: 'มีคู่มือหรือวิธีการใช้งาน', en: 'There is a manual or how-to' }
  for (const facts of evidence) {
    const { blocks } = mainText(facts)
    const steps = blocks.filter(
      ({ key, tag }) => STEP.test(key) || ((tag === 'li' || NUMBERED.test(key)) && ACTION.test(key)),
    )
    const [first] = steps
    if (first !== undefined && steps.length >= STEPS) return met(because(message, seenBlock(facts, first)))
    const told = blocks.find(tellsSteps) ?? tellsScreenUse(blocks)
    if (told !== undefined) return met(because(message, seenBlock(facts, told)))
    const said = blocks.find((block) => block.key.length < 300 && MANUAL.test(block.key))
    if (said !== undefined) return met(because(message, seenBlock(facts, said)))
    const heading = facts.headings.find((each) => each.region === 'main' && MANUAL.test(each.key))
    if (heading !== undefined)
      return met(because(message, { facts, quote: heading.text, place: heading.place }))
    const named = sections(facts).find(({ key, value }) => namesScreenUse(key, matchKey(value)))
    if (named !== undefined)
      return met(because(message, { facts, quote: `${named.label} – ${named.value}`, place: named.place }))
    const link = facts.links.find(
      (each) =>
        each.region === 'main' &&
        each.target === 'live' &&
        (MANUAL.test(linkKey(each)) || linkKey(each).includes('คู่มือ') || leadsToScreenUse(linkKey(each))),
    )
    if (link !== undefined)
      return met(because(message, { facts, quote: link.text || link.alt, place: link.place }))
    if (facts.kind !== 'page' && MANUAL.test(matchKey(facts.title)))
      return met(because(message, { facts, quote: facts.title }))
  }
  return absent(evidence, context, {
    th: 'ไม่พบคู่มือหรือขั้นตอนการใช้งานระบบ',
    en: 'There is no manual or how-to of the system',
  })
}
