import { createHash } from 'node:crypto'
import type { Bilingual } from '../../../rules/catalogue/schema.ts'
import type { Clock } from '../../fetch/clock.ts'
import type { Channel, Delivery, Letter } from './channel.ts'
import { composeMessage, type MessageLanguage } from './message.ts'
import type { Notice } from './notice.ts'
import { noticeOf } from './notice-of-change.ts'
import type { Outbox } from './outbox.ts'
import {
  afterFailure,
  afterSent,
  drop,
  due,
  forgotten,
  freshState,
  remind,
  take,
  type ChannelState,
} from './policy.ts'
import type { NotifyPolicy } from './policy-settings.ts'
import { DAY_MS } from '../bangkok-time.ts'

const MOST_AT_ONCE = 500
/** What was not looked at for so long may not be so any more, or is no longer watched. */
const REMINDED_WITHIN_MS = 2 * DAY_MS

/** A channel with the name it has in the settings, its language and how often it may speak. */
export interface Notified {
  readonly name: string
  readonly channel: Channel
  readonly language: MessageLanguage
  readonly policy: NotifyPolicy
}

export interface NotifierOptions {
  readonly notified: readonly Notified[]
  readonly outbox: Outbox
  readonly clock: Clock
  /** Days within which a site must be restored. */
  readonly limitDays: number
  /** Told when a channel begins to fail and when it works again (`why` absent). */
  readonly onChannel: (name: string, why?: Bilingual) => void
  /** 0 ≤ x < 1. */
  readonly random?: () => number
}

/** A UUID that is the same for the same notices about the same moment of a failing channel. */
function letterId(channel: string, notices: readonly Notice[], salt: number): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([channel, salt, notices.map(({ subject, type, mark }) => [subject, type, mark])]))
    .digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/** A letter about notices, in the language of a channel. */
export function letterFor(
  { name, language }: Pick<Notified, 'name' | 'language'>,
  notices: readonly Notice[],
  now: number,
  salt: number,
): Letter {
  return {
    id: letterId(name, notices, salt),
    at: now,
    notices,
    message: composeMessage(notices, language, now),
  }
}

/**
 * Tells people what the watch has found. Called after each round and every so often between them: each call reads
 * what is new, sends what is due, and keeps the rest in the outbox, so that neither a channel that is down for an
 * hour nor a killed process loses a notice.
 */
export function createNotifier(options: NotifierOptions): { readonly tick: () => Promise<void> } {
  const { notified, outbox, clock, limitDays, onChannel, random = Math.random } = options

  const read = async (state: ChannelState, policy: NotifyPolicy): Promise<ChannelState> => {
    let read = state
    for (;;) {
      const changes = await outbox.changesAfter(read.readTo, MOST_AT_ONCE)
      const last = changes.at(-1)
      if (last === undefined) return read
      const notices = changes.map((each) => noticeOf(each, limitDays))
      read = { ...take(read, notices, clock.now(), policy), readTo: last.id }
    }
  }

  const reminded = async (state: ChannelState, policy: NotifyPolicy): Promise<ChannelState> => {
    const now = clock.now()
    const again: Notice[] = []
    const gone: Notice[] = []
    for (const notice of forgotten(state, now, policy)) {
      const seenAt = await outbox.seenAt(notice)
      if (seenAt === undefined) gone.push(notice)
      else if (now - seenAt <= REMINDED_WITHIN_MS) again.push(notice)
    }
    return remind(drop(state, gone), again, now)
  }

  const tell = async ({ name, channel, language, policy }: Notified): Promise<void> => {
    const known = await outbox.stateOf(name)
    // A channel that is new to an old history is told of the last day, not of all that ever was.
    const begun = known ?? freshState(await outbox.lastChangeBefore(clock.now() - DAY_MS))
    const state = await reminded(await read(begun, policy), policy)
    const notices = due(state, clock.now(), policy)
    if (notices.length === 0) {
      if (JSON.stringify(state) !== JSON.stringify(known)) await outbox.keep(name, state)
      return
    }
    await outbox.keep(name, state)
    const salt = Math.min(...state.held.map(({ at }) => at))
    const delivery = await safely(channel, letterFor({ name, language }, notices, clock.now(), salt))
    if (delivery.sent) {
      if (state.attempts > 0) onChannel(name)
      await outbox.keep(name, afterSent(state, notices, clock.now()))
      return
    }
    if (state.attempts === 0) onChannel(name, delivery.why)
    await outbox.keep(name, afterFailure(state, clock.now(), random(), delivery.retryAfterMs))
  }

  let running: Promise<void> | undefined
  return {
    tick: () => {
      // Two at once would send the same notices twice.
      running ??= Promise.all(notified.map(tell))
        .then(() => undefined)
        .finally(() => {
          running = undefined
        })
      return running
    },
  }
}

/** A channel that fails in a way nobody thought of must not end the watch, nor show what it failed with. */
const safely = (channel: Channel, letter: Letter): Promise<Delivery> =>
  channel.send(letter).catch((): Delivery => ({
    sent: false,
    why: { th: 'ส่งไม่ได้ด้วยเหตุที่ไม่รู้จัก', en: 'sending failed for a reason that is not known' },
  }))
