import type { EvidenceEntry, ItemState, Workspace } from './model.ts'
import { itemOf } from './model.ts'

/** Pure changes of a workspace: each takes one and gives a new one, stamped with the moment it was made. */

function withItem(
  kept: Workspace,
  id: string,
  now: string,
  change: (item: ItemState) => ItemState,
): Workspace {
  return { ...kept, updatedAt: now, items: { ...kept.items, [id]: change(itemOf(kept, id)) } }
}

/** Adds an address to an item, or renews what is known of it when it is there already. */
export function addEvidence(kept: Workspace, id: string, fresh: EvidenceEntry, now: string): Workspace {
  return withItem(kept, id, now, (item) => {
    const before = item.evidence.find(({ url }) => url === fresh.url)
    if (before === undefined) return { ...item, evidence: [...item.evidence, fresh] }
    const renewed = { ...before, ...fresh, addedAt: before.addedAt }
    return { ...item, evidence: item.evidence.map((each) => (each === before ? renewed : each)) }
  })
}

/** Takes an address away from an item. */
export function removeEvidence(kept: Workspace, id: string, url: string, now: string): Workspace {
  return withItem(kept, id, now, (item) => ({
    ...item,
    evidence: item.evidence.filter((each) => each.url !== url),
  }))
}

/** Sets the webmaster's own explanation. */
export function setNote(kept: Workspace, id: string, note: string, now: string): Workspace {
  return withItem(kept, id, now, (item) => ({ ...item, note }))
}

/** Sets or takes away “I checked this by hand”. */
export function setTick(kept: Workspace, id: string, ticked: boolean, now: string): Workspace {
  return withItem(kept, id, now, ({ evidence, note, audited }) => ({
    evidence,
    note,
    ...(audited !== undefined && { audited }),
    ...(ticked && { tick: { at: now } }),
  }))
}

/** Keeps what asking for an address brought, wherever the address is used. */
export function setChecked(
  kept: Workspace,
  url: string,
  checked: NonNullable<EvidenceEntry['checked']>,
): Workspace {
  const items = Object.entries(kept.items).map(([id, item]): [string, ItemState] => [
    id,
    {
      ...item,
      evidence: item.evidence.map((each) => (each.url === url ? { ...each, checked } : each)),
    },
  ])
  return { ...kept, updatedAt: checked.at, items: Object.fromEntries(items) }
}
