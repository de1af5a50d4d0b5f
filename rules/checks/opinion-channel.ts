import { z } from 'zod'
import type { PageFacts } from '../facts/model.ts'
import type { Because, Check, JudgeContext } from '../judge/model.ts'
import { boardIn } from './boards.ts'
import { chatOfLink, chatWidgetOf } from './chat-channels.ts'
import { linkKey } from './link-keys.ts'
import { because, met, unsure } from './outcome.ts'
import type { Seen } from './outcome.ts'
import { absent } from './readable.ts'
import { isFormService, purposeOf, visitorFields } from './visitor-forms.ts'

export const parameters = z.strictObject({})

const OPINION = /ความ(?:คิด)?เห็น|เสนอแนะ|แบบสอบถาม|แบบสำรวจ|opinion|suggest|feedback|hearing/

const takes = (seen: Seen): Because =>
  because({ th: 'มีช่องทางออนไลน์ให้แสดงความคิดเห็น', en: 'Opinions can be given online here' }, seen)

/** A form with room to write, of this site or of a form service. */
function formIn(facts: PageFacts): Seen | undefined {
  const form = facts.forms.find((each) => {
    const purpose = purposeOf(each)
    const written = each.fields.some((field) => field.type === 'textarea') || visitorFields(each).length >= 2
    return written && (purpose === 'visitor' || purpose === 'comment')
  })
  if (form !== undefined) return { facts, quote: form.text || form.submit.join(' '), place: form.place }
  if (isFormService(facts.url)) return { facts, quote: facts.title }
  const frame = facts.frames.find((each) => each.region === 'main' && isFormService(each.src))
  if (frame !== undefined) return { facts, quote: frame.title || facts.title, place: frame.place }
  const link = facts.links.find((each) => each.region === 'main' && isFormService(each.href))
  return link && { facts, quote: link.text || link.alt || link.href, place: link.place }
}

function channelIn(facts: PageFacts): Seen | undefined {
  const form = formIn(facts)
  if (form !== undefined) return form
  const chat = facts.links.find((link) => link.region === 'main' && chatOfLink(link) !== undefined)
  if (chat !== undefined) return { facts, quote: chat.text || chat.href, place: chat.place }
  const widget = chatWidgetOf(facts)
  return widget === undefined ? boardIn(facts) : { facts, quote: widget.source }
}

/** A link of the page that may lead to the channel: what was read there decides, else a person must. */
function linkedChannel(facts: PageFacts, context: JudgeContext): { seen: Seen; read: boolean } | undefined {
  for (const link of facts.links) {
    if (link.region !== 'main' || link.target !== 'live' || link.href === facts.url) continue
    if (!OPINION.test(linkKey(link))) continue
    const target = context.factsOf(link.href)
    const seen = { facts, quote: link.text || link.alt || link.href, place: link.place }
    if (target === undefined) return { seen, read: false }
    if (formIn(target) !== undefined) return { seen, read: true }
  }
  return undefined
}

/** A form, chat or board on which people outside the agency say what they think of its work; a box on the wall is none. */
export const opinionChannel: Check<z.output<typeof parameters>> = (evidence, _parameters, context) => {
  for (const facts of evidence) {
    const channel = channelIn(facts)
    if (channel !== undefined) return met(takes(channel))
  }
  for (const facts of evidence) {
    const linked = linkedChannel(facts, context)
    if (linked?.read === true) return met(takes(linked.seen))
    if (linked !== undefined)
      return unsure(
        because(
          {
            th: 'มีลิงก์ที่อาจเป็นช่องทางแสดงความคิดเห็น ต้องให้คนเปิดดู',
            en: 'A link may lead to the channel: a person must open it',
          },
          linked.seen,
        ),
      )
    const social = facts.links.find(
      (link) =>
        link.region === 'main' && /^https?:\/\/(?:[\w-]+\.)?facebook\.com\/[\w.%-]{3,}/i.test(link.href),
    )
    if (social !== undefined)
      return unsure(
        because(
          {
            th: 'มีเพียงลิงก์สื่อสังคมออนไลน์ ต้องให้คนตรวจว่าแสดงความคิดเห็นได้จริง',
            en: 'There is only a social-media link: a person must check that opinions can be given there',
          },
          { facts, quote: social.text || social.href, place: social.place },
        ),
      )
  }
  return absent(evidence, context, {
    th: 'ไม่พบแบบฟอร์มหรือช่องทางออนไลน์ให้แสดงความคิดเห็น',
    en: 'There is no form or other online channel for opinions',
  })
}
