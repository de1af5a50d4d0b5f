import { z } from 'zod'
import { isShareButton } from '../addresses/share-button.ts'
import type { PageFacts } from '../facts/model.ts'
import type { Because, Check } from '../judge/model.ts'
import { boardIn, questionForm } from './boards.ts'
import { chatOfLink, chatWidgetOf } from './chat-channels.ts'
import { because, met, unmet, unsure } from './outcome.ts'
import type { Seen } from './outcome.ts'
import { absent } from './readable.ts'

export const parameters = z.strictObject({})

const ONE_WAY = /^https?:\/\/(?:[\w-]+\.)?(?:facebook|youtube|twitter|x|tiktok|instagram)\.com\/[\w.%-]{2,}/i
const LINE_ID = /line(?:id|oa|official|@)?[:：]?@[\w.-]{3,20}|ไลน์(?:ไอดี|โอเอ)?[:：]?@[\w.-]{3,20}/i

const opens = (name: string, seen: Seen): Because =>
  because({ th: `มีช่องทางสอบถามแบบสองทาง: ${name}`, en: `There is a two-way channel: ${name}` }, seen)

function channelIn(facts: PageFacts): Because | undefined {
  for (const link of facts.links) {
    const chat = chatOfLink(link)
    if (chat !== undefined)
      return opens(chat, { facts, quote: link.text || link.alt || link.href, place: link.place })
  }
  const widget = chatWidgetOf(facts)
  if (widget !== undefined) return opens(widget.name, { facts, quote: widget.source })
  const form = questionForm(facts)
  if (form !== undefined) return opens('แบบฟอร์มสอบถาม', form.seen)
  const board = boardIn(facts)
  if (board !== undefined) return opens('กระดานถาม-ตอบ', board)
  const line = facts.blocks.find((block) => block.region !== 'menu' && LINE_ID.test(block.key))
  return line && opens('LINE', { facts, quote: line.text, place: line.place })
}

/** A channel on which a visitor asks and is answered: chat, LINE, board or question form; not share buttons or news pages. */
export const twoWayChannel: Check<z.output<typeof parameters>> = (evidence, _parameters, context) => {
  for (const facts of evidence) {
    const channel = channelIn(facts)
    if (channel !== undefined) return met(channel)
  }
  for (const facts of evidence) {
    const page = facts.links.find((link) => ONE_WAY.test(link.href) && !isShareButton(link.href))
    if (page !== undefined)
      return unsure(
        because(
          {
            th: 'มีเพียงลิงก์สื่อสังคมออนไลน์ ต้องให้คนตรวจว่าสอบถามและได้รับคำตอบได้จริง',
            en: 'There is only a social-media link: a person must check that questions are answered there',
          },
          { facts, quote: page.text || page.href, place: page.place },
        ),
      )
    const picture = facts.images.find((image) => /line|ไลน์|qr/i.test(`${image.alt} ${image.title}`))
    if (picture !== undefined)
      return unsure(
        because(
          {
            th: 'มีภาพ QR Code หรือ LINE ต้องให้คนสแกนตรวจดู',
            en: 'There is a QR or LINE picture: a person must scan it',
          },
          { facts, quote: picture.alt || picture.title, place: picture.place },
        ),
      )
  }
  const outcome = absent(evidence, context, {
    th: 'ไม่พบช่องทางสอบถามออนไลน์แบบสองทาง เช่น Messenger, LINE OA, Chatbot หรือกระดานถาม-ตอบ',
    en: 'There is no two-way online channel such as Messenger, LINE OA, a chatbot or a Q&A board',
  })
  return outcome.result === 'unmet' ? unmet(...outcome.because) : outcome
}
