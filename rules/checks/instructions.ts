import { z } from 'zod'
import type { Check } from '../judge/model.ts'
import { matchKey } from '../text/normalise.ts'
import { linkKey } from './link-keys.ts'
import { mainText } from './main-text.ts'
import { because, met, seenBlock } from './outcome.ts'
import { absent } from './readable.ts'

export const parameters = z.strictObject({})

const MANUAL =
  /คู่มือ(?:การใช้|ใช้งาน|ระบบ|ผู้ใช้|การยื่น|การขอ|e-?service|แนะนำ|บริการ|การจอง)|วิธี(?:การ)?(?:ใช้|ยื่น|จอง|ขอรับ|กรอก|ลงทะเบียน)|ขั้นตอนการ(?:ใช้|ยื่น|จอง|ขอ|ลงทะเบียน|กรอก)|แนะนำการใช้|usermanual|howto|user-?guide|manual/
const STEP = /^(?:ขั้นตอนที่|ขั้นที่|step)\.?\d/
/** What a visitor does with a system, as the steps of a numbered list say it. */
const ACTION =
  /^(?:\(?\d{1,2}[.)])?(?:ให้)?(?:เลือก|กรอก|กด|คลิก|แนบ|เข้าสู่(?:เว็บ|ระบบ)|เข้า(?:เมนู|ระบบ|เว็บ)|ลงทะเบียน|ยืนยัน|สแกน|พิมพ์เลข|เพิ่มเพื่อน)/
const STEPS = 2

/** A manual of the system or steps that say how to use it, on the page or linked from it. */
export const instructions: Check<z.output<typeof parameters>> = (evidence, _parameters, context) => {
  const message = { th: 'มีคู่มือหรือวิธีการใช้งาน', en: 'There is a manual or how-to' }
  for (const facts of evidence) {
    const { blocks } = mainText(facts)
    const steps = blocks.filter(
      (block) => STEP.test(block.key) || (block.tag === 'li' && ACTION.test(block.key)),
    )
    const [first] = steps
    if (first !== undefined && steps.length >= STEPS) return met(because(message, seenBlock(facts, first)))
    const said = blocks.find((block) => block.key.length < 300 && MANUAL.test(block.key))
    if (said !== undefined) return met(because(message, seenBlock(facts, said)))
    const heading = facts.headings.find((each) => each.region === 'main' && MANUAL.test(each.key))
    if (heading !== undefined)
      return met(because(message, { facts, quote: heading.text, place: heading.place }))
    const link = facts.links.find(
      (each) =>
        each.region === 'main' &&
        each.target === 'live' &&
        (MANUAL.test(linkKey(each)) || linkKey(each).includes('คู่มือ')),
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
