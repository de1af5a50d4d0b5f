import type { Menus, Tabs } from 'webextension-polyfill'
import { chosenLanguage } from '../frame/language.ts'
import { defaultYear } from '../knowledge/years.ts'
import { keepPendingLink } from '../pending/pending-link.ts'
import { browser, openPanel, openPanelInTab } from '../platform/browser.ts'
import { words } from '../words/words.ts'
import { siteKeyOf, siteRootOf } from '../workspace/site-key.ts'
import { currentYear, openWorkspace } from '../workspace/store.ts'

const ID = 'use-as-evidence'

/** Puts the entry into the menu of links and pages, in the language of the user. */
export async function offerMenu(): Promise<void> {
  const language = await chosenLanguage()
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({
    id: ID,
    title: words.menuUse[language],
    contexts: ['link', 'page'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  })
}

/** The workspace of the site must be there for the panel to show; what the agency is called is learnt later. */
async function ensureWorkspace(site: string, pageUrl: string): Promise<void> {
  const start = {
    site,
    name: new URL(pageUrl).host,
    startUrl: siteRootOf(pageUrl),
    agencyType: 'central',
    fiscalYear: (await currentYear(site)) ?? defaultYear,
  } as const
  await openWorkspace(start, new Date().toISOString())
}

/**
 * Keeps the link or page on which the entry was chosen, and opens the panel, where the item is said. The panel goes
 * first: a browser opens it only straight from the click.
 */
export async function onMenuClick(info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  if (info.menuItemId !== ID) return
  const opening = tab?.windowId === undefined ? openPanelInTab() : openPanel(tab.windowId)
  const pageUrl = info.pageUrl ?? tab?.url ?? ''
  const site = siteKeyOf(pageUrl)
  const opened = opening.catch(() => openPanelInTab(site))
  const url = info.linkUrl ?? pageUrl
  if (site !== undefined && siteKeyOf(url) !== undefined) {
    await ensureWorkspace(site, pageUrl)
    const title = (info.linkUrl === undefined ? tab?.title : info.linkText) ?? ''
    await keepPendingLink({ url, title: title.slice(0, 500), site })
  }
  await opened
}
