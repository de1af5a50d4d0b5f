import type { Notice } from './notice.ts'
import type { WrittenChange } from './outbox.ts'

const TYPES = {
  opened: 'down',
  reopened: 'down-again',
  countdown: 'countdown',
  breached: 'breached',
  closed: 'up',
  warned: 'warning',
  eased: 'eased',
} as const

/**
 * What a change is to people.
 *
 * @param limitDays within which sites must be restored; counted of outages of the site itself.
 */
export function noticeOf({ at, site, change, advice }: WrittenChange, limitDays: number): Notice {
  const type = TYPES[change.type]
  if ('result' in change) {
    const { kind, target, says, code, measured, advice: ownAdvice } = change.result
    return {
      type,
      subject: `warning ${site} ${kind} ${target}`,
      mark: [code, measured['threshold'] ?? ''].join(' ').trim(),
      site,
      kind,
      target,
      says,
      ...(ownAdvice === undefined ? {} : { advice: ownAdvice }),
      since: at,
    }
  }
  const { incident } = change
  const day = change.type === 'countdown' || change.type === 'breached' ? incident.dayTold : 0
  return {
    type,
    subject: `incident ${incident.id}`,
    mark: `${incident.reopened} ${day}`,
    site,
    kind: incident.kind,
    target: incident.target,
    says: incident.says,
    ...(advice === undefined ? {} : { advice }),
    since: incident.openedAt,
    ...(change.type === 'closed' && incident.closedAt !== null ? { until: incident.closedAt } : {}),
    ...(incident.kind === 'site' ? { limitDays } : {}),
  }
}
