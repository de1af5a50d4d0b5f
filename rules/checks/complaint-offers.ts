import type { Because, EvidenceSet, JudgeContext } from '../judge/model.ts'
import { matchKey } from '../text/normalise.ts'
import { complaintWays, nationalPortalIn } from './corruption-channels.ts'
import { hasData } from './empty-page.ts'
import { mainText } from './main-text.ts'
import { because } from './outcome.ts'
import { unreadReasons } from './readable.ts'
import { ownTextLength } from './own-text.ts'

type Reasons = readonly Because[] | undefined

/** The form for general complaints is offered as the corruption channel. */
export function generalComplaint(evidence: EvidenceSet, context: JudgeContext): Reasons {
  const ways = evidence.flatMap((facts) => complaintWays(facts, context))
  const [first] = ways
  if (first === undefined || ways.some((way) => way.aboutCorruption)) return undefined
  return [
    because(
      {
        th: 'เป็นช่องทางร้องเรียนร้องทุกข์ทั่วไป ไม่ใช่ช่องทางแจ้งเรื่องทุจริต',
        en: 'This is the general complaint form, not a channel to report corruption',
      },
      first.seen,
    ),
  ]
}

const CORRUPTION = /ทุจริต|ประพฤติมิชอบ|(?:คน|เจ้าหน้าที่|พนักงาน|ข้าราชการ|ว่า)โกง|คอร์รัปชัน|สินบน|corrupt/
const OF_EVERYDAY =
  /ร้องทุกข์|เดือดร้อน|รำคาญ|ไฟฟ้า|ไฟส่องสว่าง|ถนน|ประปา|น้ำท่วม|ขยะ|สุนัข|บริการ|พึงพอใจ|ความสะอาด|พฤติกรรม/

/** Complaints of every kind are counted, none called corruption. */
export function everydayComplaints(evidence: EvidenceSet, context: JudgeContext): Reasons {
  if (unreadReasons(evidence, context).length > 0) return undefined
  let everyday: Because | undefined
  for (const facts of evidence) {
    const said = [facts.title, facts.url, ...facts.headings.map((heading) => heading.text)].map(matchKey)
    if (CORRUPTION.test(`${said.join(' ')} ${mainText(facts).key}`)) return undefined
    const block = facts.blocks.find((each) => each.region === 'main' && OF_EVERYDAY.test(each.key))
    if (block === undefined) continue
    everyday ??= because(
      {
        th: 'เป็นเรื่องร้องเรียนร้องทุกข์ทั่วไป ไม่ใช่เรื่องร้องเรียนการทุจริต',
        en: 'These are general complaints, not complaints of corruption',
      },
      { facts, quote: block.text, place: block.place },
    )
  }
  return everyday && [everyday]
}

/** Only the portal of a national body is offered. */
export function nationalPortal(evidence: EvidenceSet, context: JudgeContext): Reasons {
  const own = evidence.some(
    (facts) => complaintWays(facts, context).length > 0 || ownTextLength(facts) > 1500,
  )
  if (own) return undefined
  for (const facts of evidence) {
    const portal = nationalPortalIn(facts, context)
    if (portal !== undefined && !hasData(facts))
      return [
        because(
          {
            th: `เป็นช่องทางของ${portal.body} ไม่ใช่ของหน่วยงานเอง`,
            en: `The channel belongs to a national body (${portal.body})`,
          },
          portal,
        ),
      ]
  }
  return undefined
}
