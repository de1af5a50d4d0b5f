import { knowledgeOf, type YearKnowledge } from '../knowledge/load.ts'
import { defaultYear } from '../knowledge/years.ts'
import { activeTab } from '../page/tab.ts'
import { pendingLinkNow, type PendingLink } from '../pending/pending-link.ts'
import type { Workspace } from '../workspace/model.ts'
import { siteKeyOf } from '../workspace/site-key.ts'
import { currentYear, lastSite, loadWorkspace } from '../workspace/store.ts'

/** The checklist the panel shows; undefined when no site was ever opened with the icon. */
export interface OpenedPanel {
  readonly workspace: Workspace
  readonly knowledge: YearKnowledge
  /** A link of this site that waits for its item. */
  readonly pending?: PendingLink
}

/** The site named in the address of the panel, when it stands in a tab of its own. */
const namedSite = (): string | undefined => new URLSearchParams(location.search).get('site') ?? undefined

/**
 * The workspace of the site in front, before it that of a link which waits for its item. The panel may not see the address of a tab it was not invited to, so it then
 * shows the site that was last worked on.
 */
export async function openPanelData(): Promise<OpenedPanel | undefined> {
  const tab = await activeTab()
  const here = tab === undefined ? undefined : siteKeyOf(tab.url)
  const pending = await pendingLinkNow()
  for (const site of [pending?.site, namedSite(), here, await lastSite()]) {
    if (site === undefined) continue
    const year = (await currentYear(site)) ?? defaultYear
    const workspace = await loadWorkspace(site, year)
    if (workspace === undefined) continue
    const knowledge = await knowledgeOf(year)
    return { workspace, knowledge, ...(pending?.site === site && { pending }) }
  }
  return undefined
}
