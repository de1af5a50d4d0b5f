import type { PageFacts, Person } from '../facts/model.ts'
import type { EvidenceSet } from '../judge/model.ts'
import { personNames } from '../text/names.ts'
import { matchKey } from '../text/normalise.ts'
import { positionIn } from '../text/positions.ts'
import type { Role, Side } from '../text/positions.ts'

/** A person with what the position makes of them. */
export interface Holder {
  readonly person: Person
  readonly facts: PageFacts
  readonly role?: Role
  readonly side?: Side
  /** Read from running text: photographs and contacts beside the name could not be told. */
  readonly fromText: boolean
}

const VACANT = /^[-–(\s]*(?:ตำแหน่ง)?ว่าง[-–)\s]*$|ตำแหน่งว่าง|\(ว่าง\)|-\s?ว่าง\s?-|อยู่ระหว่างสรรหา/
const MOST_FROM_TEXT = 60

/** "ว่าง", "-ว่าง-", "ตำแหน่งว่าง": a post without a holder. */
export const isVacant = (text: string): boolean => VACANT.test(text)

function holderOf(facts: PageFacts, person: Person, fromText: boolean): Holder {
  const position = positionIn(person.position) ?? (fromText ? undefined : positionIn(person.quote))
  return {
    person,
    facts,
    fromText,
    ...(position !== undefined && { role: position.role, side: position.side }),
  }
}

/** Names with a position beside them or on the next line, for documents whose cards could not be told apart. */
function fromText(facts: PageFacts): readonly Holder[] {
  const main = facts.blocks.filter((block) => block.region === 'main' && block.text.length <= 400)
  const holders: Holder[] = []
  for (const [index, block] of main.entries()) {
    if (holders.length >= MOST_FROM_TEXT) break
    for (const { name } of personNames(block.text)) {
      const near = [block, main[index + 1], main[index - 1]].map((each) => each?.text ?? '')
      const position = near.find((text) => positionIn(text) !== undefined)
      if (position === undefined) continue
      const person: Person = {
        name,
        position,
        phones: [],
        emails: [],
        otherContact: [],
        place: block.place,
        quote: block.text,
      }
      holders.push(holderOf(facts, person, true))
    }
  }
  return holders
}

const known = new WeakMap<PageFacts, readonly Holder[]>()

function holdersOn(facts: PageFacts): readonly Holder[] {
  const before = known.get(facts)
  if (before !== undefined) return before
  const cards = facts.people.map((person) => holderOf(facts, person, false))
  const holders = cards.length > 0 ? cards : fromText(facts)
  known.set(facts, holders)
  return holders
}

/** The post as it is written, for comparing whose deputy somebody is. */
const postOf = ({ person }: Holder): string => matchKey(person.position)
const HEAD_OF_UNIT = /^(?:ผู้อำนวยการ|หัวหน้า)[ก-ฮเแโใไ][\u0e00-\u0e4e]*/
const DEPUTY = 'รอง'

/** The same people, of whom one heads the agency and some are the deputies. */
const leading = (
  holders: readonly Holder[],
  head: Holder | undefined,
  isDeputy: (holder: Holder) => boolean,
): readonly Holder[] =>
  holders.map((holder) => {
    if (holder === head) return { ...holder, role: 'top', side: 'none' }
    return isDeputy(holder) ? { ...holder, role: 'deputy', side: 'none' } : holder
  })

const DISTRICT_HEAD = /^นายอำเภอ/
const DISTRICT_DEPUTY = /^ปลัด(?:อาวุโส|อำเภอ)/

/** A district office stands alone: under nobody higher, its officer leads it, and those called its clerks are the deputies. */
function headingDistrict(holders: readonly Holder[]): readonly Holder[] {
  const heads = holders.filter((holder) => DISTRICT_HEAD.test(postOf(holder)))
  const isDeputy = (holder: Holder): boolean => DISTRICT_DEPUTY.test(postOf(holder))
  if (heads.length !== 1 || !holders.some(isDeputy)) return holders
  return leading(holders, heads[0], isDeputy)
}

/**
 * Whoever heads a unit and is shown with deputies of their own, under nobody higher and beside no other head, heads the
 * agency itself: a centre or an office that stands alone is led by its “director of the centre”.
 */
