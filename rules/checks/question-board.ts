import { z } from 'zod'
import type { Check } from '../judge/model.ts'
import { boardIn, hasTopics, questionForm, staticFaq } from './boards.ts'
import { chatOfLink, chatWidgetOf } from './chat-channels.ts'
import { because, met, unmet } from './outcome.ts'
import { absent } from './readable.ts'

export const parameters = z.strictObject({})

/** A board, form or chat on which the public asks and the agency answers; a list of frequent questions is none. */
export const questionBoard: Check<z.output<typeof parameters>> = (evidence, _parameters, context) => {
  for (const facts of evidence) {
    const form = questionForm(facts)?.seen
    const board = form ?? (staticFaq(facts) === undefined || hasTopics(facts) ? boardIn(facts) : undefined)
    if (board !== undefined)
      return met(because({ th: 'มีระบบถาม-ตอบ', en: 'There is a question-and-answer system' }, board))
    const link = facts.links.find((each) => each.region === 'main' && chatOfLink(each) !== undefined)
    if (link !== undefined)
      return met(
        because(
          { th: 'มีช่องทางสนทนาสองทาง', en: 'There is a two-way conversation channel' },
          { facts, quote: link.text || link.href, place: link.place },
        ),
      )
    const widget = chatWidgetOf(facts)
    if (widget !== undefined)
      return met(because({ th: 'มีระบบแชต', en: 'There is a chat' }, { facts, quote: widget.source }))
  }
  for (const facts of evidence) {
    const faq = staticFaq(facts)
    if (faq !== undefined)
      return unmet(
        because(
          {
            th: 'เป็นรายการคำถามที่พบบ่อย ผู้เข้าชมถามเองไม่ได้ จึงไม่ใช่ระบบถาม-ตอบ',
            en: 'This is a list of frequent questions; visitors cannot ask, so it is no Q&A system',
          },
          faq,
        ),
      )
  }
  return absent(evidence, context, {
    th: 'ไม่พบกระดานหรือระบบถาม-ตอบ',
    en: 'There is no question board or Q&A system',
  })
}
