import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDocument } from '../sites/documents.ts'
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
      .toMatchObject({ url: site.at('/plan'), page: page.url() })
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

  it('reads the workbook a link leads to and says what it answers, as the command line would', async () => {
    const folder = join(import.meta.dirname, '../sites/correct-public-organisation')
    site.answers.set('/ITA_68_o12.xlsx', await makeDocument({ kind: 'sheet', from: 'o12.csv' }, folder))
    site.answers.set('/get?id=12', { status: 302, to: site.at('/ITA_68_o12.xlsx') })
    await choose({ menuItemId: 'judge-link', pageUrl: page.url(), linkUrl: site.at('/get?id=12') })
    panel = await chromium.open('sidepanel.html')
    const card = panel.locator('section[aria-labelledby=pending]')
    const best = card.locator('details.answer').first()
    await best.waitFor()
    const told = await best.textContent()
    expect(told).toMatch(/^O12/)
    expect(told).toContain('แหล่งที่มาของงบประมาณ')
    expect(await card.textContent()).toContain(site.at('/ITA_68_o12.xlsx'))
    expect(await axeOn(panel)).toEqual([])
    await best.getByRole('button', { name: /O12/ }).click()
    await card.waitFor({ state: 'detached' })
    const { items } = await workspaceInBrowser(panel, new URL(page.url()).host)
    expect(items['O12']?.evidence).toMatchObject([
      { url: site.at('/get?id=12'), judged: { verdict: 'incomplete' } },
    ])
    await panel.close()
  })

  it('says of a link what keeps it from being judged', async () => {
    site.answers.set('/old.xls', {
      body: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      type: 'application/vnd.ms-excel',
    })
    await choose({ menuItemId: 'judge-link', pageUrl: page.url(), linkUrl: site.at('/old.xls') })
    panel = await chromium.open('sidepanel.html')
    const card = panel.locator('section[aria-labelledby=pending]')
    await card.getByText('ไฟล์เป็นรูปแบบเก่า').waitFor({ state: 'attached' })
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
