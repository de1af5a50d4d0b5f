import type { AgencyType, Bilingual, Component, Confidence, Item } from '../catalogue/schema.ts'
import type { PageFacts, Place } from '../facts/model.ts'

/** Met, unmet, or unsure: the page does not let us tell. */
export type Result = 'met' | 'unmet' | 'unsure'

/** Why a check says so: the words or element it saw, and where. */
export interface Because {
  /** One sentence for the webmaster, both languages, no HTML. */
  readonly message: Bilingual
  /** The words seen, as they stand on the page; at most 160 characters. */
  readonly quote?: string
  readonly url?: string
  readonly place?: Place
  readonly page?: number
}

export interface CheckOutcome {
  readonly result: Result
  readonly because: readonly Because[]
}

/** What is said of the year of evidence. */
export interface YearOutcome extends CheckOutcome {
  /** The year is right, but it ends before the time that is asked for does. */
  readonly inPart?: true
  /** It is older than the year before the fiscal year: no reading of a rule about years takes it. */
  readonly outdated?: true
}

/** The kind of a wrong offer: reachable, but not what the item asks for. */
export type WrongOffer =
  | 'paper-form'
  | 'enquiry-form'
  | 'criteria-copy'
  | 'general-complaint'
  | 'national-portal'
  | 'empty-page'
  | 'empty-viewer'
  | 'other-topic'
  | 'other-agency'
  | 'survey-form'
  | 'ceremony'
  | 'faq'
  | 'whole-law'
  | 'order'
  | 'score-news'
  | 'plan'

/** What is known about the agency and the moment; the clock and the site come in here, never from a check. */
export interface JudgeContext {
  readonly fiscalYear: number
  readonly agency: { readonly type: AgencyType; readonly name?: string }
  /** ISO date (yyyy-mm-dd) on which the audit is made. */
  readonly today: string
  /** Registrable domain or address of the agency's own site, to tell its own channels from others'. */
  readonly siteHosts: readonly string[]
  /** Who the agency's own page of executives shows, with full names: its heads, and everybody. */
  readonly executives?: { readonly heads: readonly string[]; readonly all: readonly string[] }
  /** Clicks from the home page to a URL; undefined when it was not reached by links. */
  readonly depthOf: (url: string) => number | undefined
  /** Facts of a page that evidence links to (a manual, an attachment, a form), when it was read. */
  readonly factsOf: (url: string) => PageFacts | undefined
  /** Whether a page is offered for the same item on its own: it is not looked at through one that only leads to it. */
  readonly isOffered?: (url: string) => boolean
  /** Health of such a page or file, when it was asked for. */
  readonly linkOf?: (url: string) => LinkHealth | undefined
}

/** Pages and documents that together are offered for one item: the main one first. Never empty. */
export type EvidenceSet = readonly [PageFacts, ...PageFacts[]]

/**
 * One check: looks at the evidence and says whether the component is there.
 * Pure; never fetches; never knows an item's number.
 */
export type Check<P> = (evidence: EvidenceSet, parameters: P, context: JudgeContext) => CheckOutcome

export interface Finding {
  readonly component: Component
  readonly result: Result
  readonly because: readonly Because[]
}

export type Verdict = 'pass' | 'incomplete' | 'wrong-year' | 'not-evidence' | 'broken' | 'missing' | 'review'

/** What is offered as evidence for an item, before judging. */
export interface Offer {
  readonly url: string
  /** Undefined when the evidence could not be read: see `link`. */
  readonly facts?: PageFacts
  readonly link: LinkHealth
  /** 0–1: how likely this answers the item, with the reasons. */
  readonly score: number
  readonly reasons: readonly Because[]
  readonly foundOn?: string
  /** Text that stood on or beside the link, for the year and the topic. */
  readonly label: string
  /** True when the agency itself names this URL as its answer (ITA index page or answer sheet). */
  readonly claimed: boolean
}

export interface LinkHealth {
  readonly state: 'ok' | 'redirected' | 'broken' | 'blocked' | 'refused'
  readonly httpStatus?: number
  /** Named class of the problem, e.g. `soft-404`, `dns`, `login-wall`; absent when ok. */
  readonly kind?: string
}

export interface JudgedEvidence extends Offer {
  readonly findings: readonly Finding[]
  readonly year: YearOutcome
  readonly wrongOffer?: { readonly kind: WrongOffer; readonly because: readonly Because[] }
  /** It, or a file it wraps, was read from a picture: letters may be wrong. */
  readonly readFromPicture?: boolean
  readonly verdict: Verdict
}

export interface ItemVerdict {
  readonly item: Item
  readonly verdict: Verdict
  /** Undefined when the verdict is `review`: nobody knows yet. */
  readonly points?: number
  readonly confidence: Confidence
  /** The components judged over all evidence taken together. */
  readonly findings: readonly Finding[]
  /** The pieces of evidence that together make the answer; empty when nothing was found. */
  readonly answer: readonly JudgedEvidence[]
  /** Best first; the answer stands at its head. */
  readonly evidence: readonly JudgedEvidence[]
  readonly advice: readonly Bilingual[]
}
