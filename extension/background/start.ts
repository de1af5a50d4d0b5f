import { browser, openPanelInTab } from '../platform/browser.ts'
import { badgeTab, badgeTabsInFront } from './badge.ts'
import { onAlarm, planDailyRound } from './daily.ts'
import { keepScript } from './round-script.ts'
import { siteOfNotification, tellOfDeadLinks } from './dead-links.ts'
import { offerMenu, onMenuClick } from './menu.ts'

/** Nobody waits for a listener; what fails in one (a closed tab, a browser that is closing) ends there. */
const quietly = (work: Promise<unknown>): void => {
  work.catch((error: unknown) => console.warn(error))
}

function onStored(changed: readonly string[]): void {
  if (changed.some((key) => key.startsWith('workspace:') || key.startsWith('current:'))) {
    quietly(badgeTabsInFront())
    quietly(tellOfDeadLinks())
  }
  if (changed.includes('language')) quietly(offerMenu())
}

/**
 * Listens to everything the background answers to. All at once and before anything is waited for: a worker that wakes
 * for an event only gets it when somebody listens by then.
 */
export function startBackground(): void {
  keepScript()
  browser.runtime.onInstalled.addListener(() => quietly(offerMenu()))
  browser.runtime.onStartup.addListener(() => quietly(offerMenu()))
  browser.contextMenus.onClicked.addListener((info, tab) => quietly(onMenuClick(info, tab)))
  browser.tabs.onActivated.addListener(({ tabId }) => quietly(badgeTab(tabId)))
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'complete') quietly(badgeTab(tabId))
  })
  browser.storage.local.onChanged.addListener((changes) => onStored(Object.keys(changes)))
  browser.alarms.onAlarm.addListener(({ name }) => quietly(onAlarm(name, new Date())))
  browser.notifications.onClicked.addListener((id) => {
    const site = siteOfNotification(id)
    if (site !== undefined) quietly(openPanelInTab(site))
  })
  quietly(planDailyRound(new Date()))
}
