import { z } from 'zod'
import type { Check } from '../judge/model.ts'
import { complaintWays } from './corruption-channels.ts'
import { because, met, unmet, unsure } from './outcome.ts'
import { absent } from './readable.ts'

export const parameters = z.strictObject({})

/** The corruption channel is not the form for general complaints. */
export const separateChannel: Check<z.output<typeof parameters>> = (evidence, _parameters, context) => {
  const ways = evidence.flatMap((facts) => complaintWays(facts, context))
  const own = ways.find((each) => each.aboutCorruption && !each.general)
  if (own !== undefined)
    return met(because({ th: 'เป็นช่องทางเฉพาะเรื่องทุจริต', en: 'The channel is for corruption only' }, own.seen))
  const mixed = ways.find((each) => each.aboutCorruption)
  if (mixed !== undefined)
    return unsure(
      because(
        {
          th: 'ช่องทางนี้กล่าวถึงทั้งเรื่องทุจริตและเรื่องทั่วไป ต้องให้คนตรวจว่าแยกกันหรือไม่',
          en: 'The channel speaks of corruption and of general complaints: a person must check whether they are separate',
        },
        mixed.seen,
      ),
    )
  const [general] = ways
  if (general !== undefined)
    return unmet(
      because(
        {
          th: 'ใช้ช่องทางเดียวกับเรื่องร้องเรียนร้องทุกข์ทั่วไป',
          en: 'It is the form for general complaints',
        },
        general.seen,
      ),
    )
  return absent(evidence, context, {
    th: 'ไม่พบช่องทางแจ้งเรื่องทุจริตที่แยกจากเรื่องร้องเรียนทั่วไป',
    en: 'There is no corruption channel apart from general complaints',
  })
}
