import { z } from 'zod'
import type { Check } from '../judge/model.ts'
import { because, met, unsure } from './outcome.ts'

export const parameters = z.strictObject({})

/** The evidence is reached by links from the home page. A page no link was seen to lead to leaves it unsure: not all links are read. */
export const linkedFromSite: Check<z.output<typeof parameters>> = (evidence, _parameters, context) => {
  for (const facts of evidence) {
    const depth = context.depthOf(facts.url)
    if (depth !== undefined)
      return met(
        because(
          depth === 0
            ? { th: 'อยู่ที่หน้าแรกของเว็บไซต์', en: 'It is on the home page' }
            : { th: `เข้าถึงได้จากหน้าแรกใน ${depth} คลิก`, en: `Reached from the home page in ${depth} clicks` },
          { facts },
        ),
      )
  }
  return unsure(
    because(
      {
        th: 'ยังไม่พบลิงก์จากหน้าแรกมายังหน้านี้ ควรตรวจว่าเปิดจากเมนูของเว็บไซต์หลักได้',
        en: 'No link from the home page to it was found: check that a menu of the main site leads there',
      },
      { facts: evidence[0] },
    ),
  )
}
