import type { Locator, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Workspace } from '../../extension/workspace/model.ts'
import { workspace } from '../../extension/workspace/schema.ts'
import { bangkokDay } from '../../rules/text/bangkok-day.ts'
import { auditAt } from '../crawler/audit/audit-at.ts'
import { serveSite, type ServedSite } from '../sites/serve.ts'
import { axeOn } from './axe.ts'
import { buildExtension } from './build.ts'
import { launchChromium, type ExtendedChromium } from './chromium.ts'

const PATIENCE = { timeout: 90_000, interval: 250 }

let chromium: ExtendedChromium
beforeAll(async () => {
  chromium = await launchChromium(await buildExtension('chrome', 'open'))
}, 180_000)
afterAll(() => chromium.close())

/** Opens a site, presses the icon as a webmaster does, and opens the checklist. */
async function openPanelOf(site: ServedSite): Promise<Page> {
  const page = await chromium.context.newPage()
  await page.goto(site.start)
  const popup = await chromium.press(page)
  await popup.until(`document.querySelector('#answers')`)
  const panel = await chromium.open('sidepanel.html')
  await panel.evaluate(`chrome.storage.local.set({ language: 'th' })`)
  await panel.reload()
  await page.close()
  return panel
}

const section = (panel: Page): Locator => panel.getByRole('region', { name: 'ตรวจเว็บไซต์นี้แบบเร็ว' })
const start = (panel: Page): Promise<void> =>
  section(panel)
    .getByRole('button', { name: /เริ่มตรวจ|ตรวจต่อ/ })
    .click()

async function keptOf(panel: Page, site: ServedSite): Promise<Workspace> {
  const key = `workspace:${new URL(site.url).host}:2568`
  const everything = await panel.evaluate<Record<string, unknown>>(`chrome.storage.local.get()`)
  return workspace.parse(everything[key])
}

/** Addresses of pages that were asked for, in order. */
const pagesAsked = (site: ServedSite): readonly string[] =>
  site
    .requests()
    .map(({ path }) => path)
    .filter((path) => !/\.(?:png|css|js|ico)$/.test(path))

const finished = (panel: Page): Promise<void> =>
  section(panel).getByText('ตรวจเสร็จแล้ว').waitFor({ timeout: PATIENCE.timeout })

describe('a finished quick audit', () => {
  let site: ServedSite
  let panel: Page
  let found: Workspace
  beforeAll(async () => {
    site = await serveSite('portal-tambon')
    panel = await openPanelOf(site)
    const item = panel.locator('#O2')
    await item.locator('summary').click()
    await item.getByRole('textbox').fill('เมนูหลัก > ผู้บริหาร')
    await item.getByRole('checkbox').click()
    await item.locator('summary').getByText('ฉันตรวจข้อนี้ด้วยตนเองแล้ว').waitFor()
    await start(panel)
    await finished(panel)
    found = await keptOf(panel, site)
  }, 150_000)
  afterAll(async () => {
    await panel.close()
    await site.close()
  })

  it('says of every item what the command line says, where the site itself decides', async () => {
    expect(found.audit).toMatchObject({ whole: true })
    const report = await auditAt(site.start, { today: bangkokDay(new Date()) })
    const { host } = new URL(site.url)
    const reached = report.items.filter(({ answer, evidence }) =>
      evidence
        .filter(({ url }) => answer.includes(url))
        .every(({ url, link }) => new URL(url).host === host || link.state === 'broken'),
    )
    expect(reached.length).toBeGreaterThan(24)
    const quick = reached.map(({ id }) => [id, found.items[id]?.audited?.verdict])
    expect(quick).toEqual(reached.map(({ id, status }) => [id, status]))
  }, 60_000)

  it('leaves the webmaster’s own work as it is', () => {
    expect(found.items['O2']).toMatchObject({ note: 'เมนูหลัก > ผู้บริหาร', evidence: [] })
    expect(found.items['O2']?.tick).toBeDefined()
  })

  it.each(['th', 'en'])('is shown without accessibility faults at 400 px in %s', async (language) => {
    await panel.setViewportSize({ width: 400, height: 900 })
    await panel.evaluate((chosen) => {
      document.documentElement.lang = chosen
      document.documentElement.dataset['language'] = chosen
    }, language)
    expect(await axeOn(panel)).toEqual([])
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
  })

  it('proposes pages that one click takes as evidence', async () => {
    const best = found.items['O2']?.audited?.suggested?.[0]?.url
    const button = panel.locator('#O2').getByRole('button', { name: /ใช้เป็นหลักฐาน|Use as evidence/ })
    await button.first().click()
    await expect
      .poll(async () => (await keptOf(panel, site)).items['O2']?.evidence.map(({ url }) => url), PATIENCE)
      .toEqual([best])
  })
})

describe('a quick audit that is ended early', () => {
  let site: ServedSite
  let panel: Page
  beforeEach(async () => {
    site = await serveSite('portal-tambon')
    panel = await openPanelOf(site)
    await start(panel)
    await expect.poll(() => section(panel).innerText(), PATIENCE).toMatch(/อ่านแล้ว 1\d หน้า/)
  }, 60_000)
  afterEach(async () => {
    await panel.close()
    await site.close()
  })

  it('goes on where it was when the panel was closed, and asks for no page twice', async () => {
    await panel.close()
    // The last ones were perhaps on their way; and another address leads home, where the browser follows it.
    const before = new Set(pagesAsked(site).slice(0, -4))
    before.delete('/')
    panel = await chromium.open('sidepanel.html')
    await expect.poll(() => section(panel).innerText(), PATIENCE).toMatch(/ยังไม่เสร็จ อ่านแล้ว \d+ หน้า/)
    const asked = site.requests().length
    await start(panel)
    await finished(panel)
    const after = site
      .requests()
      .slice(asked)
      .map(({ path }) => path)
    expect(after.length).toBeGreaterThan(20)
    expect(after.filter((path) => before.has(path))).toEqual([])
    expect((await keptOf(panel, site)).audit).toMatchObject({ whole: true })
  }, 150_000)

  it('keeps what it knows when it is stopped, and calls nothing missing that it did not look for', async () => {
    await section(panel).getByRole('button', { name: 'หยุดและใช้ผลที่มี' }).click()
    await finished(panel)
    const kept = await keptOf(panel, site)
    expect(kept.audit).toMatchObject({ whole: false })
    const verdicts = Object.values(kept.items).map(({ audited }) => audited?.verdict)
    expect(verdicts).toHaveLength(28)
    expect(verdicts).not.toContain('missing')
    expect(verdicts.filter((verdict) => verdict !== 'review').length).toBeGreaterThan(0)
  }, 120_000)
})
