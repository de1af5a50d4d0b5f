import { channelOf } from '../addresses/channels.ts'
import type { AgencyType, Component, Item } from '../catalogue/schema.ts'
import { tableOfFigures } from '../checks/figures.ts'
import { judgePeriod } from '../checks/period.ts'
import { runCheck } from '../checks/registry.ts'
import { withAttachments } from '../checks/wrapped-files.ts'
import { wrongOfferOf } from '../checks/wrong-offers.ts'
import { yearBlockOf } from '../checks/year-blocks.ts'
import type { PageFacts } from '../facts/model.ts'
import { problemOf } from '../links/problems.ts'
import { brokenAttachments } from './broken-attachments.ts'
import type {
  CheckOutcome,
  EvidenceSet,
  Finding,
  JudgeContext,
  JudgedEvidence,
  Offer,
  Verdict,
  YearOutcome,
} from './model.ts'
import { noneStatement } from './none-statement.ts'
import { doubted, fromPictures, marked, yearFromPictures } from './read-from-pictures.ts'
import { doubtAbsence } from './told-in-prose.ts'

/** Concepts that ask for a channel to send something with. */
const ASKS_CHANNEL = new Set(['complaint-channel', 'opinion-channel', 'e-service', 'e-service-statistics'])
const UNREAD: CheckOutcome = { result: 'unsure', because: [] }

const appliesTo = (component: Component, agency: AgencyType): boolean =>
  component.when === undefined || component.when.agency.includes(agency)

/** The components of an item that this kind of agency must show. */
export function componentsFor(item: Item, agency: AgencyType): readonly Component[] {
  return item.components.filter((component) => appliesTo(component, agency))
}

/**
 * Judges every component of an item over the pages offered together.
 * An explicit "there was none" statement answers all required components at once.
 */
export function findComponents(item: Item, evidence: EvidenceSet, context: JudgeContext): readonly Finding[] {
  const components = componentsFor(item, context.agency.type)
  const pictures = fromPictures(item, evidence, context)
  const seen = pictures ?? { evidence, context }
  const none = noneStatement(item, seen.evidence)
  const findings = components.map((component): Finding => {
    const said = runCheck(component.check, seen.evidence, seen.context)
    const outcome = pictures === undefined ? said : doubted(said, pictures)
    if (none === undefined || outcome.result === 'met') return { component, ...outcome }
    return {
      component,
      result: item.none?.confidence === 'low' ? 'unsure' : 'met',
      because: pictures === undefined ? [none] : marked({ result: 'met', because: [none] }, pictures).because,
    }
  })
  return doubtAbsence(findings, withAttachments(seen.evidence, seen.context))
}

/** Where fewer things are asked, a page of figures of the right year may be the thing all the same, such as a report of mere sums. */
const MUCH_ASKED = 3

/**
 * Hardly anything of what is asked can be there, even if every doubt were decided for it: it is offered, but it is not
 * the thing.
 */
function showsNothing(
  required: readonly Finding[],
  year: YearOutcome,
  evidence: readonly PageFacts[],
): boolean {
  if (required.length < 2 || required.filter((each) => !isSurelyAbsent(each)).length * 4 >= required.length)
    return false
  const isReport =
    required.length < MUCH_ASKED &&
    year.result === 'met' &&
    evidence.some((facts) => tableOfFigures(facts) !== undefined)
  return !isReport
}

/** A rule of low confidence fails nothing. */
const isSurelyAbsent = ({ component, result }: Finding): boolean =>
  result === 'unmet' && component.confidence !== 'low'

/** Nothing of what makes it the thing that is asked for can be seen: a list of announcements is no manual. */
const isSomethingElse = (findings: readonly Finding[]): boolean => {
  const defining = findings.filter(({ component }) => component.defining)
  return defining.length > 0 && defining.every(isSurelyAbsent)
}

/** Of a rule about years that is not certain, nothing is left in doubt where no reading of it takes the evidence. */
function ofAnotherYear(period: Item['period'], { outdated, inPart }: YearOutcome): Verdict {
  if (period.confidence === 'low' && outdated !== true) return 'review'
  if (inPart === true) return 'incomplete'
  return period.kind !== 'current' && period.ofParts === true ? 'incomplete' : 'wrong-year'
}

/**
 * What the findings and the year add up to, for evidence that could be read.
 *
 * @param evidence what they were made from.
 */
export function verdictOf(
  item: Item,
  findings: readonly Finding[],
  year: YearOutcome,
  wrongOffer: JudgedEvidence['wrongOffer'],
  evidence: readonly PageFacts[] = [],
): Verdict {
  if (wrongOffer !== undefined) return 'not-evidence'
  const required = findings.filter((finding) => finding.component.required)
  if (showsNothing(required, year, evidence) || isSomethingElse(findings)) return 'not-evidence'
  if (year.result === 'unmet') return ofAnotherYear(item.period, year)
  if (required.some(isSurelyAbsent)) return 'incomplete'
  if (required.some((finding) => finding.result !== 'met') || year.result === 'unsure') return 'review'
  return 'pass'
}

