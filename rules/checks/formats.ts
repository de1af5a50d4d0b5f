import { z } from 'zod'
import type { PageFacts } from '../facts/model.ts'
import type { Because, Check, JudgeContext } from '../judge/model.ts'
import { attachmentsOf } from './attachments.ts'
import { because, met, unmet, unsure } from './outcome.ts'
import { fileName } from './readable.ts'

const format = z.enum(['sheet', 'pdf', 'word'])
export const parameters = z.strictObject({ all: z.array(format).min(1) })
type Format = z.output<typeof format>

const NAMES: Record<Format, string> = { sheet: 'Excel', pdf: 'PDF', word: 'Word' }

function offered(evidence: readonly PageFacts[], wanted: Format, context: JudgeContext): Because | undefined {
  for (const facts of evidence) {
    const message = { th: `มีไฟล์ ${NAMES[wanted]}`, en: `There is a ${NAMES[wanted]} file` }
    if (facts.kind === wanted) return because(message, { facts, quote: fileName(facts.url) })
    const file = attachmentsOf(facts).find(
      (each) => each.format === wanted || context.factsOf(each.url)?.kind === wanted,
    )
    if (file !== undefined)
      return because(message, { facts, quote: file.text || fileName(file.url), place: file.place })
  }
  return undefined
}

/** The evidence is, or links to, files of all the formats. Files whose address hides the format leave it unsure. */
export const formats: Check<z.output<typeof parameters>> = (evidence, { all }, context) => {
  const found: Because[] = []
  const missing: Format[] = []
  for (const wanted of all) {
    const offer = offered(evidence, wanted, context)
    if (offer === undefined) missing.push(wanted)
    else found.push(offer)
  }
  if (missing.length === 0) return met(...found)
  const names = missing.map((each) => NAMES[each]).join(', ')
  const lacking = because(
    { th: `ไม่พบไฟล์ ${names}`, en: `No ${names} file is offered` },
    { facts: evidence[0] },
  )
  const unknown = evidence
    .flatMap((facts) => attachmentsOf(facts).map((file) => ({ facts, file })))
    .find(({ file }) => file.format === undefined && context.factsOf(file.url)?.kind === undefined)
  if (unknown === undefined) return unmet(lacking, ...found)
  return unsure(
    lacking,
    because(
      { th: 'มีไฟล์ที่ไม่ทราบชนิด ต้องให้คนเปิดดู', en: 'The kind of one file is not known: a person must open it' },
      { facts: unknown.facts, quote: unknown.file.text || unknown.file.url, place: unknown.file.place },
    ),
  )
}
