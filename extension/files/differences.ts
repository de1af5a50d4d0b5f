import { itemOf, type ItemState, type Workspace } from '../workspace/model.ts'

/** What an import does to one item. */
export interface ItemDifference {
  readonly id: string
  /** Addresses that are added. */
  readonly added: readonly string[]
  /** Known addresses of which something newer is known. */
  readonly renewed: number
  /** What the audit of the site said is replaced by a later one. */
  readonly audited: boolean
  readonly note?: { readonly from: string; readonly to: string }
  readonly tick?: { readonly from: string | undefined; readonly to: string | undefined }
  readonly has?: { readonly from: boolean; readonly to: boolean }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const saysHas = ({ has, evidence }: ItemState): boolean => has ?? evidence.length > 0

function differenceOf(id: string, before: ItemState, after: ItemState): ItemDifference {
  const added = after.evidence.filter(({ url }) => !before.evidence.some((each) => each.url === url))
  const renewed = before.evidence.filter((entry) => {
    const now = after.evidence.find(({ url }) => url === entry.url)
    return !same([entry.judged, entry.checked], [now?.judged, now?.checked])
  })
  return {
    id,
    added: added.map(({ url }) => url),
    renewed: renewed.length,
    audited: !same(before.audited, after.audited),
    ...(before.note !== after.note && { note: { from: before.note, to: after.note } }),
    ...(before.tick?.at !== after.tick?.at && { tick: { from: before.tick?.at, to: after.tick?.at } }),
    ...(saysHas(before) !== saysHas(after) && { has: { from: saysHas(before), to: saysHas(after) } }),
  }
}

const changesSomething = ({ added, renewed, audited, ...own }: ItemDifference): boolean =>
  added.length > 0 || renewed > 0 || audited || Object.keys(own).length > 1

/** What differs between two states of a checklist, item by item; items that stay as they are are left out. */
export function differences(before: Workspace, after: Workspace): readonly ItemDifference[] {
  return Object.keys(after.items)
    .sort((one, other) => Number(one.slice(1)) - Number(other.slice(1)))
    .map((id) => differenceOf(id, itemOf(before, id), itemOf(after, id)))
    .filter(changesSomething)
}
