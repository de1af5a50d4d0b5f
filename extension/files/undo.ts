import { itemOf, type EvidenceEntry, type ItemState, type Workspace } from '../workspace/model.ts'

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** `before` where nobody has touched it since the import, else what it was changed into. */
const back = <T>(now: T, before: T, after: T): T => (same(now, after) ? before : now)

function evidenceBack(now: ItemState, before: ItemState, after: ItemState): EvidenceEntry[] {
  const entryIn = (item: ItemState, url: string): EvidenceEntry | undefined =>
    item.evidence.find((each) => each.url === url)
  return now.evidence.flatMap((entry) => {
    const [was, became] = [entryIn(before, entry.url), entryIn(after, entry.url)]
    if (became === undefined) return [entry]
    return was === undefined ? [] : [back(entry, was, became)]
  })
}

const itemBack = (now: ItemState, before: ItemState, after: ItemState): ItemState => ({
  evidence: evidenceBack(now, before, after),
  note: back(now.note, before.note, after.note),
  has: back(now.has, before.has, after.has),
  tick: back(now.tick, before.tick, after.tick),
  audited: back(now.audited, before.audited, after.audited),
})

/**
 * Takes an import back: everything it changed becomes what it was, and what was done since then stays.
 * @param at ISO moment of the change.
 */
export function undo(now: Workspace, before: Workspace, after: Workspace, at: string): Workspace {
  const ids = Object.keys(now.items)
  const items = ids.map((id): [string, ItemState] => [
    id,
    itemBack(itemOf(now, id), itemOf(before, id), itemOf(after, id)),
  ])
  return {
    ...now,
    updatedAt: at,
    audit: back(now.audit, before.audit, after.audit),
    items: Object.fromEntries(items),
  }
}
