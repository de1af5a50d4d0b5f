import { z } from 'zod'
import type { Block } from '../facts/model.ts'
import type { Because, Check } from '../judge/model.ts'
import { mainText } from './main-text.ts'
import { because, met, seenBlock } from './outcome.ts'
import { absent } from './readable.ts'

const language = z.enum(['th', 'en'])
export const parameters = z.strictObject({ all: z.array(language).min(1) })
type Language = z.output<typeof language>

const NAMES = { th: { th: 'ภาษาไทย', en: 'Thai' }, en: { th: 'ภาษาอังกฤษ', en: 'English' } } as const
const ENOUGH: Record<Language, number> = { th: 60, en: 80 }
const LETTERS: Record<Language, RegExp> = { th: /[\u0e00-\u0e7f]/g, en: /[a-z]/gi }
const ADDRESS = /https?:|www\.|@/i

/** Letters of running text in a language; words strewn into the other language do not count. */
function lettersOf(block: Block, of: Language): number {
  const own = block.text.match(LETTERS[of])?.length ?? 0
  if (own < block.key.length * 0.6) return 0
  if (of === 'en' && (block.text.split(' ').length < 5 || ADDRESS.test(block.text))) return 0
  return own
}

/** There is running text in each language. */
export const languages: Check<z.output<typeof parameters>> = (evidence, { all }, context) => {
  const found: Because[] = []
  const missing: Language[] = []
  for (const wanted of all) {
    let letters = 0
    let seen: Because | undefined
    for (const facts of evidence)
      for (const block of mainText(facts).blocks) {
        const own = lettersOf(block, wanted)
        letters += own
        if (own > 0)
          seen ??= because(
            { th: `มีเนื้อหา${NAMES[wanted].th}`, en: `There is ${NAMES[wanted].en} text` },
            seenBlock(facts, block),
          )
      }
    if (letters >= ENOUGH[wanted] && seen !== undefined) found.push(seen)
    else missing.push(wanted)
  }
  if (missing.length === 0) return met(...found)
  return absent(evidence, context, {
    th: `ไม่พบเนื้อหา${missing.map((each) => NAMES[each].th).join('และ')}`,
    en: `There is no ${missing.map((each) => NAMES[each].en).join(' and ')} text`,
  })
}
