import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright'
import { findBrowser } from '../../crawler/browser/find-browser.ts'
import { hiddenPage, targetsOf, type HiddenPage } from './real-popup.ts'

/** A Chromium with the extension as users have it: real permissions, real clicks on the icon. */
export interface ExtendedChromium {
  readonly context: BrowserContext
  readonly id: string
  readonly devtools: CDPSession
  /** Presses the icon while `page` is in front: grants access to that tab and opens the real popup. */
  readonly press: (page: Page) => Promise<HiddenPage>
  /** Opens a page of the extension in a tab of its own, and waits until it is live. */
  readonly open: (path: string) => Promise<Page>
  /** Ends every service worker, as the browser does when it needs memory. */
  readonly stopWorkers: (from: Page) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Starts a browser with the extension of a folder, and nothing else.
 * @param switches further ones of the command line.
 */
export async function launchChromium(
  folder: string,
  switches: readonly string[] = [],
): Promise<ExtendedChromium> {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('no Chromium: npm test finds or installs one')
  const profile = mkdtempSync(join(tmpdir(), 'oit-extension-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: [
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...switches,
    ],
  })
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const id = new URL(worker.url()).host
  const browser = context.browser()
  if (browser === null) throw new Error('the browser has no connection of its own')
  const devtools = await browser.newBrowserCDPSession()
  return {
    context,
    id,
    devtools,
    press: async (page) => {
      await page.bringToFront()
      const tab = (await targetsOf(devtools)).find(({ type, url }) => type === 'tab' && url === page.url())
      if (tab === undefined) throw new Error(`no tab shows ${page.url()}`)
      // The method is not in Playwright's list of the protocol yet.
      const send = devtools.send.bind(devtools) as (method: string, params: object) => Promise<unknown>
      await send('Extensions.triggerAction', { id, targetId: tab.targetId })
      return hiddenPage(devtools, `chrome-extension://${id}/popup.html`)
    },
    open: async (path) => {
      const page = await context.newPage()
      await page.goto(`chrome-extension://${id}/${path}`)
      await page.locator('#app[aria-busy]').waitFor({ state: 'detached' })
      return page
    },
    stopWorkers: async (from) => {
      const session = await context.newCDPSession(from)
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
      await session.detach()
    },
    close: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
