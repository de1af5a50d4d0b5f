import { z } from 'zod'
import { saysHowLong } from '../meanings/duration.ts'
import { SINCE } from '../meanings/time.ts'
import type { PageFacts } from '../facts/model.ts'
import type { Because, Check } from '../judge/model.ts'
import { columnsOf, mostSay } from '../meanings/columns.ts'
import { isBlank, keyedTables } from './labels.ts'
import { mainText } from './main-text.ts'
import { numbers } from './numbers.ts'
import { because, met, seenBlock } from './outcome.ts'

export const parameters = z.strictObject({
  /** Labels beside which a number counts as a time. */
  any: z.array(z.string().min(2)).min(1),
})

/** "กี่วัน", "วันทำการ", "(นาที)": the head of a column tells the unit, its cells the number. */
const HEADS_TIMES = /กี่(?:วัน|นาที|ชั่วโมง|สัปดาห์|เดือน)|^\(?(?:จำนวน|เวลา)?\(?(?:วัน(?:ทำการ)?|นาที|ชั่วโมง)\)?$/
const A_NUMBER = /^\d{1,3}(?:[-–]\d{1,3})?$/

function columnOfTimes(facts: PageFacts): Because | undefined {
  for (const { table, header, rows } of keyedTables(facts)) {
    const column = header.findIndex((key) => HEADS_TIMES.test(key))
    const cells = columnsOf(rows)[column]?.filter((cell) => !isBlank(cell))
    if (cells === undefined || !mostSay(cells, (cell) => A_NUMBER.test(cell))) continue
    const quote = `${table.header[column] ?? ''} – ${cells[0] ?? ''}`
    return because({ th: 'ระบุระยะเวลา', en: 'A time is given' }, { facts, quote, place: table.place })
  }
  return undefined
}

/** How long something takes is said: a number with a unit of time, the days since it began, or a number under one of the labels. */
export const durations: Check<z.output<typeof parameters>> = (evidence, { any }, context) => {
  for (const facts of evidence) {
    const block = mainText(facts).blocks.find(({ key }) => saysHowLong(key) || SINCE.test(key))
    if (block !== undefined)
      return met(because({ th: 'ระบุระยะเวลา', en: 'A time is given' }, seenBlock(facts, block)))
    const column = columnOfTimes(facts)
    if (column !== undefined) return met(column)
  }
  return numbers(evidence, { any, titles: false }, context)
}
