import { z } from 'zod'
import type { Block, PageFacts } from '../facts/model.ts'
import type { Because, Check, EvidenceSet } from '../judge/model.ts'
import { opinionLabels } from '../meanings/opinion.ts'
import { CEREMONY, COUNTED, OUTSIDERS, participantLabels } from '../meanings/outsiders.ts'
import { holdsAny } from '../text/find-words.ts'
import { matchKey } from '../text/normalise.ts'
import { mainText } from './main-text.ts'
import { meantIn } from './meant.ts'
import { because, met, seenBlock, unmet, unsure } from './outcome.ts'
import { absent } from './readable.ts'

export const parameters = z.strictObject({})

const ACTS =
  /ร่วม(?:วางแผน|คิด|แสดงความ|เสนอ|ตัดสินใจ|ดำเนินการ|ติดตาม|ตรวจสอบ|ประเมิน|จัดทำ|แลกเปลี่ยน|ให้ความเห็น|รับฟัง|ประชาคม|พิจารณา)|มีส่วนร่วม|แสดงความ(?:คิด)?เห็น|เสนอ(?:ความเห็น|ความต้องการ|โครงการ|ปัญหา|แนวทาง)|รับฟังความ(?:คิด)?เห็น|ประชุมประชาคม|ประชาพิจารณ์|ลงมติ|เห็น(?:ด้วย|ชอบ)|เวที|ให้ชุมชนร่วม/
const INTERNAL =
  /(?:คณะกรรมการ|คณะทำงาน|ประชุม)(?:พนักงาน|เจ้าหน้าที่|ผู้บริหาร|ประสานแผน|ภายใน|หัวหน้าส่วน|บุคลากร)|พนักงานส่วน(?:ตำบล|จังหวัด)|บุคลากรในสังกัด|ข้าราชการและพนักงาน/
const STAFF = /พนักงาน|เจ้าหน้าที่|ข้าราชการ|บุคลากร|ลูกจ้าง/
const INVITES = /ขอเชิญ|เชิญชวน|กำหนดจัด|จะจัด/
const NEAR = 200

/** Reports list who took part under one label and what they said under the next. */
const LISTS_PARTICIPANTS = /ผู้(?:มีส่วนร่วม|เข้าร่วม(?!พิธี)|เข้าประชุม)/
const asksWhoCame = holdsAny(participantLabels.map(matchKey))
const tellsOpinions = holdsAny(opinionLabels.map(matchKey))
const SAYS = /(?:ที่ประชุม|เสนอ|เห็น(?:ด้วย|ชอบ)|มีมติ|ลงมติ|ความ(?:คิด)?เห็น|ข้อเสนอ|ขอให้)/
/** What only a meeting says that decides something; without a label that names participants less would not do. */
const DECIDES = /ที่ประชุม|ที่ประชาคม|มีมติ|ลงมติ|ข้อสรุป|เห็น(?:ด้วย|ชอบ)|เลือก(?:แบบ|แนวทาง|ทาง)|เสนอให้|ขอเพิ่ม/
const FOLLOWING = 4
const LONGEST_TITLE = 40

const titledActs = new WeakMap<PageFacts, boolean>()

/** What the page is about, by its title and main heading. */
function isAboutTakingPart(facts: PageFacts): boolean {
  const before = titledActs.get(facts)
  if (before !== undefined) return before
  const heading = facts.headings.find(({ region }) => region === 'main')?.key
  // Pages of old write their title in large letters and have no heading.
  const opening = facts.blocks.find(({ region }) => region === 'main')?.key ?? ''
  const first = heading ?? (opening.length <= LONGEST_TITLE ? opening : '')
  const about = ACTS.test(first) || ACTS.test(matchKey(facts.title))
  titledActs.set(facts, about)
  return about
}

/** They are counted, on a page that is about what the public was asked. */
const isCounted = (facts: PageFacts, { key }: Block): boolean =>
  COUNTED.test(key) && !CEREMONY.test(key) && isAboutTakingPart(facts)

function takesPart(block: Block): boolean {
  const outside = block.key.search(OUTSIDERS)
  if (outside < 0) return false
  const near = block.key.slice(Math.max(0, outside - NEAR), outside + NEAR)
  return ACTS.test(near)
}

/** Named as participants or counted, and soon after it is told what they said. */
function reportedAsParticipants(facts: PageFacts, block: Block): boolean {
  const { blocks } = mainText(facts)
  const at = blocks.indexOf(block)
  const label = `${facts.headings[block.heading]?.key ?? ''} ${blocks[at - 1]?.key.slice(-60) ?? ''} ${block.key}`
  if (CEREMONY.test(label)) return false
  const after = blocks.slice(at, at + 1 + FOLLOWING)
  if (LISTS_PARTICIPANTS.test(label) || asksWhoCame(label))
    return after.some(({ key }) => SAYS.test(key) || tellsOpinions(key))
  return COUNTED.test(block.key) && after.some((each) => DECIDES.test(each.key))
}

