import type { Menus, Tabs } from 'webextension-polyfill'
import { chosenLanguage } from '../frame/language.ts'
import { defaultYear } from '../knowledge/years.ts'
import { keepPendingLink } from '../pending/pending-link.ts'
import { browser, openPanel, openPanelInTab } from '../platform/browser.ts'
import { documentWords } from '../words/documents.ts'
import { words } from '../words/words.ts'
import { siteKeyOf, siteRootOf } from '../workspace/site-key.ts'
import { currentYear, openWorkspace } from '../workspace/store.ts'

const USE = 'use-as-evidence'
const JUDGE = 'judge-link'

const ON_WEBSITES = ['http://*/*', 'https://*/*']

/** Puts the entries into the menu of links and pages, in the language of the user. */
export async function offerMenu(): Promise<void> {
  const language = await chosenLanguage()
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({
    id: USE,
    title: words.menuUse[language],
    contexts: ['link', 'page'],
    documentUrlPatterns: ON_WEBSITES,
  })
  browser.contextMenus.create({
    id: JUDGE,
    title: documentWords.menuJudge[language],
    contexts: ['link'],
    documentUrlPatterns: ON_WEBSITES,
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
 * Keeps the link or page on which an entry was chosen, and opens the panel, where the item is said or the link judged. The panel goes
 * first: a browser opens it only straight from the click.
 */
export async function onMenuClick(info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  if (info.menuItemId !== USE && info.menuItemId !== JUDGE) return
  const opening = tab?.windowId === undefined ? openPanelInTab() : openPanel(tab.windowId)
  const pageUrl = info.pageUrl ?? tab?.url ?? ''
  const site = siteKeyOf(pageUrl)
  const opened = opening.catch(() => openPanelInTab(site))
  const url = info.linkUrl ?? pageUrl
  if (site !== undefined && siteKeyOf(url) !== undefined) {
    await ensureWorkspace(site, pageUrl)
    const title = (info.linkUrl === undefined ? tab?.title : info.linkText) ?? ''
    const judge = info.menuItemId === JUDGE ? { judge: true } : {}
    await keepPendingLink({ url, title: title.slice(0, 500), site, ...judge })
  }
  await opened
}
