import type { Block, Drawn, PageFacts } from '../facts/model.ts'
import { personNames } from '../text/names.ts'
import type { PersonName } from '../text/names.ts'
import { matchKey } from '../text/normalise.ts'
import { positionIn } from '../text/positions.ts'
import type { Role, Side } from '../text/positions.ts'
import { bareName } from '../text/same-person.ts'

const SIGN =
  /\(\s*(?:นาย|นาง|นางสาว|ว่าที่|ร้อย|พัน|สิบ|จ่า|ดร|ศ\.|ผศ|รศ|พล|น\.|เรือ)|ลงชื่อ|ลงนาม|ประกาศณวันที่|ให้ไว้ณวันที่|(?:ประกาศ|ให้ไว้)ณ\d|ผู้ประกาศ|ลงลายมือชื่อ|(?:ประกาศ|แถลง|ให้คำมั่น)โดย|แถลง(?:ณ|เมื่อ|ไว้)|signed/
const SIGNS = /ลงชื่อ|ลงนาม|ลงลายมือชื่อ|signed/
const SAYS_SIGNED = /ลงชื่อ\)?[^.…_]{0,80}$/
/** "ผู้ว่าการ (นางสาวอรทัย ดีพร้อม)": the position stands in front of the name. */
const RIGHT_BEFORE = 60
const LONGEST = 300

/** A name that signs, with what stands at it. */
export interface Signature {
  readonly facts: PageFacts
  readonly name: string
  readonly quote: string
  readonly place: string
  readonly role?: Role
  readonly side?: Side
  readonly drawn?: Drawn
  /** "ลงชื่อ" or the signature in letters stands with the name: a copy that says who signed the original. */
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

/** Two words that may be a given and a family name, and nothing else on their line. */
const BARE_NAME = /^[ก-ฮเ-ไ][ก-\u0e4e]{1,12}\s[ก-ฮเ-ไ][ก-\u0e4e]{1,16}$/
/** Words of mottos and closing formulas, which no name has. */
const NO_NAME =
  /ด้วย|เป็น|โปร่งใส|บริการ|ประชา|งาน|ของ|และ|การ|ความ|เพื่อ|สุจริต|องค์กร|นโยบาย|วันที่|สำนัก|กอง|ฝ่าย|กลุ่ม|ไม่|นับถือ|ทุก|โรงเรียน/

/** A letter or statement closes with a name, without a title, over the position. */
function closingName({ text }: Block, below: Block | undefined): PersonName | undefined {
  if (below === undefined || !BARE_NAME.test(text) || NO_NAME.test(text)) return undefined
  const position = positionIn(below.text)
  if (position === undefined || !below.text.startsWith(position.text)) return undefined
  return { name: text, index: 0, end: text.length }
}

/** A copy gives the signature as the bare name over the full one in brackets: "สมชาย ใจดี (นายสมชาย ใจดี)". */
function isWrittenOver({ name, index }: PersonName, block: Block, above: Block | undefined): boolean {
  const bare = matchKey(bareName(name))
  const over = matchKey(block.text.slice(0, index)).replace(/\($/, '')
  return bare !== matchKey(name) && (over === '' ? (above?.key ?? '') : over).endsWith(bare)
}

const SPEAKS = /ข้าพเจ้า|ดิฉัน|กระผม/

/** Whoever speaks for themselves with name and position: "ข้าพเจ้า นางสุดา ดินดี อธิบดี ขอประกาศว่า …"; no signature yet. */
export function speakerIn(facts: PageFacts): Signature | undefined {
  for (const block of facts.blocks) {
    if (block.region !== 'main' || !SPEAKS.test(block.key)) continue
    const person = personNames(block.text)[0]
    const position = person && positionIn(block.text.slice(person.end, person.end + RIGHT_BEFORE))
    if (person === undefined || position === undefined) continue
    const { name } = person
    const { role, side } = position
    return { facts, name, quote: block.text, place: block.place, saysSigned: false, role, side }
  }
  return undefined
}

/** A name in brackets or under "ลงชื่อ" or the date of an announcement, with the position on the same or the next lines. */
export function signaturesIn(facts: PageFacts): readonly Signature[] {
  const main = facts.blocks.filter((block) => block.region === 'main')
  const signatures: Signature[] = []
  const full = main.some(({ key }) => SIGNS.test(key)) ? main.flatMap(({ text }) => personNames(text)) : []
  for (const [index, block] of main.entries()) {
    if (block.text.length > LONGEST) continue
    const closes = closingName(block, main[index + 1])
    const person = personNames(block.text)[0] ?? withoutTitle(block, full) ?? closes
    if (person === undefined) continue
    const before = main
      .slice(Math.max(0, index - 3), index)
      .map((each) => each.key.slice(-120))
      .join(' ')
    if (person !== closes && !SIGN.test(`${block.text} ${before}`)) continue
    const below = main.slice(index + 1, index + 3).filter((each) => each.text.length <= LONGEST)
    const lines = [block.text.slice(person.end), ...below.map((each) => each.text)]
    const position =
      positionIn(lines.join(' ')) ??
      positionIn(block.text.slice(Math.max(0, person.index - RIGHT_BEFORE), person.index))
    signatures.push({
      facts,
      name: person.name,
      quote: lines.length > 1 ? `${block.text} ${below[0]?.text ?? ''}` : block.text,
      place: block.place,
      saysSigned:
        SAYS_SIGNED.test(`${before} ${block.key}`) ||
        isWrittenOver(person, block, main[index - 1]) ||
        person === closes,
      ...(block.drawn !== undefined && { drawn: block.drawn }),
      ...(position !== undefined && { role: position.role, side: position.side }),
    })
  }
  return signatures
}
