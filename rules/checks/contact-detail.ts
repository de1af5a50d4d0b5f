import { z } from 'zod'
import type { PageFacts } from '../facts/model.ts'
import type { Because, Check } from '../judge/model.ts'
import { because, met, seenBlock } from './outcome.ts'
import type { Seen } from './outcome.ts'
import { absent } from './readable.ts'

const kind = z.enum(['address', 'phone', 'email', 'map'])
export const parameters = z.strictObject({ kind })
type Kind = z.output<typeof kind>

const NAMES: Record<Kind, { th: string; en: string }> = {
  address: { th: 'ที่อยู่', en: 'address' },
  phone: { th: 'หมายเลขโทรศัพท์', en: 'telephone number' },
  email: { th: 'อีเมล', en: 'e-mail address' },
  map: { th: 'แผนที่ตั้ง', en: 'location map' },
}

const DISTRICT = /ตำบล|แขวง|ต\.[ก-ฮเ-ไ]/
const DISTRICT_ABOVE = /อำเภอ|เขต|อ\.[ก-ฮเ-ไ]/
const PROVINCE = /จังหวัด|จ\.[ก-ฮเ-ไ]|กรุงเทพ|กทม/
const POSTCODE = /(?<!\d)[1-9]\d{4}(?!\d)/
const STREET = /เลขที่\d|หมู่(?:ที่)?\d|ถนน|ถ\.[ก-ฮ]|(?<!\d)\d{1,4}(?:\/\d{1,4})?หมู่|ม\.\d/
const PHONE = /(?<![\d/.-])0(?:[-. ()]{0,2}\d){8,9}(?!\d)/
const EMAIL = /[\w.+-]{2,64}(?:@|\[at\]|\(at\)| at )[\w-]{2,63}(?:\.[a-z]{2,12}){1,4}/i
const MAP =
  /^https?:\/\/(?:[\w-]+\.)*(?:google\.[\w.]{2,6}\/maps|maps\.google\.|maps\.app\.goo\.gl|goo\.gl\/maps|openstreetmap\.org|longdo\.com|map\.longdo|bing\.com\/maps|g\.page)/i

function isAddress(key: string): boolean {
  const parts = [DISTRICT, DISTRICT_ABOVE, PROVINCE, POSTCODE, STREET].filter((part) => part.test(key)).length
  return parts >= 3 && (POSTCODE.test(key) || PROVINCE.test(key))
}

/** Addresses are often broken over two or three lines. */
function addressIn(facts: PageFacts): Seen | undefined {
  const blocks = facts.blocks.filter((block) => block.region !== 'menu')
  for (const [index, block] of blocks.entries()) {
    if (!DISTRICT.test(block.key) && !DISTRICT_ABOVE.test(block.key) && !POSTCODE.test(block.key)) continue
    const near = blocks.slice(Math.max(0, index - 2), index + 3)
    const together = near.map((each) => each.key.slice(0, 400)).join(' ')
    if (isAddress(block.key.slice(0, 2000)) || (block.key.length < 120 && isAddress(together)))
      return seenBlock(facts, block)
  }
  return undefined
}

function textIn(facts: PageFacts, pattern: RegExp): Seen | undefined {
  for (const block of facts.blocks) {
    if (block.region === 'menu') continue
    const match = pattern.exec(block.text)
    if (match === null) continue
    const start = Math.max(0, match.index - 40)
    return { ...seenBlock(facts, block), quote: block.text.slice(start, match.index + match[0].length + 20) }
  }
  return undefined
}

function linkIn(facts: PageFacts, target: 'mail' | 'phone'): Seen | undefined {
  const link = facts.links.find((each) => each.target === target && each.href.length > 8)
  return link && { facts, quote: link.text || link.href, place: link.place }
}

function mapIn(facts: PageFacts): Seen | undefined {
  const frame = facts.frames.find((each) => MAP.test(each.src))
  if (frame !== undefined) return { facts, quote: frame.title || frame.src, place: frame.place }
  const link = facts.links.find((each) => MAP.test(each.href))
  if (link !== undefined) return { facts, quote: link.text || link.href, place: link.place }
  const image = facts.images.find(
    (each) =>
      each.region === 'main' &&
      /แผนที่|\bmap\b/i.test(`${each.alt} ${each.title} ${each.src.split('/').at(-1) ?? ''}`),
  )
  return image && { facts, quote: image.alt || image.src, place: image.place }
}

const FINDERS: Record<Kind, (facts: PageFacts) => Seen | undefined> = {
  address: addressIn,
  phone: (facts) => linkIn(facts, 'phone') ?? textIn(facts, PHONE),
  email: (facts) => linkIn(facts, 'mail') ?? textIn(facts, EMAIL),
  map: mapIn,
}

/** An address, telephone number, e-mail address or map, in the main text, header or footer, as text, link or embedded map. */
export const contactDetail: Check<z.output<typeof parameters>> = (evidence, { kind: wanted }, context) => {
  const name = NAMES[wanted]
  for (const facts of evidence) {
    const seen = FINDERS[wanted](facts)
    if (seen === undefined) continue
    const reason: Because = because(
      { th: `มี${name.th}`, en: `There is an ${name.en}`.replace(/an (?=[^aeiou])/, 'a ') },
      seen,
    )
    return met(reason)
  }
  return absent(evidence, context, { th: `ไม่พบ${name.th}`, en: `No ${name.en} is shown` })
}
