import { z } from 'zod'
import type { PageFacts } from '../facts/model.ts'
import type { Because, Check } from '../judge/model.ts'
import { meanings, senses, type Meaning } from '../meanings/meaning.ts'
import { matchKey } from '../text/normalise.ts'
import { labelledValue } from './labels.ts'
import type { Labelled } from './labels.ts'
import { blocksWith, findWord } from './main-text.ts'
import { meantIn } from './meant.ts'
import { because, cut, met, seenBlock, someOf, unmet, unsure } from './outcome.ts'
import { absent } from './readable.ts'
import { wordsOf } from './words.ts'
import type { Word } from './words.ts'

export const parameters = z.strictObject({
  any: z.array(z.string().min(2)).min(1),
  /** Statements beside the label that answer it when there is nothing ("ไม่มีค่าธรรมเนียม"). */
  none: z.array(z.string().min(2)).optional(),
  /** What it may also say in running words, without a label. */
  meaning: z.enum(meanings).optional(),
})

const PROSE = 40
const NO_WORDS: readonly string[] = []

const reasonFor = (facts: PageFacts, found: Labelled): Because =>
  because(
    {
      th: `พบ “${cut(found.label, 60)}” พร้อมข้อมูล`,
      en: `“${cut(found.label, 60)}” is given with a value`,
    },
    {
      facts,
      quote: found.value.includes(found.label) ? found.value : `${cut(found.label, 70)} – ${found.value}`,
      place: found.place,
      ...(found.page !== undefined && { page: found.page }),
    },
  )

function noneBeside(facts: PageFacts, labels: readonly Word[], none: readonly Word[]): Because | undefined {
  for (const word of none) {
    const beside = blocksWith(facts, word.key).find((block) =>
      labels.some((label) => block.key.includes(label.key) || word.key.includes(label.key)),
    )
    if (beside === undefined) continue
    return because(
      { th: `ระบุชัดเจนว่า “${word.text}”`, en: `States explicitly “${word.text}”` },
      seenBlock(facts, beside, word.text),
    )
  }
  return undefined
}

function inPassing(evidence: readonly PageFacts[], words: readonly Word[]): Because | undefined {
  for (const facts of evidence) {
    for (const word of words) {
      const block = findWord(facts, word.key)
      if (block === undefined || block.key.length < PROSE || /^(?:h[1-6]|a)$/.test(block.tag)) continue
      return because(
        {
          th: `กล่าวถึง “${word.text}” แต่ไม่เห็นข้อมูลที่ระบุไว้ชัดเจน ต้องให้คนตรวจดู`,
          en: `“${word.text}” is mentioned, but no clear value beside it: a person must look`,
        },
        seenBlock(facts, block, word.text),
      )
    }
  }
  return undefined
}

const SEVERAL_ROWS = 2

/** A document whose table leaves a column empty, not even crossed out, over several rows says so of them all, whatever else is not read. */
const isLeftEmpty = ({ kind, tables }: PageFacts, { label, place }: Labelled): boolean =>
  kind !== 'page' &&
  tables.some(
    ({ header, rows, place: at }) =>
      at === place &&
      rows.length >= SEVERAL_ROWS &&
      header.includes(label) &&
      rows.every((row) => (row[header.indexOf(label)] ?? '') === ''),
  )

/** "ยกเว้นค่าบริการ" is no label that was left empty. */
const answersItself = (label: string, meaning: Meaning): boolean =>
  senses[meaning].isSaid({ text: label, key: matchKey(label) })

/** Something is stated under its label: a filled column, "label: value", or text below a heading; or an explicit none. */
export const states: Check<z.output<typeof parameters>> = (evidence, { any, none, meaning }, context) => {
  const words =
    meaning === undefined ? wordsOf(any) : [...wordsOf(any), ...wordsOf(senses[meaning].labels ?? NO_WORDS)]
  let empty: { facts: PageFacts; found: Labelled } | undefined
  for (const facts of evidence) {
    const found = labelledValue(facts, words, meaning && senses[meaning].unlike)
    if (found !== undefined && found.value !== '') return met(reasonFor(facts, found))
    const stated = noneBeside(facts, words, wordsOf(none ?? NO_WORDS))
    if (stated !== undefined) return met(stated)
    if (found !== undefined) empty ??= { facts, found }
  }
  // A label that was left empty says that nothing was filled in, whatever else the text says, unless it says it itself.
  const isEmpty = empty !== undefined && (meaning === undefined || !answersItself(empty.found.label, meaning))
  const meant = meaning === undefined || isEmpty ? undefined : meantIn(evidence, meaning)
  if (meant !== undefined) return met(meant)
  if (empty !== undefined) {
    const { facts, found } = empty
    const left = {
      th: `มีช่อง “${cut(found.label, 60)}” แต่เว้นว่างทุกแถว`,
      en: `The column “${cut(found.label, 60)}” is left empty in every row`,
    }
    if (isLeftEmpty(facts, found))
      return unmet(because(left, { facts, quote: found.label, place: found.place }))
    const outcome = absent(
      evidence,
      context,
      {
        th: `มีหัวข้อ “${cut(found.label, 60)}” แต่ไม่ได้กรอกข้อมูล`,
        en: `There is a label “${cut(found.label, 60)}” but nothing is filled in`,
      },
      words,
    )
    return {
      ...outcome,
      because: outcome.because.map((reason, index) =>
        index === 0 ? because(reason.message, { facts, quote: found.label, place: found.place }) : reason,
      ),
    }
  }
  const mention = inPassing(evidence, words)
  if (mention !== undefined) return unsure(mention)
  return absent(evidence, context, { th: `ไม่พบข้อมูล ${someOf(any)}`, en: `No ${someOf(any)} is given` }, words)
}
