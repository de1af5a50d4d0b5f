import { stemOf } from '../addresses/file-stem.ts'
import type { Confidence, Item } from '../catalogue/schema.ts'
import { pagesLedTo } from '../checks/pages-led-to.ts'
import type { PageFacts } from '../facts/model.ts'
import { adviceFor } from './advice.ts'
import { behindCriteria } from './behind-criteria.ts'
import { pointsOf } from './points.ts'
import {
  componentsFor,
  findComponents,
  judgeEvidence,
  judgeYear,
  offeredPart,
  verdictOf,
} from './judge-evidence.ts'
import type {
  EvidenceSet,
  Finding,
  ItemVerdict,
  JudgeContext,
  JudgedEvidence,
  Offer,
  Verdict,
} from './model.ts'

/** Pages that together answer one item; more would be a search, not an answer. */
const MOST_TOGETHER = 4
/** An offer this unlikely does not stand for the item when something better is absent: the item is missing. */
const LEAST_LIKELY = 0.4
/** Components asked for that hardly stand together by chance. */
const MUCH_ASKED = 3
/** A second page is joined only when it is about the item itself. */
const LEAST_TO_JOIN = 0.45

const metShare = (findings: readonly Finding[]): number => {
  const required = findings.filter((finding) => finding.component.required)
  return required.length === 0
    ? 0
    : required.filter((finding) => finding.result === 'met').length / required.length
}

/** Something could not be told, rather than that a rule is not certain enough to fail what is surely absent. */
const leavesOpen = ({ findings, year }: JudgedEvidence): boolean =>
  year.result === 'unsure' ||
  findings.some(({ component, result }) => component.required && result === 'unsure')

/**
 * How good an offer is as the answer: its likelihood, plus what it shows.
 *
 * @param named the agency names a page that can be read as its answer: another year's page that it does not name shows
 * nothing of this year's.
 */
function worth(evidence: JudgedEvidence, named: boolean): number {
  const shown: Record<Verdict, number> = {
    pass: 1.2,
    review: leavesOpen(evidence)
      ? 0.35 + 0.4 * metShare(evidence.findings)
      : 0.75 * metShare(evidence.findings),
    incomplete: 0.7 * metShare(evidence.findings),
    // A label with the right year makes a page likelier: a third of an answer then beats a whole one of another year.
    'wrong-year': named && !evidence.claimed ? 0.1 : 0.1 + 0.4 * metShare(evidence.findings),
    'not-evidence': 0.1,
    broken: 0.12 + 0.4 * metShare(evidence.findings),
    missing: 0,
  }
  return evidence.score + shown[evidence.verdict]
}

/** It shows everything of a long list that is asked for: whatever it is called, that is no chance. */
function showsAllOfMuch({ verdict, findings }: JudgedEvidence): boolean {
  const required = findings.filter((finding) => finding.component.required)
  return verdict === 'pass' && required.length >= MUCH_ASKED
}

interface Answer {
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
  readonly members: readonly JudgedEvidence[]
}

/** Tries whether further pages of the same item supply what the best one lacks (two executives' pages, say). */
function joinPages(item: Item, ranked: readonly JudgedEvidence[], context: JudgeContext): Answer | undefined {
  const [best, ...others] = ranked
  if (best === undefined) return undefined
  let answer: Answer = { verdict: best.verdict, findings: best.findings, members: [best] }
  if (best.facts === undefined || best.verdict === 'pass' || best.wrongOffer !== undefined) return answer
  const partOf = (facts: PageFacts) => offeredPart(item, facts, context.fiscalYear)
  let pages: EvidenceSet = [partOf(best.facts)]
  for (const other of others) {
    if (answer.verdict === 'pass' || pages.length >= MOST_TOGETHER) break
    if (!canJoin(other, best)) continue
    const together: EvidenceSet = [...pages, partOf(other.facts)] as [PageFacts, ...PageFacts[]]
    const findings = findComponents(item, together, context)
    if (metShare(findings) <= metShare(answer.findings)) continue
    const year = judgeYear(item, together, context, best.label)
    pages = together
    answer = {
      verdict: verdictOf(item, findings, year, undefined, together),
      findings,
      members: [...answer.members, other],
    }
  }
  return answer
}

function canJoin(
  evidence: JudgedEvidence,
  best: JudgedEvidence,
): evidence is JudgedEvidence & { facts: PageFacts } {
  return (
    evidence.facts !== undefined &&
    evidence.wrongOffer === undefined &&
    evidence.year.result !== 'unmet' &&
    (evidence.score >= LEAST_TO_JOIN || isBeside(evidence, best) || isLedTo(evidence, best))
  )
}

/** A page with more links than this is a list, which leads to everything. */
const MOST_LINKS = 8

/** The page itself leads there: "กิจกรรมปีนี้ดูที่ …". */
function isLedTo({ url }: Offer, { facts }: Offer): boolean {
  const links = (facts?.links ?? []).filter(({ region, target }) => region === 'main' && target === 'live')
  return links.length <= MOST_LINKS && links.some(({ href }) => href === url)
}

