import type { StatusExpiry } from '../../../ui/status/model.ts'
import type { CheckResult } from '../check.ts'

const daysLeft = ({ measured }: CheckResult): number | null =>
  typeof measured['daysLeft'] === 'number' ? measured['daysLeft'] : null

/** The certificate or registration that ends first; null when none was looked at. */
export function expiryOf(results: readonly CheckResult[]): StatusExpiry | null {
  const [first] = [...results].sort(
    (one, other) => (daysLeft(one) ?? Infinity) - (daysLeft(other) ?? Infinity),
  )
  return first === undefined ? null : { outcome: first.outcome, says: first.says, daysLeft: daysLeft(first) }
}
