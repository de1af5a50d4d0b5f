import { z } from 'zod'
import type { Check, JudgeContext } from '../judge/model.ts'
import { executivesIn, isVacant, vacantPosts } from './executives.ts'
import type { Holder } from './executives.ts'
import { because, met } from './outcome.ts'
import { absent } from './readable.ts'

const role = z.enum(['top', 'deputy'])
export const parameters = z.strictObject({ role })

const NAMES = {
  top: { th: 'ผู้บริหารสูงสุด', en: 'top executive' },
  deputy: { th: 'รองผู้บริหารสูงสุด', en: 'deputy top executive' },
} as const

/** In a local body the head is the elected one; the clerk heads the permanent side only. */
export const isHead = (holder: Holder, context: JudgeContext): boolean =>
  context.agency.type !== 'local' || holder.side === 'political'

/** A person in that role is named, or the post is shown as vacant. */
export const peopleInRole: Check<z.output<typeof parameters>> = (evidence, { role: wanted }, context) => {
  const name = NAMES[wanted]
  const holder = executivesIn(evidence).find(
    (each) =>
      each.role === wanted && !isVacant(each.person.name) && (wanted !== 'top' || isHead(each, context)),
  )
  if (holder !== undefined)
    return met(
      because(
        { th: `มี${name.th}: ${holder.person.name}`, en: `The ${name.en} is shown: ${holder.person.name}` },
        {
          facts: holder.facts,
          quote: `${holder.person.name} ${holder.person.position}`,
          place: holder.person.place,
        },
      ),
    )
  const vacant = vacantPosts(evidence).find((post) => post.role === wanted)
  if (vacant !== undefined)
    return met(
      because(
        { th: `ตำแหน่ง${name.th}ระบุว่าว่าง`, en: `The post of ${name.en} is shown as vacant` },
        { facts: vacant.facts, quote: vacant.text, place: vacant.place },
      ),
    )
  return absent(evidence, context, { th: `ไม่พบ${name.th}`, en: `No ${name.en} is shown` })
}
