import { z } from 'zod'
import type { Check } from '../judge/model.ts'
import { because, met } from './outcome.ts'
import { findWord } from './main-text.ts'
import { readPeriod } from './period-reading.ts'
import { absent } from './readable.ts'

export const parameters = z.strictObject({
  /** Fiscal years the plan must span. */
  min: z.number().int().min(2).default(2),
})

const DURATION = /(?:แผน|ระยะ)[^\d]{0,30}([2-9]|1\d|20)ปี/

/** A plan that spans at least that many fiscal years, by a range of years or by "แผน 5 ปี". */
export const multiYear: Check<z.output<typeof parameters>> = (evidence, { min }, context) => {
  const spans = readPeriod(evidence, context).years.filter(
    ({ mention, strength }) => strength !== 'weak' && mention.to - mention.from + 1 >= min,
  )
  const [span] = spans
  if (span !== undefined) return met(span.because)
  for (const facts of evidence) {
    const texts = [facts.title, ...facts.headings.map((heading) => heading.text)]
    const said = texts.find((text) => Number(DURATION.exec(text.replaceAll(' ', ''))?.[1] ?? 0) >= min)
    if (said !== undefined)
      return met(because({ th: 'เป็นแผนหลายปี', en: 'It is a plan of several years' }, { facts, quote: said }))
    const each = [...new Set(columnsOfYears(facts.tables.map((table) => table.header)))]
    if (each.length >= min && findWord(facts, 'แผน') !== undefined)
      return met(
        because(
          {
            th: `แผนแสดงหลายปี (${each.join(', ')})`,
            en: `The plan shows several years (${each.join(', ')})`,
          },
          { facts, quote: each.join(', ') },
        ),
      )
  }
  return absent(evidence, context, {
    th: `ไม่พบว่าเป็นแผนที่มีระยะเวลาตั้งแต่ ${min} ปีขึ้นไป`,
    en: `Nothing says that the plan spans ${min} years or more`,
  })
}

function columnsOfYears(headers: readonly (readonly string[])[]): readonly string[] {
  return headers.flatMap((header) =>
    header.flatMap(
      (cell) => /^(?:ปี)?(?:พ\.?ศ\.?)?(25\d\d)(?:\(บาท\))?$/.exec(cell.replaceAll(' ', ''))?.[1] ?? [],
    ),
  )
}
