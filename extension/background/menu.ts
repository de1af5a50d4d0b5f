import type { Menus, Tabs } from 'webextension-polyfill'
import { chosenLanguage } from '../frame/language.ts'
import { keepPendingLink } from '../pending/pending-link.ts'
import { browser, openPanel, openPanelInTab } from '../platform/browser.ts'
import { documentWords } from '../words/documents.ts'
import { words } from '../words/words.ts'

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

/**
 * Keeps the link or page on which an entry was chosen, and opens the panel, where the item is said or the link judged. The panel goes
 * first: a browser opens it only straight from the click.
 */
export async function onMenuClick(info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  if (info.menuItemId !== USE && info.menuItemId !== JUDGE) return
  const opening = tab?.windowId === undefined ? openPanelInTab() : openPanel(tab.windowId)
  // The panel shows the site of the link that waits, wherever it is opened.
  const opened = opening.catch(() => openPanelInTab())
  const page = info.pageUrl ?? tab?.url ?? ''
  const title = (info.linkUrl === undefined ? tab?.title : info.linkText) ?? ''
  await keepPendingLink({ url: info.linkUrl ?? page, title, page, judge: info.menuItemId === JUDGE })
  await opened
}
