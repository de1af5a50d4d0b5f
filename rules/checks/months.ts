import { z } from 'zod'
import type { PageFacts } from '../facts/model.ts'
import type { Check } from '../judge/model.ts'
import { MONTH_PATTERN, monthNumber } from '../text/months.ts'
import { attachmentsOf } from './attachments.ts'
import { mainText } from './main-text.ts'
import { because, met, unsure } from './outcome.ts'
import { absent } from './readable.ts'

export const parameters = z.strictObject({ min: z.number().int().min(1).max(12) })

/** A day before the month makes it a date, not a month's report. */
const MONTH = new RegExp(`(?<!\\d ?)${MONTH_PATTERN}`, 'gi')
const RANGE = new RegExp(`${MONTH_PATTERN}[ \\d.]{0,14}(?:-|–|ถึง)[ \\d.]{0,4}${MONTH_PATTERN}`, 'i')
const LONGEST = 200

interface Named {
  readonly month: number
  readonly text: string
  readonly place: string
}

function* shortTexts(facts: PageFacts): Generator<{ text: string; place: string }> {
  for (const block of mainText(facts).blocks) yield block
  for (const file of attachmentsOf(facts)) yield file
  for (const table of facts.tables) {
    if (table.region !== 'main') continue
    yield { text: table.sheet ?? '', place: table.place }
    yield { text: table.caption, place: table.place }
  }
}

/** At least `min` different months have a table, link or section of their own. */
export const months: Check<z.output<typeof parameters>> = (evidence, { min }, context) => {
  const found = new Map<number, { facts: PageFacts; named: Named }>()
  let range: { facts: PageFacts; text: string; place: string } | undefined
  for (const facts of evidence)
    for (const { text, place } of shortTexts(facts)) {
      if (text.length > LONGEST) continue
      if (RANGE.test(text)) range ??= { facts, text, place }
      for (const match of text.replaceAll('เดือน', 'เดือน ').matchAll(MONTH)) {
        const month = monthNumber(match[0])
        if (month !== undefined && !found.has(month))
          found.set(month, { facts, named: { month, text, place } })
      }
    }
  if (found.size >= min) {
    const [first] = found.values()
    return met(
      because(
        { th: `มีข้อมูล ${found.size} เดือน`, en: `${found.size} months are shown` },
        first && { facts: first.facts, quote: first.named.text, place: first.named.place },
      ),
    )
  }
  if (range !== undefined)
    return unsure(
      because(
        {
          th: `ระบุเป็นช่วงเดือน ต้องให้คนตรวจว่าแยกรายเดือนครบอย่างน้อย ${min} เดือน`,
          en: `A range of months is named: a person must check that at least ${min} months are shown one by one`,
        },
        { facts: range.facts, quote: range.text, place: range.place },
      ),
    )
  return absent(evidence, context, {
    th: `พบข้อมูลรายเดือน ${found.size} เดือน ต้องมีอย่างน้อย ${min} เดือน`,
    en: `${found.size} months are shown, at least ${min} are needed`,
  })
}
