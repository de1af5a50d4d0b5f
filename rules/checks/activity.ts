import { z } from 'zod'
import type { Check } from '../judge/model.ts'
import { activityIn, hasFiles, isShown } from './activities.ts'
import { because, met, seenBlock, someOf, unmet, unsure } from './outcome.ts'
import { absent } from './readable.ts'
import { wordsOf } from './words.ts'

export const parameters = z.strictObject({ any: z.array(z.string().min(2)).min(1) })

/** An activity that speaks of one of the words, described, with pictures or with the day and who took part. */
export const activity: Check<z.output<typeof parameters>> = (evidence, { any }, context) => {
  const words = wordsOf(any)
  const found = activityIn(evidence, words)
  if (found === undefined)
    return absent(
      evidence,
      context,
      { th: `ไม่พบกิจกรรมเกี่ยวกับ ${someOf(any)}`, en: `There is no activity about ${someOf(any)}` },
      words,
    )
  const seen = seenBlock(found.facts, found.block, found.word.text)
  if (isShown(found))
    return met(
      because(
        {
          th: `มีกิจกรรมเกี่ยวกับ “${found.word.text}” พร้อม${found.dated ? 'วันที่และผู้เข้าร่วม' : 'ภาพ'}`,
          en: `There is an activity about “${found.word.text}” with ${found.dated ? 'its date and participants' : 'pictures'}`,
        },
        seen,
      ),
    )
  const lacks = found.described
    ? {
        th: 'ยังไม่เห็นวันที่กับผู้เข้าร่วมหรือภาพกิจกรรม',
        en: 'neither its date and participants nor a picture was seen',
      }
    : { th: 'ยังไม่มีคำบรรยายกิจกรรม', en: 'it is not described' }
  const reason = because(
    {
      th: `พบกิจกรรมเกี่ยวกับ “${found.word.text}” แต่${lacks.th}`,
      en: `There is an activity about “${found.word.text}”, but ${lacks.en}`,
    },
    seen,
  )
  return found.described || hasFiles(found.facts) || found.picture !== undefined
    ? unsure(reason)
    : unmet(reason)
}
