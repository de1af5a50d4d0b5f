import type { Bilingual } from '../../rules/catalogue/schema.ts'
import type { Clock } from '../fetch/clock.ts'
import type { Network } from '../fetch/network.ts'

/** What the watch looks at. */
export const CHECK_KINDS = ['site', 'evidence', 'certificate', 'domain', 'dns', 'hijack'] as const
export type CheckKind = (typeof CHECK_KINDS)[number]

/**
 * How a check ended.
 * - `ok`: as it should be
 * - `warning`: works for visitors, but somebody should act (a certificate that ends soon, a slow site)
 * - `failed`: does not work for visitors. For the kind `site`: the watched address gives no visitor the site
 * - `blocked`: it answers, but turns programs away: we cannot tell what visitors get
 * - `unknown`: nothing can be said (not published, our own network)
 */
export const OUTCOMES = ['ok', 'warning', 'failed', 'blocked', 'unknown'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What was measured, by name and unit: `ttfbMs`, `daysLeft`, `httpStatus`. */
export type Measured = Readonly<Record<string, string | number | boolean | null>>

/** One thing looked at once. Holds no secret and no more of a site's own words than a short quote. */
export interface CheckResult {
  readonly kind: CheckKind
  /** What exactly was looked at: an address, a host or a domain. Together with `kind` it names the check for ever. */
  readonly target: string
  readonly outcome: Outcome
  /** Class of what was found, in kebab-case: `certificate-expires-soon`, `http-5xx`, `parked`; `ok` when all is well. */
  readonly code: string
  /** What was found, in one sentence. */
  readonly says: Bilingual
  /** What a webmaster can do about it. */
  readonly advice?: Bilingual
  readonly measured: Measured
  /** False when nothing at all came back from the target: the fault may then lie in our own network. */
  readonly reached: boolean
  /** ISO 8601, UTC: when the check began. */
  readonly checkedAt: string
  readonly durationMs: number
}

/** An address that was handed in as an answer. */
export interface WatchedEvidence {
  readonly url: string
  /** The item it answers, e.g. `O27`. */
  readonly item?: string
}

/** A site as the watch knows it. */
export interface WatchedSite {
  /** As written in the settings. */
  readonly url: string
  readonly evidence: readonly WatchedEvidence[]
}

/** From when on something is worth a warning. */
export interface Thresholds {
  /** Days before the end of a certificate, falling. */
  readonly certificateDays: readonly number[]
  /** Days before the end of a domain's registration, falling. */
  readonly domainDays: readonly number[]
  /** Time to the first byte of the home page, milliseconds. */
  readonly slowMs: number
}

/**
 * What a probe remembers of a site from round to round: the content of evidence when first seen, an answer of a
 * registry for a day. Kept in the history, so that it outlives the process.
 */
export interface ProbeMemory {
  /** What was kept under this name, or undefined. */
  readonly recall: (name: string) => Promise<string | undefined>
  readonly keep: (name: string, value: string) => Promise<void>
}

/** Everything a probe may use; it reaches nothing beside it. */
export interface ProbeContext {
  /** Names and HTTP exchanges. */
  readonly network: Network
  readonly clock: Clock
  /** Ends the round. */
  readonly signal: AbortSignal
  readonly thresholds: Thresholds
  /** Of this site and this kind of check alone. */
  readonly memory: ProbeMemory
  /** Of the program, for the user agent. */
  readonly version: string
}

/** Looks at one side of a site. What goes wrong on the way is a result; a probe rejects only when it is itself at fault. */
export interface Probe {
  readonly kind: CheckKind
  readonly run: (site: WatchedSite, context: ProbeContext) => Promise<readonly CheckResult[]>
}
