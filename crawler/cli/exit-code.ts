import type { Report } from '../../rules/report/schema.ts'
import { EXIT } from './errors.ts'

/**
 * What the shell is told: an audit that was cut short cannot say that there is nothing to fix.
 * An item that a person must look at is something to do, so it counts as something to fix.
 */
export function exitCodeOf(report: Report): number {
  if (report.completion === 'failed') return EXIT.notCompleted
  const toFix =
    report.items.some((item) => item.status !== 'pass' || (item.claim?.problems.length ?? 0) > 0) ||
    report.links.some((link) => link.state === 'broken') ||
    report.checks.some((check) => check.result === 'unmet')
  if (toFix) return EXIT.somethingToFix
  return report.completion === 'complete' ? EXIT.nothingToFix : EXIT.notCompleted
}
