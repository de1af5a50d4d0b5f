import { z } from 'zod'
import type { Check } from '../judge/model.ts'
import type { PageFacts } from '../facts/model.ts'
import { matchKey } from '../text/normalise.ts'
import { activityIn, hasFiles, isShown } from './activities.ts'
import { doingsOn, type Doing } from './doings.ts'
import { findWord } from './main-text.ts'
import { because, met, seenBlock, someOf, unmet, unsure } from './outcome.ts'
import { absent } from './readable.ts'
import { wordsOf } from './words.ts'
import type { Word } from './words.ts'

export const parameters = z.strictObject({ any: z.array(z.string().min(2)).min(1) })

/** Fewer days on a page, under no name of what was done, may be those of anything. */
const SEVERAL = 2

const isTitled = (facts: PageFacts, words: readonly Word[]): boolean => {
  const titles = [matchKey(facts.title), ...facts.headings.map(({ key }) => key)]
  return words.some(({ key }) => titles.some((title) => title.includes(key)))
}

/** What was done, told under its own name or line by line, on a page about one of the words. */
function doingAbout(
  evidence: readonly PageFacts[],
  words: readonly Word[],
): { readonly facts: PageFacts; readonly doing: Doing } | undefined {
  for (const facts of evidence) {
    const titled = isTitled(facts, words)
    if (!titled && words.every(({ key }) => findWord(facts, key) === undefined)) continue
    const doings = doingsOn(facts)
    const doing =
      doings.find(({ named, attended }) => named || (titled && attended)) ??
      (doings.length >= SEVERAL ? doings[0] : undefined)
    if (doing !== undefined) return { facts, doing }
  }
  return undefined
}

/** An activity that speaks of one of the words, described, with pictures or with the day and who took part. */
export const activity: Check<z.output<typeof parameters>> = (evidence, { any }, context) => {
  const words = wordsOf(any)
  const found = activityIn(evidence, words)
  const told = found !== undefined && isShown(found) ? undefined : doingAbout(evidence, words)
  if (told !== undefined)
    return met(
      because(
        { th: 'มีรายการสิ่งที่ทำพร้อมวันที่', en: 'It is listed what was done, with its days' },
        {
          facts: told.facts,
          quote: told.doing.text,
          place: told.doing.place,
          ...(told.doing.page !== undefined && { page: told.doing.page }),
        },
      ),
    )
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
