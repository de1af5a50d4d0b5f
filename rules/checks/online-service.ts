import { z } from 'zod'
import type { Check } from '../judge/model.ts'
import { onlineServiceIn, paperFormIn, perhapsService } from './online-services.ts'
import { shutForm } from './visitor-forms.ts'
import { because, met, unmet, unsure } from './outcome.ts'
import { absent } from './readable.ts'

export const parameters = z.strictObject({})

/** A system to ask for a service online. A form to download and a list of services are none. */
export const onlineService: Check<z.output<typeof parameters>> = (evidence, _parameters, context) => {
  for (const facts of evidence) {
    const seen = onlineServiceIn(facts, context)
    if (seen !== undefined)
      return met(because({ th: 'มีระบบให้บริการออนไลน์', en: 'There is an online service system' }, seen))
  }
  const shut = shutForm(evidence, context)
  if (shut !== undefined)
    return unmet(
      because(
        {
          th: 'แบบฟอร์มออนไลน์ที่ลิงก์ไว้ปิดรับคำตอบหรือเปิดไม่ได้ ประชาชนส่งเรื่องไม่ได้',
          en: 'The online form that is linked is closed or does not open: nobody can send anything',
        },
        shut,
      ),
    )
  for (const facts of evidence) {
    const seen = perhapsService(facts, context)
    if (seen !== undefined)
      return unsure(
        because(
          {
            th: 'มีลิงก์ที่น่าจะไปยังระบบบริการออนไลน์ แต่ยังไม่ได้เปิดอ่าน ต้องให้คนเปิดดู',
            en: 'A link probably leads to an online service, but it was not read: a person must open it',
          },
          seen,
        ),
      )
  }
  for (const facts of evidence) {
    const paper = paperFormIn(facts)
    if (paper !== undefined)
      return unmet(
        because(
          {
            th: 'มีเพียงแบบฟอร์มให้ดาวน์โหลด ผู้ขอรับบริการยังยื่นเรื่องออนไลน์ไม่ได้',
            en: 'There are only forms to download; a request cannot be made online',
          },
          paper,
        ),
      )
  }
  return absent(evidence, context, {
    th: 'ไม่พบระบบที่ยื่นขอรับบริการออนไลน์ได้',
    en: 'There is no system to ask for a service online',
  })
}
