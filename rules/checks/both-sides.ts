import { z } from 'zod'
import type { Check } from '../judge/model.ts'
import { executivesIn } from './executives.ts'
import type { Holder } from './executives.ts'
import { because, met } from './outcome.ts'
import { absent } from './readable.ts'

export const parameters = z.strictObject({})

const shows = (holder: Holder, th: string, en: string) =>
  because(
    { th: `มีผู้บริหาร${th}`, en: `The ${en} side is shown` },
    {
      facts: holder.facts,
      quote: `${holder.person.name} ${holder.person.position}`,
      place: holder.person.place,
    },
  )

/** A local body shows its elected executives and its permanent officials. Other agencies have no two sides. */
export const bothSides: Check<z.output<typeof parameters>> = (evidence, _parameters, context) => {
  if (context.agency.type !== 'local')
    return met(
      because({
        th: 'หน่วยงานประเภทนี้ไม่ต้องแยกฝ่ายการเมืองและฝ่ายประจำ',
        en: 'This kind of agency has no political and permanent sides',
      }),
    )
  const people = executivesIn(evidence)
  const political = people.find((holder) => holder.side === 'political')
  const permanent = people.find((holder) => holder.side === 'permanent')
  if (political !== undefined && permanent !== undefined)
    return met(shows(political, 'ฝ่ายการเมือง', 'political'), shows(permanent, 'ฝ่ายประจำ', 'permanent'))
  const th = [
    ...(political === undefined ? ['ฝ่ายการเมือง (นายก รองนายก)'] : []),
    ...(permanent === undefined ? ['ฝ่ายข้าราชการประจำ (ปลัด รองปลัด ผู้อำนวยการกอง)'] : []),
  ].join(' และ')
  const en = [
    ...(political === undefined ? ['the political side'] : []),
    ...(permanent === undefined ? ['the permanent officials'] : []),
  ].join(' and ')
  return absent(evidence, context, { th: `ไม่พบผู้บริหาร${th}`, en: `No executives of ${en} are shown` })
}
