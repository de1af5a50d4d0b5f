import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSite, type ServedSite } from '../sites/serve.ts'
import { buildExtension } from './build.ts'
import { launchFirefox, until, type ExtendedFirefox } from './firefox.ts'

/** The page of the political executives alone: the permanent officials are missing. */
const EXECUTIVES = '/public/person/data/index/structure_id/1/menu/1181'

describe('the extension in Firefox', () => {
  let site: ServedSite
  let firefox: ExtendedFirefox
  let page: Page
  let popup: Page
  beforeAll(async () => {
    site = await serveSite('portal-tambon')
    firefox = await launchFirefox(await buildExtension('firefox', 'open'))
    page = await firefox.browser.newPage()
    await page.goto(new URL(EXECUTIVES, site.url).href)
    popup = await firefox.open('popup.html', `document.querySelector('details.answer')`, page)
  }, 300_000)
  afterAll(async () => {
    await firefox.close()
    await site.close()
  })

  it('says in the popup which item the page answers and what it lacks', async () => {
    const best = await popup.evaluate(`document.querySelector('details.answer').textContent`)
    expect(best).toMatch(/^O2/)
    expect(best).toContain('ไม่พบผู้บริหารฝ่ายข้าราชการประจำ')
  })

  it('shows the spot on the page', async () => {
    await popup.evaluate(`document.querySelector('details.answer .show-spot').click()`)
    await until(page, `document.querySelector('[style*="outline"]')?.textContent.includes('สมหมาย')`)
  })

  it('takes the page as evidence; the sidebar shows it and the icon what is to do', async () => {
    await popup.evaluate(`document.querySelector('details.answer button.main').click()`)
    await until(popup, `document.querySelector('details.answer').textContent.includes('ใช้เป็นหลักฐานแล้ว')`)
    const sidebar = await firefox.open('sidepanel.html', `document.querySelector('#O2')`)
    await sidebar.evaluate(`document.querySelector('#O2 summary').click()`)
    expect(await sidebar.evaluate(`document.querySelector('#O2').textContent`)).toContain(EXECUTIVES)
    const badge = `browser.tabs.query({}).then((all) => browser.action.getBadgeText({ tabId: all.find(({ url }) => url === ${JSON.stringify(page.url())}).id }))`
    await page.bringToFront()
    await expect.poll(() => sidebar.evaluate(badge), { timeout: 10_000 }).toBe('28')
    await sidebar.close()
  })
})
