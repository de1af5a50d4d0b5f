import { z } from 'zod'
import type { PageFacts } from '../facts/model.ts'
import type { Check, CheckOutcome, EvidenceSet, JudgeContext } from '../judge/model.ts'
import { executivesIn, holdersIn, isVacant } from './executives.ts'
import type { Holder } from './executives.ts'
import { because, met, unmet, unsure } from './outcome.ts'
import { absent, unreadReasons } from './readable.ts'

const has = z.enum(['name', 'position', 'photo', 'contact'])
export const parameters = z.strictObject({ has })
type Has = z.output<typeof has>

const NAMES: Record<Has, { th: string; en: string }> = {
  name: { th: 'ชื่อ-นามสกุล', en: 'full name' },
  position: { th: 'ตำแหน่ง', en: 'position' },
  photo: { th: 'รูปถ่าย', en: 'photograph' },
  contact: { th: 'เบอร์โทรหรือช่องทางติดต่อ', en: 'telephone number or other contact' },
}

const PHONE_OR_MAIL = /0\d{1,2}[-. ]?\d{3,4}[-. ]?\d{3,4}|@[\w-]+\.|โทร/
const SHARED = /ทุกท่าน|ทุกคน|ติดต่อผู้บริหาร|ติดต่อคณะผู้บริหาร|สายตรงผู้บริหาร|โทรศัพท์(?:กลาง|สำนักงาน)/

/** A number inside the house: "ต่อ 101", where the agency's own number stands once for all. */
const EXTENSION = /(?:^|[\s,])(?:เบอร์)?(?:ภายใน|ต่อ|ext\.?) ?\d{2,5}(?!\d|\s?ปี)/i

/** The row or paragraph with the name may hold a number that was not taken for the person's. */
function besideName({ person, facts }: Holder): boolean {
  const name = person.name
  if (name === '') return false
  if (EXTENSION.test(person.quote)) return true
  const row = facts.tables
    .flatMap((table) => table.rows)
    .find((cells) => cells.some((cell) => cell.includes(name)))
  if (row?.some((cell) => PHONE_OR_MAIL.test(cell))) return true
  return facts.blocks.some(
    (block) => block.text.length < 400 && block.text.includes(name) && PHONE_OR_MAIL.test(block.text),
  )
}

const SHOWS: Record<Has, (holder: Holder) => boolean> = {
  name: ({ person }) => person.name.trim().includes(' '),
  position: ({ person, role }) => person.position !== '' || role !== undefined,
  photo: ({ person }) => person.photo !== undefined,
  contact: (holder) =>
    holder.person.phones.length + holder.person.emails.length + holder.person.otherContact.length > 0 ||
    besideName(holder),
}

function peopleFor(wanted: Has, evidence: EvidenceSet): readonly Holder[] {
  const executives = executivesIn(evidence).filter((holder) => !isVacant(holder.person.name))
  if (wanted !== 'position') return executives
  // Without a position nobody is known as an executive; a card with a photograph on the same page is meant as one.
  const unknown = holdersIn(evidence).filter(
    (holder) =>
      holder.role === undefined && holder.person.position === '' && holder.person.photo !== undefined,
  )
  return [...executives, ...unknown]
}

function sharedContact(
  evidence: EvidenceSet,
): { facts: PageFacts; quote: string; place: string } | undefined {
  for (const facts of evidence) {
    const block = facts.blocks.find(
      (each) =>
        each.region === 'main' &&
        each.text.length < 300 &&
        SHARED.test(each.key) &&
        PHONE_OR_MAIL.test(each.text),
    )
    if (block !== undefined) return { facts, quote: block.text, place: block.place }
  }
  return undefined
}

/** Pictures that could not be paired with the people they show. */
function loosePictures(evidence: EvidenceSet, people: number): boolean {
  const pictures = evidence.reduce(
    (sum, facts) =>
      sum + facts.images.filter((image) => image.region === 'main' && (image.width ?? 100) >= 60).length,
    0,
  )
  return pictures >= people
}

const nameOf = ({ person }: Holder): string =>
  person.position === '' ? person.name : `${person.name} (${person.position})`

function doubtAbout(
  wanted: Has,
  lacking: readonly Holder[],
  people: readonly Holder[],
  evidence: EvidenceSet,
  context: JudgeContext,
): CheckOutcome['because'] | undefined {
  const unread = unreadReasons(evidence, context)
  if (unread.length > 0) return unread
  const none = lacking.length === people.length
  if (wanted === 'contact') {
    const shared = sharedContact(evidence)
    if (shared !== undefined)
      return [
        because(
          {
            th: 'มีช่องทางติดต่อรวมของผู้บริหาร ต้องให้คนพิจารณาว่าใช้แทนรายบุคคลได้หรือไม่',
            en: 'One contact is given for all executives: a person must decide whether it serves for each',
          },
          shared,
        ),
      ]
  }
  if (
    wanted === 'photo' &&
    (lacking.some((holder) => holder.facts.kind !== 'page') ||
      (none && loosePictures(evidence, people.length)))
  )
    return [
      because({
        th: 'มีรูปภาพในหลักฐาน แต่จับคู่กับชื่อไม่ได้ ต้องให้คนเปิดดู',
        en: 'Pictures could not be matched to the names: a person must look',
      }),
    ]
  if (wanted === 'contact' && lacking.every((holder) => holder.fromText))
    return [
      because({
        th: 'อ่านชื่อจากข้อความต่อเนื่อง จึงจับคู่ช่องทางติดต่อไม่ได้ ต้องให้คนเปิดดู',
        en: 'The names stand in running text and contacts could not be matched: a person must look',
      }),
    ]
  if (context.agency.type !== 'local' && lacking.every((holder) => holder.role === 'head-of-unit'))
    return [
      because({
        th: 'ผู้ที่ขาดเป็นหัวหน้าส่วนงาน ต้องให้คนพิจารณาว่านับเป็นผู้บริหารหรือไม่',
        en: 'Those who lack it head units: a person must decide whether they count as executives',
      }),
    ]
  return undefined
}

/** Every executive shown has it. The message names those who lack it; vacant posts need nothing. */
export const eachPerson: Check<z.output<typeof parameters>> = (evidence, { has: wanted }, context) => {
  const label = NAMES[wanted]
  const people = peopleFor(wanted, evidence)
  const [first] = people
  if (first === undefined)
    return absent(evidence, context, {
      th: `ไม่พบรายชื่อผู้บริหาร จึงไม่พบ${label.th}`,
      en: `No executives are named, so there is no ${label.en}`,
    })
  const lacking = people.filter((holder) => !SHOWS[wanted](holder))
  const [lacks] = lacking
  if (lacks === undefined)
    return met(
      because(
        {
          th: `ผู้บริหารทั้ง ${people.length} คนมี${label.th}`,
          en: `All ${people.length} executives have a ${label.en}`,
        },
        { facts: first.facts, quote: first.person.quote || nameOf(first), place: first.person.place },
      ),
    )
  const names = lacking.slice(0, 5).map(nameOf).join(', ')
  const more = lacking.length > 5 ? ` และอีก ${lacking.length - 5} คน` : ''
  const missing = because(
    {
      th: `ไม่พบ${label.th}ของ ${names}${more}`,
      en: `No ${label.en} for ${names}${lacking.length > 5 ? ` and ${lacking.length - 5} more` : ''}`,
    },
    { facts: lacks.facts, quote: lacks.person.quote || nameOf(lacks), place: lacks.person.place },
  )
  const doubt = doubtAbout(wanted, lacking, people, evidence, context)
  return doubt === undefined ? unmet(missing) : unsure(missing, ...doubt)
}
