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
    const sidebar = await firefox.open(
      'sidepanel.html',
      `document.querySelector('#app:not([aria-busy]) #O2')`,
    )
    await sidebar.evaluate(`document.querySelector('#O2 summary').click()`)
    await until(sidebar, `document.querySelector('#O2').textContent.includes('${EXECUTIVES}')`)
    const badge = `browser.tabs.query({}).then((all) => browser.action.getBadgeText({ tabId: all.find(({ url }) => url === ${JSON.stringify(page.url())}).id }))`
    await page.bringToFront()
    await expect.poll(() => sidebar.evaluate(badge), { timeout: 10_000 }).toBe('28')
    await sidebar.close()
  })

  describe('the sidebar', () => {
    let sidebar: Page
    beforeAll(async () => {
      sidebar = await firefox.open('sidepanel.html', `document.querySelector('#app:not([aria-busy]) #O2')`)
      await sidebar.bringToFront()
      await sidebar.evaluate(`document.documentElement.dataset.language = 'th'`)
    })
    afterAll(() => sidebar.close())

    it('asks again for the evidence links', async () => {
      await sidebar.evaluate(`document.querySelector('#recheck').open = true`)
      await until(sidebar, `document.querySelector('#recheck button:enabled')`)
      await sidebar.click('#recheck button')
      await until(sidebar, `/ตรวจแล้ว \\(ลิงก์\\).* 1 /.test(document.querySelector('#recheck').textContent)`)
      await until(sidebar, `document.querySelector('#O2 .link-state.link-ok') !== null`)
    })

    it('asks by itself once a day', async () => {
      const before = new Date().toISOString()
      await sidebar.evaluate(`browser.alarms.create('recheck-daily', { when: Date.now() })`)
      const asked = `browser.storage.local.get().then((kept) => kept['daily-round']?.done === true && Object.values(kept)
        .flatMap(({ items }) => Object.values(items ?? {}))
        .flatMap(({ evidence }) => evidence)
        .every(({ checked }) => checked?.at > '${before}'))`
      await expect.poll(() => sidebar.evaluate(asked), { timeout: 15_000 }).toBe(true)
    })

    it('audits the site until it is stopped, and keeps what it found', async () => {
      await sidebar.click('section[aria-labelledby=quick-audit] button.main')
      const audit = `document.querySelector('section[aria-labelledby=quick-audit]').textContent`
      await until(sidebar, `/อ่านแล้ว.* [1-9]\\d หน้า/.test(${audit})`)
      await sidebar.click('section[aria-labelledby=quick-audit] button')
      await until(sidebar, `${audit}.includes('ตรวจเสร็จแล้ว')`)
      const audited = await sidebar.evaluate(
        `browser.storage.local.get().then((kept) => Object.values(kept).find((each) => each.audit !== undefined))`,
      )
      expect(audited).toMatchObject({ audit: { whole: false }, items: { O2: { audited: {} } } })
    })

    it('takes a file in after showing what it changes', async () => {
      await sidebar.evaluate(`document.querySelector('#files').open = true`)
      await sidebar.evaluate(`(() => {
        const given = new DataTransfer()
        given.items.add(new File(['ข้อ,URL\\nO5,https://a.example/plan\\n'], 'answers.csv'))
        const input = document.querySelector('#files input[type=file]')
        input.files = given.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
      })()`)
      await until(sidebar, `document.querySelector('#files .preview .code')?.textContent === 'O5'`)
      await sidebar.click('#files .preview button.main')
      await until(sidebar, `document.querySelector('#O5').textContent.includes('https://a.example/plan')`)
    })
  })

  it('says of a PDF which item it answers', async () => {
    const agency = await serveSite('correct-public-organisation')
    const file = await firefox.browser.newPage()
    const path = '/wp-content/uploads/2024/10/O25-แผนป้องกันทุจริต-2568.pdf'
    await file.goto(new URL(path, agency.url).href, { timeout: 5_000 }).catch(() => undefined)
    const judged = await firefox.open('popup.html', `document.querySelector('details.answer')`, file)
    const told = await judged.evaluate(`document.querySelector('main').textContent`)
    expect(told).toMatch(/O25[^]*ผ่าน[^]*แผนปฏิบัติการป้องกันการทุจริต/)
    await judged.close()
    await file.close()
    await agency.close()
  })
})
