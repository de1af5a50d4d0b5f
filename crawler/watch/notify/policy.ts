import { isCritical, isEnding, isSameNotice, type Notice } from './notice.ts'
import { isQuiet } from '../schedule/windows.ts'
import type { NotifyPolicy } from './policy-settings.ts'
import { MINUTE_MS } from '../bangkok-time.ts'

/** What a channel has told and has still to tell. Plain data, kept in the history. Times: milliseconds since the epoch. */
export interface ChannelState {
  /** The last change that was read from the history. */
  readonly readTo: number
  /** Waits to be told: at most one notice a subject. */
  readonly held: readonly { readonly notice: Notice; readonly at: number }[]
  /** Problems that were told and have not been called over, with the moment of the last telling. */
  readonly told: readonly { readonly notice: Notice; readonly at: number }[]
  /** Attempts in a row that failed, and the moment before which none is made. */
  readonly attempts: number
  readonly notBefore: number
}

const LONGEST_PAUSE_MS = 15 * MINUTE_MS
/** A service that counts messages by the month may ask for a very long pause. */
const LONGEST_ASKED_PAUSE_MS = 6 * 60 * MINUTE_MS

/** A channel that has told nothing yet and reads on after a change. */
export const freshState = (readTo: number): ChannelState => ({
  readTo,
  held: [],
  told: [],
  attempts: 0,
  notBefore: 0,
})

/** The end of something is told to whoever was told, or would have been told, that it began. */
const isWanted = (notice: Notice, { tell }: NotifyPolicy): boolean =>
  tell === 'all' || isCritical(notice) || notice.type === 'test'

/**
 * Takes in what has happened. A newer notice takes the place of one about the same subject that still waits: who is
 * told in the morning is told how things stand then. What was told in the same words before is not told again.
 */
export function take(
  state: ChannelState,
  notices: readonly Notice[],
  now: number,
  policy: NotifyPolicy,
): ChannelState {
  let { held, told } = state
  for (const notice of notices) {
    if (!isWanted(notice, policy)) continue
    const about = ({ notice: { subject } }: { readonly notice: Notice }): boolean =>
      subject === notice.subject
    const waiting = held.find(about)
    const known = told.find(about)
    if (known !== undefined && isSameNotice(known.notice, notice)) continue
    held = held.filter((each) => !about(each))
    // A warning that came and went unseen is no news; an outage that came and went is.
    if (notice.type === 'eased' && known === undefined) continue
    if (notice.type === 'up' && known === undefined && waiting === undefined) continue
    held = [...held, { notice, at: waiting?.at ?? now }]
    if (known !== undefined && isEnding(notice)) told = told.filter((each) => !about(each))
  }
  return { ...state, held, told }
}

/** Problems that were last told so long ago that somebody may have forgotten. */
export function forgotten(state: ChannelState, now: number, { resendMs }: NotifyPolicy): readonly Notice[] {
  if (resendMs === 0) return []
  const waiting = new Set(state.held.map(({ notice }) => notice.subject))
  return state.told
    .filter(({ notice, at }) => now - at >= resendMs && !waiting.has(notice.subject))
    .map(({ notice }) => notice)
}

/** Adds problems that are to be told again. */
export function remind(state: ChannelState, notices: readonly Notice[], now: number): ChannelState {
  const again = notices.map((notice) => ({ notice: { ...notice, again: true }, at: now }))
  return again.length === 0 ? state : { ...state, held: [...state.held, ...again] }
}

/** Drops problems that nobody will ever call over, since their address is no longer watched. */
export function drop(state: ChannelState, notices: readonly Notice[]): ChannelState {
  const subjects = new Set(notices.map(({ subject }) => subject))
  return subjects.size === 0
    ? state
    : { ...state, told: state.told.filter(({ notice }) => !subjects.has(notice.subject)) }
}

/** Notices that make up the message to send now; none while a pause, quiet hours or the gathering last. */
export function due(state: ChannelState, now: number, policy: NotifyPolicy): readonly Notice[] {
  // A clock that was set back must not silence a channel for longer than any pause lasts.
  if (now < state.notBefore && state.notBefore - now <= LONGEST_ASKED_PAUSE_MS) return []
  const quiet = isQuiet(policy.quiet, now)
  const breaks = (notice: Notice): boolean =>
    policy.quiet?.criticalBreaks === true && isCritical(notice) && !isEnding(notice)
  const ready = state.held.filter(({ notice }) => !quiet || breaks(notice))
  const gathered = ready.some(
    ({ at, notice }) => notice.type === 'test' || now - at >= policy.gatherMs || at > now,
  )
  return gathered ? ready.map(({ notice }) => notice) : []
}

/** What is so after a message has arrived. */
export function afterSent(state: ChannelState, notices: readonly Notice[], now: number): ChannelState {
  const wasSent = ({ notice }: { readonly notice: Notice }): boolean =>
    notices.some((each) => isSameNotice(each, notice))
  const subjects = new Set(notices.map(({ subject }) => subject))
  const open = notices.filter((notice) => !isEnding(notice) && notice.type !== 'test')
  return {
    ...state,
    held: state.held.filter((each) => !wasSent(each)),
    told: [
      ...state.told.filter(({ notice }) => !subjects.has(notice.subject)),
      ...open.map((notice) => ({ notice, at: now })),
    ],
    attempts: 0,
    notBefore: 0,
  }
}

/**
 * What is so after an attempt has failed: nothing is lost, and the next attempt comes later each time, up to 15 minutes.
 *
 * @param random 0 ≤ x < 1: spreads the attempts of many channels.
 * @param askedMs the pause the other side asked for.
 */
export function afterFailure(
  state: ChannelState,
  now: number,
  random: number,
  askedMs: number | undefined,
): ChannelState {
  const attempts = state.attempts + 1
  const own = Math.min(LONGEST_PAUSE_MS, MINUTE_MS * 2 ** Math.min(attempts - 1, 10)) * (0.75 + random / 4)
  const pause = Math.max(own, Math.min(askedMs ?? 0, LONGEST_ASKED_PAUSE_MS))
  return { ...state, attempts, notBefore: now + pause }
}