function headingThemselves(holders: readonly Holder[]): readonly Holder[] {
  if (holders.some(({ role }) => role === 'top' || role === 'deputy')) return holders
  const district = headingDistrict(holders)
  if (district !== holders) return district
  const heads = holders.filter(({ role }) => role === 'head-of-unit')
  const [head] = heads
  const post = head && HEAD_OF_UNIT.exec(postOf(head))?.[0]
  if (head === undefined || post === undefined || heads.length > 1) return holders
  const isDeputy = (holder: Holder): boolean => {
    const of = postOf(holder)
    return of.startsWith(DEPUTY) && HEAD_OF_UNIT.exec(of.slice(DEPUTY.length))?.[0] === post
  }
  if (!holders.some(isDeputy)) return holders
  return leading(holders, head, isDeputy)
}

const DIRECTOR = /^ผู้อำนวยการ/
const SHARES_OUT = /รองผู้อำนวยการ(?:ฝ่าย|กลุ่ม)/
const HEADS_SECTION = /^ผู้อำนวยการ(?:ฝ่าย|กลุ่ม)/

/**
 * A director's deputies are called after what they look after ("รองผู้อำนวยการฝ่ายบริหาร"): deputies of the agency, as long as
 * its sections have no directors of their own.
 */
function sharingOut(holders: readonly Holder[]): readonly Holder[] {
  const underDirector = holders.some((holder) => holder.role === 'top' && DIRECTOR.test(postOf(holder)))
  if (!underDirector || holders.some((holder) => HEADS_SECTION.test(postOf(holder)))) return holders
  return holders.map((holder) =>
    holder.role === 'officer' && SHARES_OUT.test(postOf(holder))
      ? { ...holder, role: 'deputy', side: 'none' }
      : holder,
  )
}

/** Everyone named in the evidence, once each; what several pages say of one person is taken together. */
export function holdersIn(evidence: EvidenceSet): readonly Holder[] {
  const byName = new Map<string, Holder>()
  for (const facts of evidence)
    for (const holder of holdersOn(facts)) {
      const key = holder.person.name.replaceAll(' ', '') || `${facts.url}${holder.person.place}`
      const before = byName.get(key)
      byName.set(key, before === undefined ? holder : together(before, holder))
    }
  return sharingOut(headingThemselves([...byName.values()]))
}

const RANK: Record<Role, number> = {
  top: 0,
  deputy: 1,
  'head-of-unit': 2,
  adviser: 3,
  council: 4,
  officer: 5,
}

/** A person named twice is what the higher post makes of them; photo and contact may stand at either place. */
function together(a: Holder, b: Holder): Holder {
  const rank = (holder: Holder) => (holder.role === undefined ? 9 : RANK[holder.role])
  const [high, low] = rank(a) <= rank(b) ? [a, b] : [b, a]
  const photo = high.person.photo ?? low.person.photo
  return {
    ...high,
    fromText: a.fromText && b.fromText,
    person: {
      ...high.person,
      phones: [...high.person.phones, ...low.person.phones],
      emails: [...high.person.emails, ...low.person.emails],
      otherContact: [...high.person.otherContact, ...low.person.otherContact],
      ...(photo !== undefined && { photo }),
    },
  }
}

const EXECUTIVE: ReadonlySet<Role | undefined> = new Set<Role>(['top', 'deputy', 'head-of-unit'])

/** A head, a deputy or the head of a unit. */
export const isExecutive = (role: Role | undefined): boolean => EXECUTIVE.has(role)

/** Heads, deputies and heads of units. Members of a council, advisers and officers are no executives. */
export function executivesIn(evidence: EvidenceSet): readonly Holder[] {
  return holdersIn(evidence).filter((holder) => isExecutive(holder.role))
}

/** Posts that are shown as vacant, with their role. */
export function vacantPosts(
  evidence: EvidenceSet,
): readonly { facts: PageFacts; role: Role; text: string; place: string }[] {
  return evidence.flatMap((facts) =>
    facts.blocks.flatMap((block, index) => {
      if (block.region !== 'main' || block.text.length > 200 || !isVacant(block.text)) return []
      const near = [block, facts.blocks[index + 1], facts.blocks[index - 1]].map((each) => each?.text ?? '')
      const text = near.find((each) => positionIn(each) !== undefined)
      const position = text === undefined ? undefined : positionIn(text)
      return position === undefined
        ? []
        : [{ facts, role: position.role, text: text ?? '', place: block.place }]
    }),
  )
}
