import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeOn } from './axe.ts'
import { buildExtension } from './build.ts'
import { launchChromium, type ExtendedChromium } from './chromium.ts'
import { serveEvidence, type EvidenceServer } from './evidence-server.ts'
import { emptyBrowser, keptInBrowser, workspaceInBrowser } from './kept-workspace.ts'

interface Api {
  readonly contextMenus: { readonly onClicked: { dispatch: (info: object, tab: object) => void } }
  readonly tabs: { query: (query: object) => Promise<readonly { readonly url?: string }[]> }
}

interface Watched {
  taken: unknown[]
  readonly chrome: {
    readonly storage: {
      readonly local: {
        readonly onChanged: {
          addListener: (
            listener: (changes: Record<string, { readonly newValue?: { readonly url: string } }>) => void,
          ) => void
        }
      }
    }
  }
}

describe('the menu of a link in Chromium', () => {
  let chromium: ExtendedChromium
  let site: EvidenceServer
  let page: Page
  let panel: Page
  beforeAll(async () => {
    site = await serveEvidence()
    site.answers.set('/', { body: '<title>อบต.หนองแสง</title><p><a href="/plan">แผน</a>' })
    chromium = await launchChromium(await buildExtension('chrome', 'open'))
    page = await chromium.context.newPage()
    await page.goto(site.at('/'))
  }, 300_000)
  afterAll(async () => {
    await chromium.close()
    await site.close()
  })

  /** What the browser tells the extension when the entry is chosen: no program can press the menu itself. */
  async function choose(info: object): Promise<void> {
    const worker =
      chromium.context.serviceWorkers()[0] ?? (await chromium.context.waitForEvent('serviceworker'))
    await worker.evaluate(
      async ([chosen, url]) => {
        const { chrome } = globalThis as unknown as { chrome: Api }
        const tab = (await chrome.tabs.query({})).find((each) => each.url === url)
        chrome.contextMenus.onClicked.dispatch({ menuItemId: 'use-as-evidence', ...chosen }, tab ?? {})
      },
      [info, page.url()] as const,
    )
  }

  it('keeps the link for the site of its page and asks in the panel which item it answers', async () => {
    await choose({ pageUrl: page.url(), linkUrl: site.at('/plan') })
    const host = new URL(page.url()).host
    panel = await chromium.open('sidepanel.html')
    await expect
      .poll(() => keptInBrowser(panel, 'pending-link'))
      .toMatchObject({ url: site.at('/plan'), site: host })
    const card = panel.locator('section[aria-labelledby=pending]')
    await card.waitFor()
    expect(await axeOn(panel)).toEqual([])
    await card.getByRole('combobox').selectOption('O5')
    await card.getByRole('button').first().click()
    await card.waitFor({ state: 'detached' })
    const kept = await workspaceInBrowser(panel, host)
    expect(kept.items['O5']?.evidence.map(({ url }) => url)).toEqual([site.at('/plan')])
    expect(await keptInBrowser(panel, 'pending-link')).toBeUndefined()
    await panel.close()
  })

  it('takes no address that is no website', async () => {
    panel = await chromium.open('sidepanel.html')
    await emptyBrowser(panel)
    const taken = (): Promise<readonly unknown[]> =>
      panel.evaluate(() => (globalThis as unknown as Watched).taken)
    await panel.evaluate(() => {
      const watched = globalThis as unknown as Watched
      watched.taken = []
      watched.chrome.storage.local.onChanged.addListener((changes) => {
        const link = changes['pending-link']
        if (link !== undefined) watched.taken.push(link.newValue?.url)
      })
    })
    await choose({ pageUrl: page.url(), linkUrl: 'javascript:alert(1)' })
    // Both are answered in turn: once the second choice is kept, the first one is done with.
    await choose({ pageUrl: page.url() })
    await expect.poll(taken).toContain(page.url())
    expect(await taken()).toEqual([page.url()])
  })
})
