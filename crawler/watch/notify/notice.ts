import type { Bilingual } from '../../../rules/catalogue/schema.ts'
import type { CheckKind } from '../check.ts'

/**
 * What is told.
 * - `down`, `down-again`: a confirmed outage, or one that came back shortly after it had ended
 * - `countdown`: an outage of which another day has passed; `breached`: its limit has passed
 * - `up`: an outage has ended
 * - `warning`: works for visitors, but somebody should act; `eased`: a warning has gone
 * - `test`: somebody tries out whether messages arrive
 */
export const NOTICE_TYPES = [
  'breached',
  'down',
  'down-again',
  'countdown',
  'warning',
  'up',
  'eased',
  'test',
] as const
export type NoticeType = (typeof NOTICE_TYPES)[number]

/** One thing to tell about one check. Plain data: it waits in the history. Times: milliseconds since the epoch. */
export interface Notice {
  readonly type: NoticeType
  /** What it is about, for ever the same: a newer notice of the same subject takes the place of an older one. */
  readonly subject: string
  /** Tells two notices of the same subject and type apart: which day, which threshold, which relapse. */
  readonly mark: string
  readonly site: string
  readonly kind: CheckKind
  readonly target: string
  readonly says: Bilingual
  readonly advice?: Bilingual
  readonly since: number
  /** When it ended, of `up`. */
  readonly until?: number
  /** Days within which a site must be restored, where the rule asks for it. */
  readonly limitDays?: number
  /** Told before, and still so. */
  readonly again?: boolean
}

const CRITICAL_KINDS: ReadonlySet<CheckKind> = new Set(['site', 'certificate', 'domain', 'dns', 'hijack'])
const ENDINGS: ReadonlySet<NoticeType> = new Set(['up', 'eased'])

/** It tells that something is over. */
export const isEnding = ({ type }: Notice): boolean => ENDINGS.has(type)

/** Visitors cannot use the site, or are given something else: worth waking somebody for. */
export const isCritical = ({ type, kind }: Notice): boolean =>
  type !== 'warning' && type !== 'test' && CRITICAL_KINDS.has(kind)

/** The same thing told in the same way. */
export const isSameNotice = (one: Notice, other: Notice): boolean =>
  one.subject === other.subject && one.type === other.type && one.mark === other.mark
