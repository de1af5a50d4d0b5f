import { z } from 'zod'
import { browser } from '../platform/browser.ts'
import { alone } from '../recheck/alone.ts'
import { runRound } from '../recheck/round.ts'
import { currentWorkspaces } from '../workspace/store.ts'

const DAILY = 'recheck-daily'
/** A worker that was stopped in the middle of its round is woken by this one. */
const RESUME = 'recheck-resume'
const DAY_MINUTES = 24 * 60
const DAY_MS = DAY_MINUTES * 60_000
const KEY = 'daily-round'

const daily = z.strictObject({ since: z.iso.datetime(), done: z.boolean() })
type Daily = z.infer<typeof daily>

async function lastRound(): Promise<Daily | undefined> {
  const parsed = daily.safeParse((await browser.storage.local.get(KEY))[KEY])
  return parsed.success ? parsed.data : undefined
}

const keepRound = (round: Daily): Promise<void> => browser.storage.local.set({ [KEY]: round })

/** Plans the next daily round, a day after the last one; some browsers forget alarms when they close. */
export async function planDailyRound(now: Date): Promise<void> {
  if ((await browser.alarms.get(DAILY)) !== undefined) return
  const last = await lastRound()
  const due = last === undefined ? now.getTime() + DAY_MS : Date.parse(last.since) + DAY_MS
  const when = Math.max(due, now.getTime() + 60_000)
  await browser.alarms.create(DAILY, { when, periodInMinutes: DAY_MINUTES })
}

/** Goes on with a daily round that is not done; does nothing when there is none or somebody is asking already. */
export async function goOnWithRound(): Promise<void> {
  await alone(async () => {
    const round = await lastRound()
    if (round === undefined || round.done) return
    // No one can cancel it; the browser ends it by ending the worker.
    const cancel = new AbortController().signal
    for (const { site, fiscalYear } of await currentWorkspaces()) {
      await runRound({ site, fiscalYear, since: round.since, cancel })
    }
    await keepRound({ ...round, done: true })
    await browser.alarms.clear(RESUME)
  })
}

/** What an alarm is for: begins the daily round, or goes on with one. */
export async function onAlarm(name: string, now: Date): Promise<void> {
  if (name !== DAILY && name !== RESUME) return
  if (name === DAILY && (await lastRound())?.done !== false) {
    await keepRound({ since: now.toISOString(), done: false })
    await browser.alarms.create(RESUME, { periodInMinutes: 1 })
  }
  await goOnWithRound()
}
