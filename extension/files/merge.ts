import type { EvidenceEntry, ItemState, Workspace } from '../workspace/model.ts'
import { itemOf, MOST } from '../workspace/model.ts'

/** Whose word counts where the webmaster and a file say different things. */
export type Prefer = 'mine' | 'file'

/** The later of two things that were found out at some moment. */
function later<T extends { readonly at: string }>(one: T | undefined, other: T | undefined): T | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return other.at > one.at ? other : one
}

function mergedEntry(mine: EvidenceEntry, file: EvidenceEntry): EvidenceEntry {
  return {
    url: mine.url,
    title: mine.title || file.title,
    addedAt: mine.addedAt,
    judged: later(mine.judged, file.judged),
    checked: later(mine.checked, file.checked),
  }
}

function mergedEvidence(
  mine: readonly EvidenceEntry[],
  file: readonly EvidenceEntry[],
): readonly EvidenceEntry[] {
  const known = new Set(mine.map(({ url }) => url))
  const renewed = mine.map((entry) => {
    const same = file.find(({ url }) => url === entry.url)
    return same === undefined ? entry : mergedEntry(entry, same)
  })
  return [...renewed, ...file.filter(({ url }) => !known.has(url))].slice(
    0,
    Math.max(mine.length, MOST.addresses),
  )
}

/** What is said of “มี/ไม่มี”: in words, or by giving evidence; undefined when nothing is said. */
const saysHas = ({ has, evidence }: ItemState): boolean | undefined =>
  has ?? (evidence.length > 0 ? true : undefined)

function mergedItem(mine: ItemState, file: ItemState, prefer: Prefer): ItemState {
  const [first, second] = prefer === 'mine' ? [mine, file] : [file, mine]
  const evidence = mergedEvidence(mine.evidence, file.evidence)
  const has = saysHas(first) ?? saysHas(second)
  return {
    evidence: [...evidence],
    note: first.note || second.note,
    has: has === evidence.length > 0 ? undefined : has,
    tick: first.tick ?? second.tick,
    audited: later(mine.audited, file.audited),
  }
}

/**
 * Puts what a file holds into a checklist. Evidence is only ever added, never taken away; what is known of a page or
 * of the site is the later of the two. Where both have a note, a tick or an answer, `prefer` decides; where only one
 * has, it stays.
 * @param now ISO moment of the change.
 */
export function merge(mine: Workspace, file: Workspace, prefer: Prefer, now: string): Workspace {
  const ids = new Set([...Object.keys(mine.items), ...Object.keys(file.items)])
  const items = [...ids].map((id): [string, ItemState] => [
    id,
    mergedItem(itemOf(mine, id), itemOf(file, id), prefer),
  ])
  return { ...mine, updatedAt: now, audit: later(mine.audit, file.audit), items: Object.fromEntries(items) }
}
