import type { Block, PageFacts } from '../facts/model.ts'
import type { Because, EvidenceSet, JudgeContext, WrongOffer } from '../judge/model.ts'
import { attachmentsOf, withAttachments } from './attachments.ts'
import { boardIn, questionForm, staticFaq } from './boards.ts'
import { chatOfLink, chatWidgetOf } from './chat-channels.ts'
import { complaintWays, nationalPortalIn } from './corruption-channels.ts'
import { criteriaBlocks } from './criteria-wording.ts'
import { wholeLaw } from './not-statute.ts'
import {
  enquiryFormIn,
  hasVisitorFields,
  onlineServiceIn,
  paperFormIn,
  perhapsService,
} from './online-services.ts'
import { otherAgency } from './other-agency.ts'
import { because } from './outcome.ts'
import { mainText } from './main-text.ts'
import { isContentPicture } from './pictures.ts'
import { insteadOfParticipation } from './public-participation.ts'
import { ownTextLength, unreadReasons } from './readable.ts'
import { emptyViewer } from './empty-viewer.ts'
import { isFormService, visitorForms } from './visitor-forms.ts'
import { matchKey } from '../text/normalise.ts'

type Reasons = readonly Because[] | undefined

/** Concepts that ask for a system, not for a paper. */
const ASKS_SYSTEM = new Set(['e-service', 'e-service-statistics'])
const ASKS_CHANNEL = new Set(['complaint-channel'])
const ASKS_REPORT = /(?:report|result|statistics|satisfaction|participation)$/
/** Concepts answered by a document of the agency's own making; a parent body's does not do. */
const ASKS_OWN = /plan|report|progress|policy|manual|declaration|measures|assessment|result/
const ASKS_EXPLANATION = new Set(['structure-powers', 'powers'])
/** Concepts answered by a page of little text: a channel, a chart, a link. */
const SPARE = new Set([
  'e-service',
  'e-service-statistics',
  'complaint-channel',
  'contact',
  'contact-questions',
  'qa',
  'social-network',
  'opinion-channel',
  'structure',
  'structure-powers',
  'news',
])

/** A downloadable or paper form is offered where a system is asked for. */
export function paperForm(evidence: EvidenceSet, context: JudgeContext): Reasons {
  const online = evidence.some(
    (facts) =>
      hasVisitorFields(facts) ||
      onlineServiceIn(facts, context) !== undefined ||
      perhapsService(facts, context) !== undefined,
  )
  if (online) return undefined
  for (const facts of evidence) {
    const paper = paperFormIn(facts)
    if (paper !== undefined)
      return [
        because(
          {
            th: 'เป็นแบบฟอร์มกระดาษให้ดาวน์โหลด ไม่ใช่ระบบออนไลน์',
            en: 'A paper form to download, not an online system',
          },
          paper,
        ),
      ]
  }
  return undefined
}

/** A form for questions or complaints is offered where a service to apply for is asked for. */
export function enquiryForm(evidence: EvidenceSet, context: JudgeContext): Reasons {
  const service = evidence.some(
    (facts) => onlineServiceIn(facts, context) !== undefined || perhapsService(facts, context) !== undefined,
  )
  const form = service ? undefined : evidence.map(enquiryFormIn).find((seen) => seen !== undefined)
  return (
    form && [
      because(
        {
          th: 'เป็นแบบฟอร์มสอบถามหรือร้องเรียน ไม่ใช่ระบบขอรับบริการออนไลน์ (E-Service)',
          en: 'A form for questions or complaints, not an online service (e-service)',
        },
        form,
      ),
    ]
  )
}

const hasData = (facts: PageFacts): boolean =>
  attachmentsOf(facts).length > 0 ||
  facts.tables.some((table) => table.region === 'main' && !table.layout && table.rows.length > 0) ||
  facts.people.length > 0 ||
  visitorForms(facts).length > 0

