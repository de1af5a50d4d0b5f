import { z } from 'zod'
import { bilingual } from '../catalogue/schema.ts'
import type { PageFacts } from '../facts/model.ts'
import type { Because, Check } from '../judge/model.ts'
import { meanings } from '../meanings/meaning.ts'
import { isBlank, keyedTables } from './labels.ts'
import { meantIn } from './meant.ts'
import { listedTopics } from './listed-topics.ts'
import { mentionOf } from './mentions.ts'
import { because, met } from './outcome.ts'
import { absent } from './readable.ts'
import { wordsOf } from './words.ts'
import type { Word } from './words.ts'

export const parameters = z.strictObject({
  topics: z
    .array(
      z.strictObject({
        id: z.string(),
        title: bilingual,
        any: z.array(z.string().min(2)).min(1),
        /** Words too common to count in a text, with which the heading of a filled column may begin. */
        columns: z.array(z.string().min(2)).optional(),
        /** What names it where the topics stand in one list, an entry each. */
        listed: z.array(z.string().min(2)).min(1).optional(),
        /** What may also be said in running words of its own. */
        meaning: z.enum(meanings).optional(),
      }),
    )
    .min(1),
  /** How many topics; absent means all. */
  min: z.number().int().min(1).optional(),
  /** What, where the evidence says it as a whole, may stand in place of the topics. */
  instead: z.enum(meanings).optional(),
})

/** A filled column whose heading begins with one of the words. */
function columnNamed(evidence: readonly PageFacts[], words: readonly Word[]): Because | undefined {
  for (const facts of evidence)
    for (const { table, header, rows } of keyedTables(facts)) {
      const column = header.findIndex(
        (title, at) =>
          words.some(({ key }) => title.startsWith(key)) && rows.some((cells) => !isBlank(cells[at] ?? '')),
      )
      if (column < 0) continue
      const heading = table.header[column] ?? ''
      return because(
        { th: `ตารางมีช่อง “${heading}”`, en: `The table has a column “${heading}”` },
        { facts, quote: heading, place: table.place },
      )
    }
  return undefined
}

/** Enough of the listed topics are mentioned in the main text; the message names those that are missing. */
export const covers: Check<z.output<typeof parameters>> = (evidence, { topics, min, instead }, context) => {
  const found: Because[] = []
  const missing: typeof topics = []
  for (const topic of topics) {
    let mention: Because | undefined
    for (const word of wordsOf(topic.any)) {
      mention = mentionOf(evidence, word)
      if (mention !== undefined) break
    }
    if (topic.columns !== undefined) mention ??= columnNamed(evidence, wordsOf(topic.columns))
    if (topic.meaning !== undefined) mention ??= meantIn(evidence, topic.meaning)
    if (mention === undefined) missing.push(topic)
    else
      found.push({
        ...mention,
        message: { th: `มีเรื่อง “${topic.title.th}”`, en: `Covers “${topic.title.en}”` },
      })
  }
  const needed = Math.min(min ?? topics.length, topics.length)
  if (found.length >= needed) return met(...found)
  const whole = instead === undefined ? undefined : meantIn(evidence, instead)
  if (whole !== undefined) return met(whole)
  const listed = listedTopics(evidence, topics, needed)
  if (listed !== undefined) return met(...listed)
  const outcome = absent(
    evidence,
    context,
    {
      th: `พบ ${found.length} จาก ${needed} เรื่อง ยังขาด: ${missing.map((topic) => topic.title.th).join(', ')}`,
      en: `Covers ${found.length} of ${needed}; missing: ${missing.map((topic) => topic.title.en).join(', ')}`,
    },
    missing.flatMap((topic) => wordsOf(topic.any)),
  )
  return { ...outcome, because: [...outcome.because, ...found.slice(0, 3), ...noteOnHalf(found, needed)] }
}

/** Nearly complete pages deserve a word on how the missing topics may be found. */
function noteOnHalf(found: readonly Because[], needed: number): readonly Because[] {
  if (found.length === 0 || found.length < needed / 2) return []
  return [
    because({
      th: 'หากมีหัวข้อที่ขาดอยู่แล้วแต่ใช้ถ้อยคำอื่น ควรตั้งชื่อหัวข้อให้ตรงกับประเด็นที่กำหนด',
      en: 'If the missing topics are there in other words, give them headings that use the required wording',
    }),
  ]
}
