import type { CheckKind } from '../check.ts'
import type { Pace } from './pace.ts'
import { dayStart, MINUTE_MS } from '../bangkok-time.ts'

/** From a moment to another, milliseconds since the epoch; the end is not part of it. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Planned work on some sites, or on all. */
export interface Maintenance extends Span {
  readonly sites?: readonly string[]
}

/** Days on which the assessment takes place: checks are made at another pace. */
export interface Assessment extends Span {
  readonly checks: Readonly<Partial<Record<CheckKind, Pace>>>
}

/** Minutes since midnight in Bangkok. `to` may lie on the next day. */
export interface QuietHours {
  readonly from: number
  readonly to: number
}

const within = (at: number, { from, to }: Span): boolean => from <= at && at < to

/** Whether work is planned on a site now. */
export const inMaintenance = (windows: readonly Maintenance[], site: string, at: number): boolean =>
  windows.some((window) => within(at, window) && (window.sites === undefined || window.sites.includes(site)))

/** The pace of a kind of check now: that of the assessment in its days, where it names one. */
export function paceAt(
  usual: Readonly<Record<CheckKind, Pace>>,
  assessments: readonly Assessment[],
  kind: CheckKind,
  at: number,
): Pace {
  const own = assessments.filter((window) => within(at, window)).map(({ checks }) => checks[kind])
  return own.find((pace) => pace !== undefined) ?? usual[kind]
}

/** Whether people should not be disturbed now. */
export function isQuiet(hours: QuietHours | undefined, at: number): boolean {
  if (hours === undefined) return false
  const minute = Math.floor((at - dayStart(at)) / MINUTE_MS)
  return hours.from <= hours.to
    ? hours.from <= minute && minute < hours.to
    : hours.from <= minute || minute < hours.to
}
