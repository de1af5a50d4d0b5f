import type { Checklist } from '../knowledge/checklist.ts'
import { listOf } from '../knowledge/lists.ts'
import { defaultYear } from '../knowledge/years.ts'
import { activeTab } from '../page/tab.ts'
import { pendingLinkNow, type PendingLink } from '../pending/pending-link.ts'
import type { Workspace } from '../workspace/model.ts'
import { beginWorkspace } from '../workspace/begin.ts'
import { workspaceOfPage } from '../workspace/of-page.ts'
import { lastSite, loadWorkspace, workedOn } from '../workspace/store.ts'

/** The checklist the panel shows; undefined when no site was ever opened with the icon. */
export interface OpenedPanel {
  readonly workspace: Workspace
  readonly catalogue: Checklist
  /** A link of this site that waits for its item. */
  readonly pending?: PendingLink
}

/** The site named in the address of the panel, when it stands in a tab of its own. */
const namedSite = (): string | undefined => new URLSearchParams(location.search).get('site') ?? undefined

async function workspaceOfSite(site: string | undefined): Promise<Workspace | undefined> {
  if (site === undefined) return undefined
  return (await workedOn([site])) ?? loadWorkspace(site, defaultYear)
}

/** The checklist a waiting link is for, begun when its site has none yet. */
const workspaceOfPending = async ({ page }: PendingLink): Promise<Workspace | undefined> =>
  (await workspaceOfPage(page)) ?? beginWorkspace(page, {}, new Date())

/**
 * The workspace of the site in front, before it that of a link which waits for its item. The panel may not see the
 * address of a tab it was not invited to, so it then shows the site that was last worked on.
 */
export async function openPanelData(): Promise<OpenedPanel | undefined> {
  const [tab, pending, last] = await Promise.all([activeTab(), pendingLinkNow(), lastSite()])
  const workspace =
    (pending && (await workspaceOfPending(pending))) ??
    (await workspaceOfSite(namedSite())) ??
    (await workspaceOfPage(tab?.url ?? '')) ??
    (await workspaceOfSite(last))
  if (workspace === undefined) return undefined
  const catalogue = await listOf(workspace.fiscalYear)
  return { workspace, catalogue, ...(pending && { pending }) }
}
