import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { findFirefox } from '../../scripts/find-firefox.ts'

/** Firefox gives every profile another one, unless it is told. */
const UUID = '6f0e6ad8-1f5b-4c57-9f07-3a51c5f2b6a1'
const ADDON = 'oit-audit@oit-audit.example'
const PATIENCE_MS = 20_000

/** A Firefox with the extension. */
export interface ExtendedFirefox {
  readonly browser: Browser
  /** Opens a page of the extension in a tab of its own, which stays behind the one in front when that is given. */
  readonly open: (path: string, ready: string, front?: Page) => Promise<Page>
  readonly close: () => Promise<void>
}

/** Waits until something is true in a page; an extension page of Firefox never reports that it has loaded. */
export async function until(page: Page, expression: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    const is = await page.evaluate(`Boolean(${expression})`).catch(() => false)
    if (is === true) return
    if (Date.now() > end) throw new Error(`${expression} did not become true`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Starts a Firefox with the extension of a folder. */
export async function launchFirefox(folder: string): Promise<ExtendedFirefox> {
  const executablePath = findFirefox()
  if (executablePath === undefined) throw new Error('no Firefox: npm test finds or installs one')
  const profile = mkdtempSync(join(tmpdir(), 'oit-firefox-'))
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    // Pages of an extension may not be driven otherwise.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }) },
  })
  await browser.installExtension(folder)
  return {
    browser,
    open: async (path, ready, front) => {
      const page = await browser.newPage()
      await front?.bringToFront()
      // The navigation is done long before Firefox says so, if it ever does.
      await page.goto(`moz-extension://${UUID}/${path}`, { timeout: 1500 }).catch(() => undefined)
      await until(page, ready)
      return page
    },
    close: async () => {
      await browser.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
