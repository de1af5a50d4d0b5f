import type { PageFacts } from '../facts/model.ts'
import type { ItemVerdict } from '../judge/model.ts'
import { opens } from '../links/link-state.ts'
import type { Candidate } from '../locate/candidates.ts'
import { yearMentions } from '../text/years.ts'
import type { SiteSoFar } from './documents-to-read.ts'
import { createScope } from './scope.ts'

/** Documents of one audit that are opened though nothing speaks for them. */
const MOST_UNNAMED = 80

const missingItems = (judged: readonly ItemVerdict[]): ReadonlySet<string> =>
  new Set(judged.filter(({ verdict }) => verdict === 'missing').map(({ item }) => item.id))

/**
 * The documents that no label speaks for, when items are missing: posts are named in everyday words, and only what is
 * attached to them says what it is. Those whose address or label names the audited year, the one before it or no year
 * come first.
 *
 * @param most how many may be opened.
 */
export function unnamedDocuments(
  judged: readonly ItemVerdict[],
  { fiscalYear, visit, probed }: Omit<SiteSoFar, 'candidates'>,
  most = MOST_UNNAMED,
): readonly string[] {
  if (missingItems(judged).size === 0) return []
  const { classify } = createScope(visit.homeUrl)
  const unread = [...visit.uses].flatMap(([url, uses]) => {
    if (classify(url) !== 'document' || visit.pages.has(url)) return []
    const known = probed.get(url)
    if (known?.facts !== undefined || (known !== undefined && !opens(known.health))) return []
    return { url, label: uses[0]?.link.text ?? '' }
  })
  const isOld = ({ url, label }: { url: string; label: string }): boolean => {
    const years = yearMentions(`${label} ${url}`)
    return years.length > 0 && years.every(({ to }) => to < fiscalYear - 1)
  }
  const old = unread.filter(isOld)
  return [...unread.filter((each) => !old.includes(each)), ...old].slice(0, most).map(({ url }) => url)
}

/** What reading the documents brought, as the locator needs it. */
export const factsRead = (
  urls: readonly string[],
  probed: SiteSoFar['probed'],
): readonly { readonly url: string; readonly facts: PageFacts }[] =>
  urls.flatMap((url) => {
    const facts = probed.get(url)?.facts
    return facts === undefined ? [] : [{ url, facts }]
  })

/**
 * What may answer the items once documents were opened that nothing spoke for: for missing items what the documents say
 * of themselves counts, for all others nothing changes.
 *
 * @param found what was found with the documents beside the pages.
 */
export function withUnnamed(
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  found: ReadonlyMap<string, readonly Candidate[]>,
  judged: readonly ItemVerdict[],
): ReadonlyMap<string, readonly Candidate[]> {
  const missing = missingItems(judged)
  return new Map(
    [...candidates].map(([id, before]) => [id, missing.has(id) ? (found.get(id) ?? before) : before]),
  )
}
