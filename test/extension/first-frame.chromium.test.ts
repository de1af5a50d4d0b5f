import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildExtension } from './build.ts'
import { launchChromium, type ExtendedChromium } from './chromium.ts'
import { emptyBrowser, keepInBrowser, workspaceOf } from './kept-workspace.ts'

const HOME = 'https://www.banraidon.example/'

/** The panel at one moment of its beginning. */
interface Picture {
  readonly live: boolean
  readonly inert: boolean
  readonly language: string
  readonly markup: string
  readonly items: number
  /** Where stands what can be seen. */
  readonly places: readonly number[]
}

/** Takes a picture when something is drawn and another one when it is live, from before the page's own scripts. */
function takePictures(): void {
  const pictures: Picture[] = []
  Object.assign(globalThis, { pictures })
  const take = (): void => {
    const app = document.getElementById('app')
    const live = app?.hasAttribute('aria-busy') === false
    if (app === null || !app.hasChildNodes() || pictures.some((each) => each.live === live)) return
    pictures.push({
      live,
      inert: app.inert,
      language: document.documentElement.lang,
      markup: app.innerHTML.replaceAll(' selected=""', ''),
      items: app.querySelectorAll('details.answer').length,
      places: [...app.querySelectorAll('*')]
        .map((each) => each.getBoundingClientRect().top)
        .filter((top) => top < innerHeight),
    })
  }
  new MutationObserver(take).observe(document, { attributes: true, childList: true, subtree: true })
}

describe('the first frame of the panel in Chromium', () => {
  let chromium: ExtendedChromium
  let panel: Page
  beforeAll(async () => {
    chromium = await launchChromium(await buildExtension('chrome'))
  }, 180_000)
  afterAll(() => chromium.close())
  beforeEach(async () => {
    panel = await chromium.open('sidepanel.html')
    await panel.setViewportSize({ width: 400, height: 900 })
    await panel.addInitScript(takePictures)
    await emptyBrowser(panel)
    await keepInBrowser(panel, workspaceOf(HOME, { O2: [`${HOME}executives`] }))
    await panel.reload()
    await panel.locator('#O28').waitFor({ state: 'attached' })
    await untilKept()
    return () => panel.close()
  })

  const untilKept = (): Promise<unknown> =>
    panel.waitForFunction(() => Object.keys(localStorage).length > 0, undefined, { polling: 50 })

  async function picturesOf(address = panel.url()): Promise<readonly Picture[]> {
    await panel.goto(address)
    await panel.locator('#app:not([aria-busy]) > *').first().waitFor({ state: 'attached' })
    return panel.evaluate(() => (globalThis as unknown as { pictures: readonly Picture[] }).pictures)
  }

  it('shows what was shown last, only to be looked at, and goes live without a change', async () => {
    const [first, live] = await picturesOf()
    expect(first).toMatchObject({ live: false, inert: true })
    expect(first?.markup).toContain('อบต.หนองแสง')
    expect(first?.items).toBe(28)
    expect(live).toMatchObject({ live: true, inert: false, markup: first?.markup, places: first?.places })
  })

  it('keeps nothing of what was unfolded or left out', async () => {
    await panel.locator('#O2 summary').click()
    await panel.getByRole('button', { name: /ที่ยังต้องทำ|To do/i }).click()
    await panel.locator('#O3 textarea').waitFor({ state: 'attached' })
    await panel.evaluate(() => localStorage.clear())
    await panel.evaluate(`chrome.storage.local.set({ 'looked-at': 1 })`)
    await untilKept()
    const [first, live] = await picturesOf()
    expect(first?.items).toBe(28)
    expect(live?.markup).toBe(first?.markup)
  })

  it('begins in the language that was chosen', async () => {
    const language = (await panel.evaluate(() => document.documentElement.lang)) === 'en' ? 'th' : 'en'
    await panel.locator('.bar button').click()
    await untilKept()
    const [first] = await picturesOf()
    expect(first).toMatchObject({ live: false, language })
  })

  it('shows no other agency than the one that is asked for', async () => {
    const pictures = await picturesOf(`${panel.url()}?site=elsewhere.example`)
    expect(pictures.filter(({ live }) => !live).map(({ inert }) => inert)).not.toContain(true)
  })

  it('begins empty where no site was ever opened, and after what it cannot read', async () => {
    await panel.evaluate(() => localStorage.setItem(Object.keys(localStorage)[0] ?? '', '{"nodes":5}'))
    expect((await picturesOf()).at(-1)).toMatchObject({ live: true, inert: false })
    await emptyBrowser(panel)
    expect(await picturesOf()).not.toContainEqual(expect.objectContaining({ inert: true }))
  })
})
