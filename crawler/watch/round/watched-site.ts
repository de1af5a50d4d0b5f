import type { WatchedSite } from '../check.ts'
import type { SiteSettings } from '../settings/schema.ts'
import { readEvidence } from './evidence.ts'

/**
 * A site with the evidence that was handed in for it.
 *
 * @throws UsageError when the evidence cannot be read.
 */
export const watchedSite = async ({ url, evidence }: SiteSettings): Promise<WatchedSite> => ({
  url,
  evidence: evidence === undefined ? [] : await readEvidence(evidence),
})
