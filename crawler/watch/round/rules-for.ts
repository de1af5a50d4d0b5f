import type { CheckKind } from '../check.ts'
import type { IncidentRules } from '../incidents/incident.ts'
import type { WatchSettings } from '../settings/schema.ts'
import { HOUR_MS } from '../bangkok-time.ts'

/** An answer of a registry or a certificate does not flicker: what it says once is so. */
const SURE_AT: Readonly<Partial<Record<CheckKind, number>>> = { domain: 1, certificate: 2, hijack: 2 }

/** How careful the incidents of one kind of check are. */
export function rulesFor({ confirm, limitDays }: WatchSettings, kind: CheckKind): IncidentRules {
  const sure = SURE_AT[kind]
  return {
    confirmations: Math.min(confirm.failures, sure ?? Infinity),
    recoveries: Math.min(confirm.recoveries, sure ?? Infinity),
    warnings: sure === undefined ? 2 : 1,
    limitDays,
    // The rule of days is about the site being open to the public.
    countdown: kind === 'site',
    reopenWithinMs: HOUR_MS / 2,
    forgetAfterMs: HOUR_MS,
  }
}
