import { bangkokDay } from '../../rules/text/bangkok-day.ts'
import { knowledgeOf, type YearKnowledge } from '../knowledge/load.ts'
import { defaultYear } from '../knowledge/years.ts'
import { factsOfSnapshot } from '../page/facts.ts'
import { activeTab, snapshotOf, type ActiveTab } from '../page/tab.ts'
import type { Workspace } from '../workspace/model.ts'
import { siteKeyOf, siteRootOf } from '../workspace/site-key.ts'
import { currentYear, openWorkspace } from '../workspace/store.ts'
import { agencyOfPage, judgeTab, type JudgedTab } from './judge-tab.ts'

/** Everything the popup shows about the tab in front, or why it can show nothing. */
export type OpenedTab =
  | { readonly state: 'not-a-website' | 'unreadable' | 'not-a-page' }
  | {
      readonly state: 'judged'
      readonly tab: ActiveTab
      readonly judged: JudgedTab
      readonly knowledge: YearKnowledge
      readonly workspace: Workspace
    }

/** Reads and judges the page in the tab in front, in the workspace of its site. */
export async function openTab(now: Date): Promise<OpenedTab> {
  const tab = await activeTab()
  const site = tab === undefined ? undefined : siteKeyOf(tab.url)
  if (tab === undefined || site === undefined) return { state: 'not-a-website' }
  const snapshot = await snapshotOf(tab.id)
  if (snapshot === undefined) return { state: 'unreadable' }
  if (!/html/i.test(snapshot.contentType)) return { state: 'not-a-page' }
  const facts = factsOfSnapshot(snapshot)
  const agency = agencyOfPage(facts)
  const year = (await currentYear(site)) ?? defaultYear
  const knowledge = await knowledgeOf(year)
  const workspace = await openWorkspace(
    {
      site,
      name: agency.name,
      startUrl: siteRootOf(tab.url),
      agencyType: agency.type,
      fiscalYear: knowledge.catalogue.fiscalYear,
    },
    now.toISOString(),
  )
  const judged = judgeTab(
    facts,
    knowledge,
    { type: workspace.agencyType, name: workspace.name },
    bangkokDay(now),
  )
  return { state: 'judged', tab, judged, knowledge, workspace }
}
