import { z } from 'zod'
import type { Check } from '../judge/model.ts'
import { complaintWays, nationalPortalIn, perhapsChannel } from './corruption-channels.ts'
import { because, met, unmet, unsure } from './outcome.ts'
import { absent } from './readable.ts'
import { isOpenToAnybody, shutForm } from './visitor-forms.ts'

export const parameters = z.strictObject({})

/** The agency's own online form or channel about corruption; a national body's portal alone is none. */
export const ownCorruptionChannel: Check<z.output<typeof parameters>> = (evidence, _parameters, context) => {
  const ways = evidence.flatMap((facts) => complaintWays(facts, context))
  const own = ways.find((each) => each.aboutCorruption)
  if (own !== undefined)
    return met(
      because(
        {
          th: 'มีช่องทางออนไลน์แจ้งเรื่องทุจริตของหน่วยงานเอง',
          en: "There is the agency's own online corruption channel",
        },
        own.seen,
      ),
    )
  const shut = shutForm(evidence, context, isOpenToAnybody)
  if (shut !== undefined)
    return unmet(
      because(
        {
          th: 'แบบฟอร์มออนไลน์ที่ลิงก์ไว้ปิดรับคำตอบ เปิดไม่ได้ หรือให้ลงชื่อเข้าใช้ก่อน บุคคลภายนอกส่งเรื่องไม่ได้',
          en: 'The online form that is linked is closed, does not open or asks for a sign-in: outsiders cannot send anything',
        },
        shut,
      ),
    )
  for (const facts of evidence) {
    const perhaps = perhapsChannel(facts, context)
    if (perhaps !== undefined)
      return unsure(
        because(
          {
            th: 'มีลิงก์แจ้งเรื่องทุจริตที่ยังไม่ได้เปิดอ่าน ต้องให้คนเปิดดู',
            en: 'There is a link to report corruption that was not read: a person must open it',
          },
          perhaps,
        ),
      )
  }
  const [general] = ways
  if (general !== undefined)
    return unmet(
      because(
        {
          th: 'เป็นช่องทางร้องเรียนทั่วไป ไม่ได้ระบุว่าใช้แจ้งเรื่องทุจริต',
          en: 'This is a general complaint channel; it does not say that it is for corruption',
        },
        general.seen,
      ),
    )
  for (const facts of evidence) {
    const portal = nationalPortalIn(facts, context)
    if (portal !== undefined)
      return unmet(
        because(
          {
            th: `มีเพียงลิงก์ไปยัง${portal.body} ไม่ใช่ช่องทางของหน่วยงานเอง`,
            en: `There is only a link to a national body (${portal.body}), not the agency's own channel`,
          },
          portal,
        ),
      )
  }
  return absent(evidence, context, {
    th: 'ไม่พบช่องทางออนไลน์สำหรับแจ้งเรื่องทุจริต',
    en: 'There is no online channel to report corruption',
  })
}
