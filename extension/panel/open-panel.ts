import { defaultYear, knowledgeOf, type YearKnowledge } from '../knowledge/load.ts'
import { activeTab } from '../page/tab.ts'
import type { Workspace } from '../workspace/model.ts'
import { siteKeyOf } from '../workspace/site-key.ts'
import { currentYear, lastSite, loadWorkspace } from '../workspace/store.ts'

/** The checklist the panel shows; undefined when no site was ever opened with the icon. */
export interface OpenedPanel {
  readonly workspace: Workspace
  readonly knowledge: YearKnowledge
}

/**
 * The workspace of the site in front. The panel may not see the address of a tab it was not invited to, so it then
 * shows the site that was last worked on.
 */
export async function openPanelData(): Promise<OpenedPanel | undefined> {
  const tab = await activeTab()
  const here = tab === undefined ? undefined : siteKeyOf(tab.url)
  for (const site of [here, await lastSite()]) {
    if (site === undefined) continue
    const year = (await currentYear(site)) ?? defaultYear
    const workspace = await loadWorkspace(site, year)
    if (workspace !== undefined) return { workspace, knowledge: await knowledgeOf(year) }
  }
  return undefined
}
