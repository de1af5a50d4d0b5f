import type { FailureKind } from '../links/answer.ts'
import { problemOf } from '../links/problems.ts'
import type { WatchFinding } from './finding.ts'

/** Failures that tell of us, or of what we may do, and nothing of the site. */
const OURS: ReadonlySet<FailureKind> = new Set(['aborted', 'private-address', 'robots', 'bad-url'])
/** Failures in which something came back from where the site is. */
const ANSWERED: ReadonlySet<FailureKind> = new Set([
  'refused-connection',
  'reset',
  'tls',
  'too-many-redirects',
  'bad-response',
])

/** True when the failure shows that something is there: our own network then works. */
export const somethingAnswered = (kind: FailureKind): boolean => ANSWERED.has(kind)

/**
 * What to say when `target` could not be asked.
 *
 * @param outcome how grave it is when it is the site's fault.
 */
export function unreachable(
  target: string,
  kind: FailureKind,
  outcome: WatchFinding['outcome'],
): WatchFinding {
  const { summary, fix } = problemOf(kind)
  return {
    outcome: OURS.has(kind) ? 'unknown' : outcome,
    code: kind,
    says: { th: `${target}: ${summary.th}`, en: `${target}: ${summary.en}` },
    advice: fix,
  }
}
