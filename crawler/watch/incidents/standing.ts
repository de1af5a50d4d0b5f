import { createHash } from 'node:crypto'
import type { CheckResult } from '../check.ts'
import { countDown } from './countdown.ts'
import type { Change, Incident, IncidentRules } from './incident.ts'
import { failsMostly, flaps, remember } from './recent.ts'

/**
 * - `up`: as it should be, or with a warning
 * - `suspect`: it failed, but not often enough to be sure
 * - `down`: a confirmed outage
 * - `blocked`, `unknown`: we cannot tell
 */
export const CHECK_STATES = ['up', 'suspect', 'down', 'blocked', 'unknown'] as const
export type CheckState = (typeof CHECK_STATES)[number]

/** Where one check of one site stands. Plain data: kept in the history between rounds. */
export interface Standing {
  readonly state: CheckState
  /** When this state began, milliseconds since the epoch. */
  readonly since: number
  readonly seenAt: number
  /** Failures in a row, and when the first of them was. */
  readonly failures: number
  readonly firstFailureAt: number
  /** Good answers in a row, and when the first of them was. */
  readonly goods: number
  readonly firstGoodAt: number
  readonly recent: string
  /** The open incident or the last one. */
  readonly incident: Incident | null
  /** The warning that was told, and the one seen now with how often in a row. */
  readonly warningTold: string
  readonly warning: string
  readonly warningSeen: number
}

/** One result, seen at a moment. */
export interface Observation {
  readonly site: string
  readonly result: CheckResult
  /** Milliseconds since the epoch. */
  readonly at: number
  /** Planned work: failures do not count. */
  readonly maintenance: boolean
}

export interface Step {
  readonly standing: Standing
  readonly changes: readonly Change[]
}

const first = (at: number): Standing => ({
  state: 'unknown',
  since: at,
  seenAt: at,
  failures: 0,
  firstFailureAt: at,
  goods: 0,
  firstGoodAt: at,
  recent: '',
  incident: null,
  warningTold: '',
  warning: '',
  warningSeen: 0,
})

const isOpen = (incident: Incident | null): incident is Incident =>
  incident !== null && incident.closedAt === null

/** A clock that was set back must not leave an incident that begins in the future. */
function notAfter(incident: Incident | null, at: number): Incident | null {
  if (incident === null || incident.openedAt <= at) return incident
  return { ...incident, openedAt: at, confirmedAt: at, dayTold: 0 }
}

function open({ site, result, at }: Observation, openedAt: number): Incident {
  const { kind, target, code, says } = result
  const id = createHash('sha256').update([site, kind, target, openedAt].join('\n')).digest('hex').slice(0, 16)
  return {
    id,
    site,
    kind,
    target,
    openedAt,
    confirmedAt: at,
    closedAt: null,
    code,
    says,
    reopened: 0,
    dayTold: 0,
  }
}

/** The incident this outage belongs to: the last one when that ended a moment ago, else a new one. */
function outage(
  seen: Observation,
  openedAt: number,
  last: Incident | null,
  { reopenWithinMs }: IncidentRules,
): { readonly type: 'opened' | 'reopened'; readonly incident: Incident } {
  return last !== null && last.closedAt !== null && openedAt - last.closedAt <= reopenWithinMs
    ? { type: 'reopened', incident: { ...last, closedAt: null, reopened: last.reopened + 1 } }
    : { type: 'opened', incident: open(seen, openedAt) }
}

function afterFailure(before: Standing, seen: Observation, rules: IncidentRules): Step {
  const { at } = seen
  const continues = before.failures > 0 && Math.abs(at - before.seenAt) <= rules.forgetAfterMs
  const failures = continues ? before.failures + 1 : 1
  const firstFailureAt = continues ? Math.min(before.firstFailureAt, at) : at
  const failed = {
    ...before,
    failures,
    firstFailureAt,
    goods: 0,
    recent: remember(before.recent, false),
    warning: '',
    warningSeen: 0,
  }
  const changes: Change[] = []
  let { incident } = failed
  if (!isOpen(incident)) {
    if (failures < rules.confirmations && !failsMostly(failed.recent)) {
      return { standing: { ...failed, state: 'suspect' }, changes }
    }
    const change = outage(seen, firstFailureAt, incident, rules)
    changes.push(change)
    incident = change.incident
  }
  if (rules.countdown) {
    const counted = countDown(incident, at, rules)
    incident = counted.incident
    changes.push(...counted.changes)
  }
  return { standing: { ...failed, state: 'down', incident }, changes }
}

/** A warning gets worse by another code or another threshold passed. */
const levelOf = ({ outcome, code, measured }: CheckResult): string =>
  outcome === 'warning' ? [code, measured['threshold'] ?? ''].join(' ').trim() : ''

function withWarning(standing: Standing, result: CheckResult, rules: IncidentRules): Step {
  const level = levelOf(result)
  const warningSeen = level === standing.warning ? standing.warningSeen + 1 : 1
  const settled = { ...standing, warning: level, warningSeen }
  if (level === standing.warningTold || warningSeen < rules.warnings)
    return { standing: settled, changes: [] }
  return {
    standing: { ...settled, warningTold: level },
    changes: [{ type: level === '' ? 'eased' : 'warned', result }],
  }
}

function afterGood(before: Standing, seen: Observation, rules: IncidentRules): Step {
  const { at, result } = seen
  const goods = before.goods + 1
  const firstGoodAt = before.goods === 0 ? at : Math.min(before.firstGoodAt, at)
  const recent = remember(before.recent, true)
  const good = { ...before, goods, firstGoodAt, recent, failures: 0 }
  const { incident } = good
  if (!isOpen(incident)) return withWarning({ ...good, state: 'up' }, result, rules)
  if (goods < (flaps(recent) ? recent.length / 2 : rules.recoveries)) {
    return { standing: { ...good, state: 'down' }, changes: [] }
  }
  const closed = { ...incident, closedAt: Math.max(firstGoodAt, incident.openedAt) }
  const up = withWarning({ ...good, state: 'up', incident: closed }, result, rules)
  return { standing: up.standing, changes: [{ type: 'closed', incident: closed }, ...up.changes] }
}

function settle(before: Standing, seen: Observation, rules: IncidentRules): Step {
  const { outcome } = seen.result
  if (outcome === 'ok' || outcome === 'warning') return afterGood(before, seen, rules)
  if (outcome === 'failed' && !seen.maintenance) return afterFailure(before, seen, rules)
  return {
    standing: { ...before, state: outcome === 'blocked' ? 'blocked' : 'unknown' },
    changes: [],
  }
}

/**
 * One step of the machine that tells outages from hiccups: a pure function of what was known, what is seen now and
 * the rules. An outage needs `confirmations` failures in a row, or failing at least every other time for a while;
 * its end needs `recoveries` good answers, more when it comes and goes. What cannot be told changes neither count.
 */
export function step(before: Standing | undefined, seen: Observation, rules: IncidentRules): Step {
  const known = before ?? first(seen.at)
  const { standing, changes } = settle({ ...known, incident: notAfter(known.incident, seen.at) }, seen, rules)
  const since = standing.state === known.state ? Math.min(known.since, seen.at) : seen.at
  return { standing: { ...standing, since, seenAt: seen.at }, changes }
}

/** Whether looking again soon would settle something: a failure to confirm, or the end of an outage. */
export const isUnsettled = ({ state, goods }: Standing): boolean =>
  state === 'suspect' || (state === 'down' && goods > 0)
