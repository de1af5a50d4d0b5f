import { z } from 'zod'
import type { PageFacts } from '../facts/model.ts'
import type { Because, Check } from '../judge/model.ts'
import { meanings, senses, type Meaning } from '../meanings/meaning.ts'
import { matchKey } from '../text/normalise.ts'
import { blocksWith } from './main-text.ts'
import { meantIn } from './meant.ts'
import { because, met, seenBlock, someOf, unsure } from './outcome.ts'
import { absent } from './readable.ts'
import { ownTextLength } from './own-text.ts'
import { wordsOf } from './words.ts'
import type { Word } from './words.ts'

export const parameters = z.strictObject({
  any: z.array(z.string().min(2)).min(1),
  /** How many different words must stand there. */
  min: z.number().int().min(1).default(1),
  /** A title or heading may say it, too: for what an event or a page is about, or only what a document is. */
  titles: z.union([z.boolean(), z.literal('documents')]).default(false),
  /** Agencies say it in many ways: on a page with much to read, other words leave it unsure. */
  open: z.boolean().default(false),
  /** What it may also say in running words of its own. */
  meaning: z.enum(meanings).optional(),
})

/** A page with less than this to read shows all it has; one with more may say it in words nobody thought of. */
const MUCH = 450

/** "จะรายงานความก้าวหน้า", "จะกำหนดมาตรการ": what is to be made later is not there yet. */
const TO_BE_MADE = /จะ(?:ต้อง|ได้|มีการ)?(?:รายงาน|จัดทำ|ประเมิน|กำหนด)(?:แนวทาง|แนวปฏิบัติ|ให้|เรื่อง)?$/
/** "ตัวชี้วัด ร้อยละ 80", "ไม่น้อยกว่าร้อยละ 80": a share that is aimed at is none that was reached. */
const AIMED_AT = /(?:ตัวชี้วัด[^\n]{0,24}|เป้าหมาย|ไม่(?:น้อย|ต่ำ)กว่า|อย่างน้อย)[:\d.]*$/
const SHARE = 'ร้อยละ'

function isPromised(key: string, word: string): boolean {
  const before = key.slice(0, key.indexOf(word))
  return TO_BE_MADE.test(before) || (word === SHARE && AIMED_AT.test(before))
}

/** Where a word stands in the main text of the evidence, as a reason; undefined when it does not. */
export function mentionOf(evidence: readonly PageFacts[], word: Word): Because | undefined {
  for (const facts of evidence) {
    const block = blocksWith(facts, word.key).find(({ key }) => !isPromised(key, word.key))
    if (block === undefined) continue
    return because(
      { th: `พบคำว่า “${word.text}”`, en: `Found the words “${word.text}”` },
      seenBlock(facts, block, word.text),
    )
  }
  return undefined
}

function titleWith(evidence: readonly PageFacts[], word: Word): Because | undefined {
  for (const facts of evidence) {
    const heading = facts.headings.find((each) => each.region === 'main' && each.key.includes(word.key))
    if (heading !== undefined)
      return because(
        { th: `หัวข้อมีคำว่า “${word.text}”`, en: `A heading has the words “${word.text}”` },
        { facts, quote: heading.text, place: heading.place },
      )
  }
  return undefined
}

/** The title or heading of a page that says it. */
function titleThatMeans(evidence: readonly PageFacts[], meaning: Meaning): Because | undefined {
  for (const facts of evidence) {
    const heading = facts.headings.find(
      ({ region, text, key }) => region === 'main' && senses[meaning].isSaid({ text, key }),
    )
    if (heading !== undefined) return saysItself(facts, heading.text)
    if (senses[meaning].isSaid({ text: facts.title, key: matchKey(facts.title) }))
      return saysItself(facts, facts.title)
  }
  return undefined
}

const saysItself = (facts: PageFacts, quote: string): Because =>
  because({ th: 'ชื่อเรื่องหรือหัวข้อบอกไว้', en: 'The title or a heading says it' }, { facts, quote })

/** Enough different words of a list stand in the main text, not only in its title. */
export const mentions: Check<z.output<typeof parameters>> = (
  evidence,
  { any, min, titles, open, meaning },
  context,
) => {
  const words = wordsOf(any)
  const titled =
    titles === 'documents' ? evidence.filter(({ kind }) => kind !== 'page') : titles ? evidence : []
  const found: Because[] = []
  for (const word of words) {
    const mention = mentionOf(evidence, word) ?? titleWith(titled, word)
    if (mention !== undefined) found.push(mention)
    if (found.length >= min) return met(...found)
  }
  const meant =
    meaning === undefined ? undefined : (meantIn(evidence, meaning) ?? titleThatMeans(titled, meaning))
  if (meant !== undefined) return met(meant)
  const missing =
    found.length === 0
      ? {
          th: `ไม่พบเนื้อหาเกี่ยวกับ ${someOf(any)} ในเนื้อหาหลัก`,
          en: `The main text says nothing about ${someOf(any)}`,
        }
      : {
          th: `พบเพียง ${found.length} เรื่องจากที่ควรมีอย่างน้อย ${min} เรื่อง (${someOf(any, 8)})`,
          en: `Only ${found.length} of at least ${min} are mentioned (${someOf(any, 8)})`,
        }
  const outcome = absent(evidence, context, missing, words)
  if (!open || outcome.result !== 'unmet' || !hasMuchToRead(evidence)) return outcome
  return unsure(
    ...outcome.because,
    because({
      th: 'เนื้อหาอาจกล่าวไว้ด้วยถ้อยคำอื่น ต้องให้คนอ่าน',
      en: 'The text may say it in other words: a person must read it',
    }),
  )
}

const hasMuchToRead = (evidence: readonly PageFacts[]): boolean =>
  evidence.reduce((sum, facts) => sum + ownTextLength(facts), 0) >= MUCH
