import { z } from 'zod'
import { browser } from '../platform/browser.ts'

/** A link chosen from the menu of a page, for which the item is still to be said. */
const pendingLink = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(4000),
  title: z.string().max(500),
  /** The site of the page on which it was chosen. */
  site: z.string().min(1).max(300),
  /** It was chosen to see what it answers. */
  judge: z.boolean().optional(),
})

export type PendingLink = z.infer<typeof pendingLink>

const KEY = 'pending-link'

/** The link that waits for its item; undefined when none does. */
export async function pendingLinkNow(): Promise<PendingLink | undefined> {
  const parsed = pendingLink.safeParse((await browser.storage.local.get(KEY))[KEY])
  return parsed.success ? parsed.data : undefined
}

/** Lets a link wait for its item, in place of an earlier one. */
export async function keepPendingLink(link: PendingLink): Promise<void> {
  await browser.storage.local.set({ [KEY]: pendingLink.parse(link) })
}

/** Forgets the link. */
export async function dropPendingLink(): Promise<void> {
  await browser.storage.local.remove(KEY)
}