/** The page copies the handbook's criteria and shows no data. */
export function criteriaCopy(evidence: EvidenceSet): Reasons {
  if (evidence.some(hasData)) return undefined
  for (const facts of evidence) {
    const copied = [...criteriaBlocks(facts)].filter((block) => block.region === 'main')
    const [first] = copied
    const length = copied.reduce((sum, block) => sum + block.key.length, 0)
    if (first === undefined || length < 30 || length < ownTextLength(facts)) continue
    return [
      because(
        {
          th: 'คัดลอกเกณฑ์การประเมินมาแสดง แต่ไม่มีข้อมูลของหน่วยงาน',
          en: 'The page copies the criteria, but shows no data',
        },
        { facts, quote: first.text, place: first.place },
      ),
    ]
  }
  return undefined
}

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

const CORRUPTION = /ทุจริต|ประพฤติมิชอบ|คอร์รัปชัน|สินบน|corrupt/
const OF_EVERYDAY = /ร้องทุกข์|เดือดร้อน|รำคาญ|ไฟฟ้า|ไฟส่องสว่าง|ถนน|ประปา|น้ำท่วม|ขยะ|สุนัข/

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
        th: 'เป็นสถิติเรื่องร้องเรียนร้องทุกข์ทั่วไป ไม่ใช่เรื่องร้องเรียนการทุจริต',
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

const EMPTY_TEXT = 25
/** A page that itself says that there is nothing may still carry an address and the like. */
const ADMITTED_TEXT = 250
const NOTHING =
  /^(?:ขออภัย|หมายเหตุ)?(?:ค่ะ|ครับ|ใน)?(?:ข้อมูล|หน้านี้|เว็บไซต์|ขณะนี้)?(?:ยัง)?(?:ไม่(?:มี|พบ)ข้อมูล(?:ที่(?:ท่าน|คุณ)?(?:ต้องการ|ค้นหา)|ใน(?:หมวด|หมวดหมู่|ระบบ|หน้า)(?:นี้)?)?|อยู่(?:ใน)?ระหว่าง(?:การ)?(?:ปรับปรุง|ดำเนินการ|จัดทำ|รวบรวม|พัฒนา)(?:ข้อมูล|เว็บไซต์|ระบบ)?|รอข้อมูล)(?:ค่ะ|ครับ|[.!])*$|^nodata|^comingsoon/

/** The block that says that there is nothing yet. */
const nothingOn = (facts: PageFacts): Block | undefined =>
  facts.blocks.find((block) => block.region === 'main' && NOTHING.test(block.key))

const saysNothing = (evidence: EvidenceSet): boolean =>
  evidence.every((facts) => nothingOn(facts) !== undefined)

/** Hardly any text of its own, no file, table, form, picture or frame. */
export function emptyPage(evidence: EvidenceSet, context: JudgeContext): Reasons {
  const [facts] = evidence
  if (evidence.length > 1 || facts.kind !== 'page' || hasData(facts)) return undefined
  if (unreadReasons(evidence, context).length > 0) return undefined
  const nothing = nothingOn(facts)
  const shows =
    facts.frames.length > 0 ||
    facts.images.some((image) => isContentPicture(image)) ||
    facts.links.filter((link) => link.region === 'main' && link.target === 'live').length > 2
  if (shows || ownTextLength(facts) >= (nothing === undefined ? EMPTY_TEXT : ADMITTED_TEXT)) return undefined
  return [
    because(
      { th: 'หน้านี้ไม่มีเนื้อหา', en: 'The page has no content' },
      { facts, quote: nothing?.text ?? facts.title, ...(nothing !== undefined && { place: nothing.place }) },
    ),
  ]
}

const SURVEY = /แบบ(?:สอบถาม|สำรวจ|ประเมิน)|แบบวัดการรับรู้|survey|questionnaire/
const RESULT = /ผล(?:การ)?(?:สำรวจ|ประเมิน|วิเคราะห์)|สรุปผล|รายงานผล|ร้อยละ/

