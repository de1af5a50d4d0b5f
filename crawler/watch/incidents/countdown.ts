import type { Change, Incident, IncidentRules } from './incident.ts'
import { DAY_MS } from '../bangkok-time.ts'

/** Days of the countdown that are told: the first, and the last two before the limit. For five days: 1, 3, 4. */
export function daysTold(limitDays: number): number[] {
  return [...new Set([1, limitDays - 2, limitDays - 1])].filter((day) => day > 0 && day < limitDays)
}

/** When the limit of an incident runs out, milliseconds since the epoch. */
export const deadlineOf = (incident: Incident, limitDays: number): number =>
  incident.openedAt + limitDays * DAY_MS

/**
 * What the countdown of an open incident has to say now. After a pause only the newest day is told, not every day
 * that was missed.
 *
 * @param at milliseconds since the epoch.
 */
export function countDown(
  incident: Incident,
  at: number,
  { limitDays }: IncidentRules,
): { readonly incident: Incident; readonly changes: readonly Change[] } {
  const days = Math.floor((at - incident.openedAt) / DAY_MS)
  const due = [...daysTold(limitDays), limitDays].filter((day) => day <= days).at(-1) ?? 0
  if (due <= incident.dayTold) return { incident, changes: [] }
  const told = { ...incident, dayTold: due }
  return {
    incident: told,
    changes: [
      due === limitDays
        ? { type: 'breached', incident: told, limitDays }
        : { type: 'countdown', incident: told, day: due, limitDays },
    ],
  }
}
