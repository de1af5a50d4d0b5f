import type { Bilingual } from '../../../rules/catalogue/schema.ts'
import type { CheckKind } from '../check.ts'
import type { ChannelState } from '../notify/policy.ts'
import type { History } from './history.ts'
import { keyOf } from './rows.ts'
import type { Recorded, Round, Stood } from './record.ts'

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : ''

/** Why a history cannot be written, in words. The message of the database itself may hold an address with a password. */
export function whyNotKept(error: unknown): Bilingual {
  const code = codeOf(error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return { th: 'ดิสก์เต็ม', en: 'the disk is full' }
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES')
    return { th: 'ไม่มีสิทธิ์เขียน', en: 'it may only be read' }
  if (code.startsWith('SQLITE_CANTOPEN')) return { th: 'เปิดไฟล์ไม่ได้', en: 'the file cannot be opened' }
  if (code.startsWith('SQLITE_BUSY')) return { th: 'มีโปรแกรมอื่นใช้อยู่', en: 'another program holds it' }
  return {
    th: `ฐานข้อมูลใช้ไม่ได้ (${code || 'ไม่ทราบสาเหตุ'})`,
    en: `the database cannot be used (${code || 'no reason given'})`,
  }
}

/** A statement that is wrong, which no other database would make right. */
const isOurOwn = (error: unknown): boolean =>
  error instanceof TypeError || /^(?:SQLITE_ERROR|SQLITE_CONSTRAINT|22|23|42)/.test(codeOf(error))

export interface SurvivingOptions {
  readonly kept: History
  /** A history without a file, asked for when the first cannot be written any more. */
  readonly inMemory: () => Promise<History>
  /** Told once, in one line. */
  readonly onLost: (why: Bilingual) => void
}

/**
 * A history that goes on in memory when its disk or server fails: watching matters more than keeping. What each
 * check stood at goes over, so that an outage that is being confirmed is not forgotten and none is opened twice.
 */
export function surviving({ kept, inMemory, onLost }: SurvivingOptions): History {
  let history = kept
  let moved: Promise<History> | undefined
  const newest = new Map<string, Map<string, Stood>>()
  const told = new Map<string, ChannelState>()

  const remember = (site: string, stood: readonly Stood[]): void => {
    const known = newest.get(site) ?? new Map<string, Stood>()
    for (const one of stood) known.set(keyOf(one.result), one)
    newest.set(site, known)
  }
  const move = async (error: unknown): Promise<History> => {
    onLost(whyNotKept(error))
    const next = await inMemory()
    for (const [site, stood] of newest) await next.adopt(site, [...stood.values()])
    // The new history numbers its changes from the start.
    for (const [channel, state] of told) await next.outbox.keep(channel, { ...state, readTo: 0 })
    history = next
    await kept.close().catch(() => undefined)
    return next
  }
  const attempt = async <T>(act: (on: History) => Promise<T>): Promise<T> => {
    const on = history
    try {
      return await act(on)
    } catch (error) {
      if (isOurOwn(error) || on !== kept) throw error
      moved ??= move(error)
      return act(await moved)
    }
  }

  return {
    record: (round: Round) =>
      attempt(async (on): Promise<Recorded> => {
        const recorded = await on.record(round)
        remember(round.site, recorded.stood)
        return recorded
      }),
    adopt: (site, stood) => attempt((on) => on.adopt(site, stood)),
    standings: (site) =>
      attempt(async (on) => {
        const stood = await on.standings(site)
        remember(site, stood)
        return stood
      }),
    incidents: (site, since) => attempt((on) => on.incidents(site, since)),
    lastSeen: () => attempt((on) => on.lastSeen()),
    memory: (site: string, kind: CheckKind) => ({
      recall: (name) => attempt((on) => on.memory(site, kind).recall(name)),
      keep: (name, value) => attempt((on) => on.memory(site, kind).keep(name, value)),
    }),
    counts: (asked) => attempt((on) => on.counts(asked)),
    happened: (asked) => attempt((on) => on.happened(asked)),
    outbox: {
      changesAfter: (id, most) => attempt((on) => on.outbox.changesAfter(id, most)),
      lastChangeBefore: (moment) => attempt((on) => on.outbox.lastChangeBefore(moment)),
      seenAt: (check) => attempt((on) => on.outbox.seenAt(check)),
      stateOf: (channel) =>
        attempt(async (on) => {
          const state = await on.outbox.stateOf(channel)
          if (state !== undefined) told.set(channel, state)
          return state
        }),
      keep: (channel, state) => {
        told.set(channel, state)
        return attempt((on) => on.outbox.keep(channel, on === kept ? state : { ...state, readTo: 0 }))
      },
    },
    forget: () => attempt((on) => on.forget()),
    close: () => history.close(),
  }
}
