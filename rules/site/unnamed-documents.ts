import type { ItemVerdict } from '../judge/model.ts'
import type { SiteMaterial } from '../locate/candidates.ts'
import { yearMentions } from '../text/years.ts'
import { isOpen, type SiteSoFar } from './documents-to-read.ts'
import type { FoundEvidence } from './find-evidence.ts'
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
  // The uses of an address are made when they are asked for: only documents are asked about.
  const unread = [...visit.uses.keys()].filter(
    (url) =>
      classify(url) === 'document' &&
      !visit.pages.has(url) &&
      probed.get(url)?.facts === undefined &&
      isOpen(url, visit, probed),
  )
  const isOld = (url: string): boolean => {
    const years = yearMentions(`${visit.uses.get(url)?.[0]?.link.text ?? ''} ${url}`)
    return years.length > 0 && years.every(({ to }) => to < fiscalYear - 1)
  }
  const [recent, old]: [string[], string[]] = [[], []]
  for (const url of unread) (isOld(url) ? old : recent).push(url)
  return [...recent, ...old].slice(0, most)
}

/** Of these nothing answers the item, or what does is of another year or another kind. */
const UNANSWERED: ReadonlySet<string> = new Set(['missing', 'wrong-year', 'not-evidence'])

/** What is offered shows less than half of what is asked for: it may be the answer to another item. */
function isHardlyAnswered({ verdict, findings }: ItemVerdict): boolean {
  const required = findings.filter(({ component }) => component.required)
  const met = required.filter(({ result }) => result === 'met')
  return verdict === 'incomplete' && met.length * 2 < required.length
}

/**
 * What may answer the items once documents were read: for an item that nothing answers, what the documents say of
 * themselves counts too, whatever they were opened for; two items may lead to each other's file. For all others nothing
 * changes.
 *
 * @param opened their addresses.
 * @param find finds evidence among the pages and these documents.
 */
export function withSpeakingDocuments(
  judged: readonly ItemVerdict[],
  { candidates, probed }: Pick<SiteSoFar, 'candidates' | 'probed'>,
  opened: readonly string[],
  find: (documents: SiteMaterial['pages']) => FoundEvidence,
): SiteSoFar['candidates'] {
  const read = [...new Set(opened)].flatMap((url) => {
    const facts = probed.get(url)?.facts
    return facts === undefined ? [] : [{ url, facts }]
  })
  const isUnanswered = (each: ItemVerdict): boolean => UNANSWERED.has(each.verdict) || isHardlyAnswered(each)
  const open = new Set(judged.filter(isUnanswered).map(({ item }) => item.id))
  if (read.length === 0 || open.size === 0) return candidates
  const found = find(read).candidates
  return new Map(
    [...candidates].map(([id, before]) => [id, open.has(id) ? (found.get(id) ?? before) : before]),
  )
}
