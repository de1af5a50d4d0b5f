import type { PageFacts } from '../facts/model.ts'
import type { Because, EvidenceSet, JudgeContext, WrongOffer } from '../judge/model.ts'
import { withAttachments } from './wrapped-files.ts'
import { blankForm } from './blank-form.ts'
import { boardIn, questionForm, staticFaq } from './boards.ts'
import { chatOfLink, chatWidgetOf } from './chat-channels.ts'
import { everydayComplaints, generalComplaint, nationalPortal } from './complaint-offers.ts'
import { criteriaBlocks } from './criteria-wording.ts'
import { wholeLaw } from './not-statute.ts'
import {
  enquiryFormIn,
  hasVisitorFields,
  onlineServiceIn,
  paperFormIn,
  perhapsService,
} from './online-services.ts'
import { internalControl } from './internal-control.ts'
import { orderInstead } from './order-instead.ts'
import { otherAgency } from './other-agency.ts'
import { because } from './outcome.ts'
import { onlyTenders } from './own-news.ts'
import { planInstead } from './plan-instead.ts'
import { insteadOfParticipation } from './public-participation.ts'
import { ownTextLength } from './own-text.ts'
import { scoreNews } from './score-news.ts'
import { emptyPage, hasData, saysNothing } from './empty-page.ts'
import { emptyViewer } from './empty-viewer.ts'
import { isFormService, visitorForms } from './visitor-forms.ts'
import { staffHandbook } from './staff-handbook.ts'
import { speakingPictures } from './speaking-pictures.ts'
import { matchKey } from '../text/normalise.ts'

type Reasons = readonly Because[] | undefined

/** Concepts that ask for a system, not for a paper. */
const ASKS_SYSTEM = new Set(['e-service', 'e-service-statistics'])
const ASKS_CHANNEL = new Set(['complaint-channel'])
/** Concepts that are about complaints of corruption alone. */
const ASKS_OF_CORRUPTION = new Set(['complaint-statistics', 'complaint-guide'])
const ASKS_REPORT = /(?:report|result|statistics|satisfaction|participation)$/
/** Concepts that ask for a report on a plan. */
const ASKS_REPORT_ON_PLAN = /report$|^risk-result$/
/** Concepts about the risk of corruption. */
const ASKS_OF_RISK = /^risk-/
/** Concepts answered by a document of the agency's own making; a parent body's does not do. */
const ASKS_OWN = /plan|report|progress|policy|manual|declaration|measures|assessment|result/
const ASKS_MANUAL = new Set(['operation-manual', 'service-manual'])
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

/**
 * The page copies the handbook's criteria and shows no data, not even a picture that may hold some; nor do the pages it
 * leads to say more than that.
 */
export function criteriaCopy(evidence: EvidenceSet): Reasons {
  if (evidence.some((facts) => hasData(facts) || speakingPictures(facts).length > 0)) return undefined
  const own = evidence.reduce((sum, facts) => sum + ownTextLength(facts), 0)
  for (const facts of evidence) {
    const copied = [...criteriaBlocks(facts)].filter((block) => block.region === 'main')
    const [first] = copied
    const length = copied.reduce((sum, block) => sum + block.key.length, 0)
    if (first === undefined || length < 30 || length < own) continue
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
    ['general-complaint', ASKS_OF_CORRUPTION.has(concept), () => everydayComplaints(evidence, context)],
    ['national-portal', ASKS_CHANNEL.has(concept), () => nationalPortal(evidence, context)],
    ['other-agency', ASKS_OWN.test(concept), () => otherAgency(evidence, context)],
    ['survey-form', ASKS_REPORT.test(concept), () => surveyForm(evidence)],
    ['whole-law', ASKS_EXPLANATION.has(concept), () => lawInstead(evidence)],
    ['ceremony', concept === 'participation', () => ceremony(evidence)],
    ['faq', concept === 'qa', () => faqOnly(evidence)],
    ['order', ASKS_MANUAL.has(concept), () => orderInstead(evidence, context, 'manual')],
    ['other-topic', concept === 'operation-manual', () => staffHandbook(evidence, context)],
    ['order', ASKS_REPORT.test(concept), () => orderInstead(evidence, context, 'report')],
    ['score-news', concept === 'integrity-result', () => scoreNews(evidence)],
    ['plan', ASKS_REPORT_ON_PLAN.test(concept), () => planInstead(evidence, context)],
    ['other-topic', ASKS_OF_RISK.test(concept), () => internalControl(evidence, context)],
    ['other-topic', concept === 'news', () => onlyTenders(evidence)],
    ['paper-form', !ASKS_SYSTEM.has(concept), () => blankForm(evidence)],
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
