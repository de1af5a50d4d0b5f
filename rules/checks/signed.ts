import { z } from 'zod'
import type { Drawn, PageFacts } from '../facts/model.ts'
import type { Bilingual } from '../catalogue/schema.ts'
import type { Check, CheckOutcome, JudgeContext } from '../judge/model.ts'
import { isSamePerson } from '../text/same-person.ts'
import { fiscalYearOfDate } from '../text/years.ts'
import { because, met, seenBlock, unmet, unsure } from './outcome.ts'
import type { Seen } from './outcome.ts'
import { isContentPicture } from './pictures.ts'
import { absent } from './readable.ts'
import { signaturesIn, speakerIn } from './signatures.ts'
import type { Signature } from './signatures.ts'

export const parameters = z.strictObject({
  by: z.literal('top'),
  /** Whoever held the post before does not do. */
  current: z.boolean().default(false),
})

/** Longer blocks are no place of a signature. Key characters. */
const LONGEST = 300

/** "ลงชื่อ ......" without a name: the text itself shows that nobody signed. */
function blankSignature(facts: PageFacts): Seen | undefined {
  const block = facts.blocks.find(
    (each) => each.region === 'main' && each.key.length <= LONGEST && /ลงชื่อ\)?[:：]?[.…_]{5}/.test(each.key),
  )
  return block && seenBlock(facts, block)
}

/** What the mark over a name is called. */
const MARKS: Record<Exclude<Drawn, 'nothing'>, Bilingual> = {
  picture: { th: 'มีรูปเหนือชื่อ', en: 'with a picture over the name' },
  stamp: { th: 'มีตราประทับเหนือชื่อ', en: 'with a stamp over the name' },
  handwriting: { th: 'มีลายมือเขียนเหนือชื่อ', en: 'with handwriting over the name' },
  'signature-field': { th: 'มีลายมือชื่อดิจิทัล', en: 'with a digital signature' },
}

/** The name of the top executive is there; a document that surely shows nothing over it may be an unsigned draft. */
function byTop(signature: Signature): CheckOutcome {
  const { facts, name, drawn, saysSigned } = signature
  const digital = (facts.metadata.signatures ?? 0) > 0
  const unsigned = drawn === 'nothing' || drawn === 'signature-field'
  if (unsigned && !digital && !saysSigned)
    return unsure(
      because(
        {
          th: `มีชื่อ ${name} แต่ไม่เห็นลายมือชื่อ รูป หรือตราประทับเหนือชื่อ โปรดเปิดดูว่าเป็นฉบับที่ลงนามแล้ว`,
          en: `The name ${name} is there, but no signature, picture or stamp over it: please look whether this is the signed copy`,
        },
        signature,
      ),
    )
  const mark = digital ? MARKS['signature-field'] : drawn && drawn !== 'nothing' ? MARKS[drawn] : undefined
  return met(
    because(
      {
        th: `ลงนามโดยผู้บริหารสูงสุด: ${name}${mark ? ` (${mark.th})` : ''}`,
        en: `Signed by the top executive: ${name}${mark ? ` (${mark.en})` : ''}`,
      },
      signature,
    ),
  )
}

/** Signed as the top executive by somebody whom the agency's own page of executives does not show any more. */
function byFormer(signature: Signature, context: JudgeContext): CheckOutcome | undefined {
  const { facts, name } = signature
  // A later page of executives shows whoever came afterwards.
  if (fiscalYearOfDate(context.today) > context.fiscalYear) return undefined
  const shown = context.executives
  const head = shown?.heads[0]
  if (shown === undefined || head === undefined || shown.all.some((each) => isSamePerson(each, name)))
    return undefined
  const reason = because(
    {
      th: `ผู้ลงนามคือ ${name} แต่หน้าผู้บริหารแสดง ${head} เป็นผู้บริหารสูงสุดคนปัจจุบัน`,
      en: `It is signed by ${name}, but the page of executives shows ${head} as the head now`,
    },
    signature,
  )
  return facts.textLayer === 'good' ? unmet(reason) : unsure(reason)
}

/** A deputy may sign for the head; the deputy of a local clerk stands in for the clerk alone. */
const mayStandIn = ({ role, side }: Signature, { agency }: JudgeContext): boolean =>
  role === 'top' || (role === 'deputy' && !(agency.type === 'local' && side === 'permanent'))

/** Announced or signed by the top executive: name and position stand in a signature block. */
export const signed: Check<z.output<typeof parameters>> = (evidence, { current }, context) => {
  const signatures = evidence.flatMap(signaturesIn)
  const isTop = ({ role, side, name }: Signature) =>
    (role === 'top' && (context.agency.type !== 'local' || side !== 'permanent')) ||
    (context.executives?.heads.some((head) => isSamePerson(head, name)) ?? false)
  const top = signatures.find(isTop)
  if (top !== undefined) return (current ? byFormer(top, context) : undefined) ?? byTop(top)
  const other = signatures.find((each) => each.role !== undefined)
  if (other !== undefined)
    return (mayStandIn(other, context) ? unsure : unmet)(
      because(
        {
          th: `ผู้ลงนามคือ ${other.name} ซึ่งไม่ใช่ผู้บริหารสูงสุด`,
          en: `It is signed by ${other.name}, who is not the top executive`,
        },
        other,
      ),
    )
  const [unknown] = signatures
  if (unknown !== undefined)
    return unsure(
      because(
        {
          th: `พบชื่อ ${unknown.name} แต่ไม่เห็นตำแหน่ง ต้องให้คนตรวจว่าเป็นผู้บริหารสูงสุด`,
          en: `${unknown.name} signs, but the position is not seen: a person must check`,
        },
        unknown,
      ),
    )
  const blank = evidence.map(blankSignature).find((seen) => seen !== undefined)
  if (blank !== undefined)
    return absent(
      evidence,
      context,
      { th: 'ช่องลงนามเว้นว่าง ไม่มีชื่อผู้ลงนาม', en: 'The place of the signature is left blank' },
      [],
      blank,
    )
  const speaker = evidence.map(speakerIn).find((seen) => seen?.role === 'top')
  if (speaker !== undefined)
    return unsure(
      because(
        {
          th: `${speaker.name} กล่าวในฐานะผู้บริหารสูงสุด แต่ไม่เห็นว่าลงนาม ต้องให้คนตรวจ`,
          en: `${speaker.name} speaks as the top executive, but no signature is seen: a person must check`,
        },
        speaker,
      ),
    )
  for (const facts of evidence) {
    const image = facts.images.find((each) => isContentPicture(each))
    if (image !== undefined || (facts.metadata.signatures ?? 0) > 0)
      return unsure(
        because(
          {
            th: 'ลายมือชื่ออาจอยู่ในรูปภาพ ต้องให้คนเปิดดู',
            en: 'The signature may stand in a picture: a person must look',
          },
          { facts, quote: image?.alt ?? '', ...(image !== undefined && { place: image.place }) },
        ),
      )
  }
  return absent(evidence, context, {
    th: 'ไม่พบชื่อและตำแหน่งของผู้บริหารสูงสุดที่ลงนามหรือประกาศ',
    en: 'No name and position of a top executive who signed or announced it',
  })
}