const isParticipation = (facts: PageFacts, block: Block): boolean =>
  takesPart(block) || reportedAsParticipants(facts, block) || isCounted(facts, block)

const known = new WeakMap<PageFacts, readonly Block[]>()

/** Blocks that name people from outside the agency. */
function outsiderBlocks(facts: PageFacts): readonly Block[] {
  const before = known.get(facts)
  if (before !== undefined) return before
  const blocks = mainText(facts).blocks.filter((block) => OUTSIDERS.test(block.key))
  known.set(facts, blocks)
  return blocks
}

const firstOf = (facts: PageFacts, test: (block: Block) => boolean): Block | undefined =>
  mainText(facts).blocks.find(test)

function ceremonyOn(facts: PageFacts): Because | undefined {
  const ceremony = firstOf(facts, (each) => CEREMONY.test(each.key))
  if (ceremony !== undefined)
    return because(
      {
        th: 'เป็นงานพิธีหรืองานประเพณี ไม่ใช่การมีส่วนร่วมในการดำเนินงาน',
        en: "It is a ceremony, not participation in the agency's work",
      },
      seenBlock(facts, ceremony),
    )
  const internal = firstOf(facts, (each) => INTERNAL.test(each.key))
  if (internal === undefined) return undefined
  return because(
    {
      th: 'เป็นการประชุมหรือคณะกรรมการภายใน ไม่ใช่การมีส่วนร่วมของประชาชน',
      en: 'It is a meeting or committee of staff, not participation of the public',
    },
    seenBlock(facts, internal),
  )
}

/** Who from outside came is told, and what they said or agreed on: they took part, whatever it is called. */
function toldOfMany(evidence: EvidenceSet): Because | undefined {
  const came = meantIn(evidence, 'participants')
  return came !== undefined && meantIn(evidence, 'opinion') !== undefined ? came : undefined
}

/** The ceremony or internal meeting that is shown while nobody from outside takes part; undefined when there is none. */
export function insteadOfParticipation(evidence: EvidenceSet): Because | undefined {
  const someone = (facts: PageFacts) => outsiderBlocks(facts).some((block) => isParticipation(facts, block))
  if (evidence.some(someone) || toldOfMany(evidence) !== undefined) return undefined
  for (const facts of evidence) {
    const instead = ceremonyOn(facts)
    if (instead !== undefined) return instead
  }
  return undefined
}

/** People from outside the agency plan, comment, act or monitor with it. A committee of staff or a ceremony is none. */
export const publicParticipation: Check<z.output<typeof parameters>> = (evidence, _parameters, context) => {
  for (const facts of evidence) {
    const block = outsiderBlocks(facts).find(
      (each) => !INVITES.test(each.key) && isParticipation(facts, each),
    )
    if (block !== undefined)
      return met(
        because(
          { th: 'มีบุคคลภายนอกเข้ามีส่วนร่วม', en: 'People from outside the agency take part' },
          seenBlock(facts, block, OUTSIDERS.exec(block.key)?.[0] ?? ''),
        ),
      )
  }
  const told = toldOfMany(evidence)
  if (told !== undefined) return met(told)
  for (const facts of evidence) {
    const invite = outsiderBlocks(facts).find(takesPart)
    if (invite !== undefined)
      return unsure(
        because(
          {
            th: 'เป็นการเชิญชวนให้มีส่วนร่วม ยังไม่เห็นผลการมีส่วนร่วม',
            en: 'It invites to take part; what came of it is not seen',
          },
          seenBlock(facts, invite),
        ),
      )
  }
  const instead = insteadOfParticipation(evidence)
  if (instead !== undefined) return unmet(instead)
  for (const facts of evidence) {
    const [outsiders] = outsiderBlocks(facts)
    if (outsiders !== undefined)
      return unsure(
        because(
          {
            th: 'กล่าวถึงบุคคลภายนอก แต่ไม่ชัดว่าเข้ามีส่วนร่วมอย่างไร',
            en: 'People from outside are mentioned, but not how they take part',
          },
          seenBlock(facts, outsiders),
        ),
      )
  }
  for (const facts of evidence) {
    const acts = firstOf(
      facts,
      (each) => ACTS.test(each.key) && COUNTED.test(each.key) && !STAFF.test(each.key),
    )
    if (acts !== undefined)
      return unsure(
        because(
          {
            th: 'มีผู้เข้าร่วมแสดงความเห็น แต่ไม่ชัดว่าเป็นบุคคลภายนอกหน่วยงาน',
            en: 'People take part and are counted, but whether they are from outside the agency is not clear',
          },
          seenBlock(facts, acts),
        ),
      )
  }
  return absent(evidence, context, {
    th: 'ไม่พบการมีส่วนร่วมของประชาชนหรือผู้มีส่วนได้ส่วนเสีย',
    en: 'Nothing shows that the public or stakeholders take part',
  })
}
