import { knownYears } from '../knowledge/years.ts'
import { browser } from '../platform/browser.ts'
import { standingOf } from '../workspace/standing.ts'
import { itemOf } from '../workspace/model.ts'
import { workspaceOfPage } from '../workspace/of-page.ts'

/** Orange of “needs work” on white digits: 4.9 to 1. */
const COLOUR = '#b45309'

async function itemsToFix(url: string): Promise<number | undefined> {
  const kept = await workspaceOfPage(url)
  if (kept === undefined) return undefined
  const items = knownYears.find(({ fiscalYear }) => fiscalYear === kept.fiscalYear)?.items ?? []
  return items.filter((id) => !standingOf(itemOf(kept, id)).settled).length
}

/** Shows on the icon how many items of the site in a tab still want work; nothing where the browser hides the site. */
export async function badgeTab(tabId: number): Promise<void> {
  const { url } = await browser.tabs.get(tabId)
  const count = url === undefined ? undefined : await itemsToFix(url)
  const text = count === undefined || count === 0 ? '' : String(count)
  await browser.action.setBadgeBackgroundColor({ color: COLOUR })
  await browser.action.setBadgeText({ tabId, text })
}

/** Renews the figure on the icon of the tab in front of each window. */
export async function badgeTabsInFront(): Promise<void> {
  const tabs = await browser.tabs.query({ active: true })
  // A tab may be closed meanwhile.
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [badgeTab(id)])))
}
