import type { ItemVerdict } from '../judge/model.ts'
import type { SiteMaterial } from '../locate/candidates.ts'
import type { SiteSoFar } from './documents-to-read.ts'
import type { FoundEvidence } from './find-evidence.ts'

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