/** Whether the evidence is of the year that is asked for; `label` are the words on the link that led to it. */
export function judgeYear(
  item: Item,
  evidence: EvidenceSet,
  context: JudgeContext,
  label: string,
): YearOutcome {
  const year = judgePeriod(item.period, evidence, context, label)
  const pictures = fromPictures(item, evidence, context)
  return pictures === undefined ? year : yearFromPictures(year, item, pictures, context)
}

/**
 * What of a page is offered for an item: of years that stand apart on it, only the part of the year that is asked for.
 * Where that year is not certain, the page is taken as a whole.
 */
export function offeredPart({ period }: Item, facts: PageFacts, fiscalYear: number): PageFacts {
  if (period.kind === 'current' || period.kind === 'in-force' || period.confidence === 'low') return facts
  return yearBlockOf(facts, fiscalYear + period.offset, period.kind !== 'covers-fiscal-year')
}

const single = new WeakMap<PageFacts, EvidenceSet>()

/** One page as evidence: the same set for every item, so that what is worked out from it is worked out once. */
function alone(facts: PageFacts): EvidenceSet {
  const known = single.get(facts)
  if (known !== undefined) return known
  const fresh: EvidenceSet = [facts]
  single.set(facts, fresh)
  return fresh
}

/** Whether posts count is not written down: an assessor who wants the document on the site will not take them. */
function onChannel({ url, reasons }: Offer): Offer['reasons'] {
  const channel = channelOf(url)
  if (channel === undefined) return reasons
  return [
    {
      message: {
        th: `เป็นหน้าใน ${channel} ไม่ใช่หน้าหรือไฟล์ในเว็บไซต์ของหน่วยงานเอง ผู้ตรวจอาจไม่นับ ควรเผยแพร่ในเว็บไซต์ด้วย`,
        en: `It is on ${channel}, not a page or file of the agency's own site; assessors may not count it, so publish it on the site too`,
      },
      url,
    },
    ...reasons,
  ]
}

/** A visitor gets a page, which only says that the data is still to come. */
function underConstruction({ url, link }: Offer): JudgedEvidence['wrongOffer'] {
  if (link.kind !== 'under-construction') return undefined
  const { summary } = problemOf(link.kind)
  return { kind: 'empty-page', because: [{ message: summary, url }] }
}

function unreadable(offer: Offer, item: Item, context: JudgeContext): JudgedEvidence {
  const wrongOffer = underConstruction(offer)
  const dead: Verdict = offer.link.state === 'broken' ? 'broken' : 'review'
  return {
    ...offer,
    reasons: onChannel(offer),
    findings: componentsFor(item, context.agency.type).map((component) => ({ component, ...UNREAD })),
    year: UNREAD,
    ...(wrongOffer !== undefined && { wrongOffer }),
    verdict: wrongOffer === undefined ? dead : 'not-evidence',
  }
}

/**
 * Judges one offered page or document for one item.
 *
 * @param offer the candidate with what reading it brought; its link health decides when nothing could be read.
 * @param also further pages that belong to it (attachments, detail pages), already read.
 */
export function judgeEvidence(
  item: Item,
  offer: Offer,
  context: JudgeContext,
  also: readonly PageFacts[] = [],
): JudgedEvidence {
  if (offer.facts === undefined || offer.link.state === 'broken') return unreadable(offer, item, context)
  const part = offeredPart(item, offer.facts, context.fiscalYear)
  const evidence: EvidenceSet = also.length === 0 ? alone(part) : [part, ...also]
  const asksChannel = ASKS_CHANNEL.has(item.concept)
  const broken = brokenAttachments(part, context, asksChannel)
  if (broken !== undefined) {
    const reasons = [broken.reason, ...offer.reasons]
    const unread = unreadable({ ...offer, link: broken.link, reasons }, item, context)
    // What the page around a dead form says tells that it is the page of the channel.
    return asksChannel ? { ...unread, findings: findComponents(item, evidence, context) } : unread
  }
  const findings = findComponents(item, evidence, context)
  const year = judgeYear(item, evidence, context, offer.label)
  const wrongOffer = wrongOfferOf(item.concept, evidence, context)
  const readFromPicture = fromPictures(item, evidence, context) !== undefined
  return {
    ...offer,
    findings,
    year,
    ...(wrongOffer !== undefined && { wrongOffer }),
    ...(readFromPicture && { readFromPicture }),
    // Words read from a picture are too weak to say that it is something else.
    verdict:
      readFromPicture && wrongOffer !== undefined
        ? 'review'
        : verdictOf(item, findings, year, wrongOffer, evidence),
  }
}