/** A survey to fill in is offered where its result is asked for. */
export function surveyForm(evidence: EvidenceSet): Reasons {
  for (const facts of evidence) {
    const title = matchKey(
      [facts.title, ...facts.headings.slice(0, 4).map((heading) => heading.text)].join(' '),
    )
    const fillsIn =
      isFormService(facts.url) ||
      visitorForms(facts).length > 0 ||
      facts.frames.some((frame) => isFormService(frame.src))
    if (fillsIn && SURVEY.test(title) && !RESULT.test(title))
      return [
        because(
          { th: 'เป็นแบบสอบถามให้กรอก ไม่ใช่ผลหรือรายงาน', en: 'A survey to fill in, not its result' },
          { facts, quote: facts.title },
        ),
      ]
  }
  return undefined
}

/** The text of a whole law is offered where the agency's own explanation is asked for. */
export function lawInstead(evidence: EvidenceSet): Reasons {
  const laws = evidence.map((facts) => wholeLaw([facts]))
  return laws.every((law) => law?.sure === true) ? laws.flatMap((law) => law?.because ?? []) : undefined
}

/** A list of frequent questions is offered where the public asks for itself. */
export function faqOnly(evidence: EvidenceSet): Reasons {
  const faq = evidence.map(staticFaq).find((seen) => seen !== undefined)
  if (faq === undefined || evidence.some((facts) => asksItself(facts))) return undefined
  return [
    because(
      {
        th: 'เป็นรายการคำถามที่พบบ่อย (FAQ) ผู้เข้าชมตั้งคำถามเองไม่ได้',
        en: 'A list of frequent questions (FAQ), on which visitors cannot ask',
      },
      faq,
    ),
  ]
}

const asksItself = (facts: PageFacts): boolean =>
  questionForm(facts) !== undefined ||
  boardIn(facts) !== undefined ||
  chatWidgetOf(facts) !== undefined ||
  facts.links.some((link) => chatOfLink(link) !== undefined)

/** A ceremony or a meeting of staff is offered as participation of the public. */
export function ceremony(evidence: EvidenceSet): Reasons {
  const instead = insteadOfParticipation(evidence)
  return instead && [instead]
}

/**
 * What is wrong with an offer that is reachable but not what the concept asks for; undefined when nothing is.
 * Unreadable evidence is never called wrong.
 */
export function wrongOfferOf(
  concept: string,
  offered: EvidenceSet,
  context: JudgeContext,
): { readonly kind: WrongOffer; readonly because: readonly Because[] } | undefined {
  const evidence = withAttachments(offered, context)
  const candidates: readonly (readonly [WrongOffer, boolean, () => Reasons])[] = [
    ['paper-form', ASKS_SYSTEM.has(concept), () => paperForm(evidence, context)],
    ['enquiry-form', ASKS_SYSTEM.has(concept), () => enquiryForm(evidence, context)],
    ['general-complaint', ASKS_CHANNEL.has(concept), () => generalComplaint(evidence, context)],
    ['general-complaint', concept === 'complaint-statistics', () => everydayComplaints(evidence, context)],
    ['national-portal', ASKS_CHANNEL.has(concept), () => nationalPortal(evidence, context)],
    ['other-agency', ASKS_OWN.test(concept), () => otherAgency(evidence, context)],
    ['survey-form', ASKS_REPORT.test(concept), () => surveyForm(evidence)],
    ['whole-law', ASKS_EXPLANATION.has(concept), () => lawInstead(evidence)],
    ['ceremony', concept === 'participation', () => ceremony(evidence)],
    ['faq', concept === 'qa', () => faqOnly(evidence)],
    ['criteria-copy', true, () => criteriaCopy(evidence)],
    ['empty-viewer', true, () => emptyViewer(evidence)],
    ['empty-page', !SPARE.has(concept) || saysNothing(evidence), () => emptyPage(evidence, context)],
  ]
  for (const [kind, applies, detect] of candidates) {
    const reasons = applies ? detect() : undefined
    if (reasons !== undefined) return { kind, because: reasons }
  }
  return undefined
}
