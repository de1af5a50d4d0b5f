import { browser } from '../platform/browser.ts'
import { isAddress, MOST } from '../workspace/model.ts'

/** A link chosen from the menu of a page, for which the item is still to be said. */
export interface PendingLink {
  readonly url: string
  readonly title: string
  /** The page on which it was chosen: its site is the one whose checklist it is for. */
  readonly page: string
  /** It was chosen to see what it answers. */
  readonly judge: boolean
}

const KEY = 'pending-link'

function isPendingLink(value: unknown): value is PendingLink {
  if (typeof value !== 'object' || value === null) return false
  const { url, title, page, judge } = value as Record<string, unknown>
  return (
    [url, page].every((each) => typeof each === 'string' && isAddress(each)) &&
    typeof title === 'string' &&
    title.length <= MOST.title &&
    typeof judge === 'boolean'
  )
}

/** The link that waits for its item; undefined when none does. */
export async function pendingLinkNow(): Promise<PendingLink | undefined> {
  const kept: unknown = (await browser.storage.local.get(KEY))[KEY]
  return isPendingLink(kept) ? kept : undefined
}

/** Lets a link wait for its item, in place of an earlier one; one that is no address of the web is not kept. */
export async function keepPendingLink(link: PendingLink): Promise<void> {
  const kept = { ...link, title: link.title.slice(0, MOST.title) }
  if (isPendingLink(kept)) await browser.storage.local.set({ [KEY]: kept })
}

/** Forgets the link. */
export async function dropPendingLink(): Promise<void> {
  await browser.storage.local.remove(KEY)
}
