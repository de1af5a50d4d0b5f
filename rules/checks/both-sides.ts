import { z } from 'zod'
import type { Block, PageFacts } from '../facts/model.ts'
import type { Because, Check } from '../judge/model.ts'
import { positionIn, positionsIn } from '../text/positions.ts'
import type { Role, Side } from '../text/positions.ts'
import { executivesIn, isExecutive } from './executives.ts'
import type { Holder } from './executives.ts'
import { mainText } from './main-text.ts'
import { because, met, seenBlock } from './outcome.ts'
import type { Seen } from './outcome.ts'
import { absent } from './readable.ts'
import { unitsIn } from './units.ts'

export const parameters = z.strictObject({})

const LONGEST_POST = 120
/** Fewer people named beside posts are no list of people. */
const FEWEST_PEOPLE = 3
const LETTER = /[ก-ฮ]/
/** Characters of a paragraph that is looked at for posts, and the units it must name. */
const LONGEST_PARAGRAPH = 600
const FEWEST_UNITS = 2

interface Post {
  readonly side: Side
  readonly role: Role
  readonly seen: Seen
}

const personSeen = ({ facts, person }: Holder): Seen => ({
  facts,
  quote: `${person.name} ${person.position}`,
  place: person.place,
})

const shows = (seen: Seen, th: string, en: string): Because =>
  because({ th: `มีผู้บริหาร${th}`, en: `The ${en} side is shown` }, seen)

/** What parts the posts of one line: "ขึ้นตรงต่อปลัดเทศบาลและนายกเทศมนตรี". */
const BETWEEN_POSTS = /และ|กับ|[,/·•|↔;()]/

/** Posts in a paragraph that tells how the agency is divided: it names units, too. */
function postsTold(facts: PageFacts, block: Block): readonly Post[] {
  if (block.text.length > LONGEST_PARAGRAPH || unitsIn(block.text).length < FEWEST_UNITS) return []
  return positionsIn(block.text).map(({ side, role, text }) => ({
    side,
    role,
    seen: seenBlock(facts, block, text),
  }))
}

/** Posts named on their own, as in an organisation chart or a list of units. */
function postsOn(facts: PageFacts): readonly Post[] {
  return mainText(facts).blocks.flatMap((block) => {
    if (!LETTER.test(block.key)) return []
    if (block.text.length > LONGEST_POST) return postsTold(facts, block)
    const whole = positionIn(block.text, block.key)
    if (whole === undefined) return []
    const parts = block.text.split(BETWEEN_POSTS)
    const all = parts.length === 1 ? [whole] : [whole, ...parts.flatMap((part) => positionIn(part) ?? [])]
    return all.map(({ side, role, text }) => ({ side, role, seen: seenBlock(facts, block, text) }))
  })
}

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
  // A structure names posts, and at most who heads it; where people are shown, a side without people is missing.
  const posts = (people.length < FEWEST_PEOPLE ? evidence.flatMap(postsOn) : []).filter(
    ({ role }) => people.length === 0 || isExecutive(role),
  )
  const sideOf = (side: 'political' | 'permanent', th: string, en: string): Because | undefined => {
    const holder = people.find((each) => each.side === side)
    if (holder !== undefined) return shows(personSeen(holder), th, en)
    const post = posts.find((each) => each.side === side)
    return post && shows(post.seen, th, en)
  }
  const political = sideOf('political', 'ฝ่ายการเมือง', 'political')
  const permanent = sideOf('permanent', 'ฝ่ายประจำ', 'permanent')
  if (political !== undefined && permanent !== undefined) return met(political, permanent)
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
