import { z } from 'zod'
import type { Block, Drawn, PageFacts } from '../facts/model.ts'
import type { Bilingual } from '../catalogue/schema.ts'
import type { Check, CheckOutcome } from '../judge/model.ts'
import { matchKey } from '../text/normalise.ts'
import { personNames } from '../text/names.ts'
import type { PersonName } from '../text/names.ts'
import { fullTitles } from '../text/person-titles.ts'
import { positionIn } from '../text/positions.ts'
import type { Role, Side } from '../text/positions.ts'
import { because, met, seenBlock, unmet, unsure } from './outcome.ts'
import type { Seen } from './outcome.ts'
import { isContentPicture } from './pictures.ts'
import { absent } from './readable.ts'

export const parameters = z.strictObject({ by: z.literal('top') })

const SIGN =
  /\(\s*(?:นาย|นาง|นางสาว|ว่าที่|ร้อย|พัน|สิบ|จ่า|ดร|ศ\.|ผศ|รศ|พล|น\.|เรือ)|ลงชื่อ|ลงนาม|ประกาศณวันที่|ให้ไว้ณวันที่|ผู้ประกาศ|signed/
const SIGNS = /ลงชื่อ|ลงนาม|signed/
const SAYS_SIGNED = /ลงชื่อ\)?[^.…_]{0,80}$/
const LONGEST = 300

interface Signature {
  readonly facts: PageFacts
  readonly name: string
  readonly quote: string
  readonly place: string
  readonly role?: Role
  readonly side?: Side
  readonly drawn?: Drawn
  /** "ลงชื่อ" stands with the name, or the name alone over the one in brackets: a copy that says who signed the original. */
  readonly saysSigned: boolean
}

/** "(ลงนาม) ภาณุวัฒน์ ชลธารสถิต": who is named with a title elsewhere may sign without it. */
function withoutTitle({ text, key }: Block, full: readonly PersonName[]): PersonName | undefined {
  if (!SIGNS.test(key)) return undefined
  for (const { name } of full) {
    const index = name.split(' ').length < 2 ? -1 : text.indexOf(bareName(name))
    if (index >= 0) return { name, index, end: index + bareName(name).length }
  }
  return undefined
}

const bareName = (name: string): string => {
  const title =
    fullTitles.filter((each) => name.startsWith(each)).sort((a, b) => b.length - a.length)[0] ?? ''
  return name.slice(title.length).trim()
}

/** "สมพร ใจงาม" over "(นายสมพร ใจงาม)": the line of the signature is filled with the name, as copies and e-signatures write it. */
const namedAbove = (block: Block, above: Block | undefined, name: string): boolean =>
  /^\(/.test(block.key) && above !== undefined && matchKey(bareName(name)) === above.key

/** A name in brackets or under "ลงชื่อ" or the date of an announcement, with the position on the same or the next lines. */
function signaturesIn(facts: PageFacts): readonly Signature[] {
  const main = facts.blocks.filter((block) => block.region === 'main')
  const signatures: Signature[] = []
  const full = main.some(({ key }) => SIGNS.test(key)) ? main.flatMap(({ text }) => personNames(text)) : []
  for (const [index, block] of main.entries()) {
    if (block.text.length > LONGEST) continue
    const person = personNames(block.text)[0] ?? withoutTitle(block, full)
    if (person === undefined) continue
    const before = main
      .slice(Math.max(0, index - 3), index)
      .map((each) => each.key.slice(-120))
      .join(' ')
    if (!SIGN.test(`${block.text} ${before}`)) continue
    const below = main.slice(index + 1, index + 3).filter((each) => each.text.length <= LONGEST)
    const lines = [block.text.slice(person.end), ...below.map((each) => each.text)]
    const position = positionIn(lines.join(' '))
    signatures.push({
      facts,
      name: person.name,
      quote: lines.length > 1 ? `${block.text} ${below[0]?.text ?? ''}` : block.text,
      place: block.place,
      saysSigned:
        SAYS_SIGNED.test(`${before} ${block.key}`) || namedAbove(block, main[index - 1], person.name),
      ...(block.drawn !== undefined && { drawn: block.drawn }),
      ...(position !== undefined && { role: position.role, side: position.side }),
    })
  }
  return signatures
}

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

/** Announced or signed by the top executive: name and position stand in a signature block. */
export const signed: Check<z.output<typeof parameters>> = (evidence, _parameters, context) => {
  const signatures = evidence.flatMap(signaturesIn)
  const isTop = ({ role, side }: Signature) =>
    role === 'top' && (context.agency.type !== 'local' || side !== 'permanent')
  const top = signatures.find(isTop)
  if (top !== undefined) return byTop(top)
  const other = signatures.find((each) => each.role !== undefined)
  if (other !== undefined)
    return (other.role === 'deputy' || other.role === 'top' ? unsure : unmet)(
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