/** Addresses, file names and kinds of files: what differs between the links of one entry. */
const OF_ONE_LINK = /https?:\/\/\S+|\S+\.(?:pdf|xlsx?|docx?)(?!\w)|ดาวน์โหลด|ไฟล์|excel|word|pdf|[\s()[\]|/]+/gi
const SHORTEST_ENTRY = 8

/** The same file in another form, or offered in the same row or list entry: the scan beside the workbook. */
function isBeside(one: Offer, other: Offer): boolean {
  const stem = stemOf(one.url)
  if (stem !== undefined && one.url !== other.url && stem === stemOf(other.url)) return true
  if (one.foundOn === undefined || one.foundOn !== other.foundOn) return false
  const [entry, same] = [one, other].map(({ label }) => label.replace(OF_ONE_LINK, ''))
  return entry === same && (entry?.length ?? 0) >= SHORTEST_ENTRY
}

/** Nothing says that it is about the item, yet it shows at least half of what is asked: only a person can tell. */
function unlikelyAnswer(ranked: readonly JudgedEvidence[]): Answer | undefined {
  const shown = ranked.find((evidence) => evidence.verdict === 'pass' || answersInPart(evidence))
  return shown && { verdict: 'review', findings: shown.findings, members: [shown] }
}

/** It can be read and shows at least half of what is asked: an answer, if not a whole one. */
const answersInPart = ({ verdict, findings }: JudgedEvidence): boolean =>
  (verdict === 'incomplete' || verdict === 'review') && metShare(findings) >= 0.5

/** A dead link beside a page that works is a link to mend, not the state of the item. */
function deadOnesLast(ranked: readonly JudgedEvidence[]): readonly JudgedEvidence[] {
  if (!ranked.some(answersInPart)) return ranked
  const isDead = ({ verdict }: JudgedEvidence): boolean => verdict === 'broken'
  return [...ranked.filter((each) => !isDead(each)), ...ranked.filter(isDead)]
}

/** A home page that is named beside another page shows a little of everything: what it lacks is looked for in the other first. */
function homeLast(
  ranked: readonly JudgedEvidence[],
  { depthOf }: Pick<JudgeContext, 'depthOf'>,
): readonly JudgedEvidence[] {
  const isVague = ({ url, verdict }: JudgedEvidence): boolean => depthOf(url) === 0 && verdict !== 'pass'
  if (!ranked.some((each) => each.claimed && each.facts !== undefined && depthOf(each.url) !== 0))
    return ranked
  return [...ranked.filter((each) => !isVague(each)), ...ranked.filter(isVague)]
}

function confidenceOf(
  item: Item,
  findings: readonly Finding[],
  members: readonly JudgedEvidence[],
): Confidence {
  if (members.some(({ readFromPicture }) => readFromPicture)) return 'low'
  const order: readonly Confidence[] = ['low', 'medium', 'high']
  const required = findings.filter((finding) => finding.component.required)
  const all = [item.confidence, ...required.map((finding) => finding.component.confidence)]
  return order.find((level) => all.includes(level)) ?? 'medium'
}

/** A page that the agency does not name as its answer is not better evidence than those it leads to, which are offered too. */
function contextFor(offers: readonly Offer[], context: JudgeContext): (offer: Offer) => JudgeContext {
  const offered = new Set(offers.flatMap(({ facts }) => facts?.url ?? []))
  const apart: JudgeContext = { ...context, isOffered: (url) => offered.has(url) }
  return ({ claimed, facts }) =>
    claimed || facts === undefined || !pagesLedTo(facts, context).some(({ url }) => offered.has(url))
      ? context
      : apart
}

/**
 * Judges one item over everything that is offered for it.
 * The verdict is that of the best answer the site holds: the best page, joined where needed with others of the same item.
 *
 * @param offers candidates that were fetched and read, in any order.
 */
export function judgeItem(item: Item, offers: readonly Offer[], context: JudgeContext): ItemVerdict {
  const contextOf = contextFor(offers, context)
  const named = offers.some(({ claimed, facts }) => claimed && facts !== undefined)
  const ranked = offers
    .map((offer) => judgeEvidence(item, offer, contextOf(offer)))
    .sort((a, b) => worth(b, named) - worth(a, named) || a.url.localeCompare(b.url))
  const likely = ranked.filter(
    (evidence) => evidence.claimed || evidence.score >= LEAST_LIKELY || showsAllOfMuch(evidence),
  )
  const likeliest = homeLast(deadOnesLast(likely), context)
  const answer =
    likeliest[0] === undefined ? unlikelyAnswer(ranked) : joinPages(item, likeliest, contextOf(likeliest[0]))
  const verdict = answer?.verdict ?? 'missing'
  const findings = answer?.findings ?? []
  const members = behindCriteria(answer?.members ?? [], ranked, context)
  const points = pointsOf(item, verdict)
  const evidence = [...members, ...ranked.filter((each) => !members.includes(each))]
  return {
    item,
    verdict,
    ...(points !== undefined && { points }),
    confidence: confidenceOf(item, findings, members),
    findings,
    answer: members,
    evidence,
    advice: adviceFor(componentsFor(item, context.agency.type), verdict, findings, evidence[0]),
  }
}
