import { browser } from '../platform/browser.ts'
import { alone } from '../recheck/alone.ts'
import { askingOfLinks } from './round-script.ts'

const DAILY = 'recheck-daily'
/** A worker that was stopped in the middle of its round is woken by this one. */
const RESUME = 'recheck-resume'
const DAY_MINUTES = 24 * 60
const DAY_MS = DAY_MINUTES * 60_000
const KEY = 'daily-round'

interface Daily {
  /** ISO moment. */
  readonly since: string
  readonly done: boolean
}

async function lastRound(): Promise<Daily | undefined> {
  const { since, done } = ((await browser.storage.local.get(KEY))[KEY] ?? {}) as Record<string, unknown>
  const known = typeof since === 'string' && !Number.isNaN(Date.parse(since)) && typeof done === 'boolean'
  return known ? { since, done } : undefined
}

const keepRound = (round: Daily): Promise<void> => browser.storage.local.set({ [KEY]: round })

const planToGoOn = (): Promise<void> => browser.alarms.create(RESUME, { periodInMinutes: 1 })

/**
 * Plans the next daily round, a day after the last one, and to go on with one that was broken off; some browsers forget
 * alarms when they close.
 */
export async function planDailyRound(now: Date): Promise<void> {
  const last = await lastRound()
  if (last?.done === false && (await browser.alarms.get(RESUME)) === undefined) await planToGoOn()
  if ((await browser.alarms.get(DAILY)) !== undefined) return
  const due = last === undefined ? now.getTime() + DAY_MS : Date.parse(last.since) + DAY_MS
  const when = Math.max(due, now.getTime() + 60_000)
  await browser.alarms.create(DAILY, { when, periodInMinutes: DAY_MINUTES })
}

/** Goes on with a daily round that is not done; does nothing when there is none or somebody is asking already. */
export async function goOnWithRound(): Promise<void> {
  await alone(async () => {
    const round = await lastRound()
    if (round === undefined || round.done) return
    const askEverySite = await askingOfLinks()
    await askEverySite(round.since)
    await keepRound({ ...round, done: true })
    await browser.alarms.clear(RESUME)
  })
}

/** What an alarm is for: begins the daily round, or goes on with one. */
export async function onAlarm(name: string, now: Date): Promise<void> {
  if (name !== DAILY && name !== RESUME) return
  if (name === DAILY && (await lastRound())?.done !== false) {
    await keepRound({ since: now.toISOString(), done: false })
    await planToGoOn()
  }
  await goOnWithRound()
}
