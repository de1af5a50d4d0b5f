import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { serveSite, type ServedSite } from '../sites/serve.ts'
import { onePage } from '../crawler/read/pdf/make-pdf.ts'
import { buildExtension } from './build.ts'
import { axeOnHidden } from './axe.ts'
import { launchChromium, type ExtendedChromium } from './chromium.ts'
import { serveEvidence } from './evidence-server.ts'
import type { HiddenPage } from './real-popup.ts'

/** The page of the political executives alone: the permanent officials are missing. */
const EXECUTIVES = '/public/person/data/index/structure_id/1/menu/1181'
const BEST = `document.querySelector('details.answer')`

describe('the popup in Chromium', () => {
  let site: ServedSite
  let chromium: ExtendedChromium
  let page: Page
  let popup: HiddenPage
  beforeAll(async () => {
    site = await serveSite('portal-tambon')
    chromium = await launchChromium(await buildExtension('chrome'))
  }, 180_000)
  afterAll(async () => {
    await chromium.close()
    await site.close()
  })
  beforeEach(async () => {
    page = await chromium.context.newPage()
    await page.goto(new URL(EXECUTIVES, site.url).href)
    popup = await chromium.press(page)
    await popup.until(BEST)
    return () => page.close()
  })

  it('says which item the page answers, what it shows and what it lacks', async () => {
    const best = await popup.evaluate<string>(`${BEST}.textContent`)
    expect(best).toMatch(/^O2/)
    expect(best).toContain('ไม่ครบ')
    expect(best).toContain('นายสมหมาย ดวงแก้ว')
    expect(best).toContain('ไม่พบผู้บริหารฝ่ายข้าราชการประจำ')
  })

  it('shows the spot on the page', async () => {
    await popup.evaluate(`${BEST}.querySelector('.show-spot').click()`)
    await expect
      .poll(() => page.evaluate(() => document.querySelector('[style*="outline"]')?.textContent ?? ''))
      .toContain('สมหมาย')
  })

  it('takes the page as evidence, and the panel shows it with note and tick', async () => {
    await popup.evaluate(`${BEST}.querySelector('button.main').click()`)
    await popup.until(`${BEST}.textContent.includes('ใช้เป็นหลักฐานแล้ว')`)
    const panel = await chromium.open('sidepanel.html')
    const item = panel.locator('#O2')
    await item.locator('summary').click()
    // What an item unfolds to is loaded after the list is painted.
    await expect.poll(() => item.textContent()).toContain(EXECUTIVES)
    expect(await item.locator('summary').textContent()).toContain('ไม่ครบ')
    await item.getByRole('checkbox').check()
    await item.getByRole('textbox').fill('เมนูหลัก > ผู้บริหาร')
    await item.getByRole('textbox').blur()
    await expect.poll(() => item.getByRole('status').textContent()).toContain('บันทึกแล้ว')
    await expect.poll(() => item.locator('summary').textContent()).toContain('ฉันตรวจข้อนี้ด้วยตนเองแล้ว')
    await panel.reload()
    await panel.locator('#O2 summary').click()
    expect(await panel.locator('#O2').getByRole('textbox').inputValue()).toBe('เมนูหลัก > ผู้บริหาร')
    expect(await panel.locator('#O2').getByRole('checkbox').isChecked()).toBe(true)
    await panel.close()
  })

  it('changes to the other language and back', async () => {
    const shown = `getComputedStyle(document.querySelector('h1 .en')).display`
    const before = await popup.evaluate<string>(shown)
    await popup.evaluate(`document.querySelector('.bar button').click()`)
    await popup.until(`${shown} !== '${before}'`)
    await popup.evaluate(`document.querySelector('.bar button').click()`)
    await popup.until(`${shown} === '${before}'`)
  })

  it.each(['th', 'en'])('has no accessibility faults in %s', async (language) => {
    await popup.evaluate(`document.querySelectorAll('details').forEach((each) => (each.open = true))`)
    await popup.evaluate(
      `document.documentElement.lang = document.documentElement.dataset.language = '${language}'`,
    )
    // What is wrong with the page stands below, and comes after the answers.
    await popup.until(`document.querySelector('#problems')`)
    expect(await axeOnHidden(popup)).toEqual([])
  })
})

describe('the popup on a file in Chromium', () => {
  let site: ServedSite
  let chromium: ExtendedChromium
  beforeAll(async () => {
    site = await serveSite('correct-public-organisation')
    chromium = await launchChromium(await buildExtension('chrome'))
  }, 180_000)
  afterAll(async () => {
    await chromium.close()
    await site.close()
  })

  /** What the popup shows of a file once it has read it. */
  async function toldOf(path: string, ready: string, of: { readonly url: string } = site): Promise<string> {
    const page = await chromium.context.newPage()
    await page.goto(new URL(path, of.url).href)
    const popup = await chromium.press(page)
    await popup.until(ready)
    const told = await popup.evaluate<string>(`document.querySelector('main').textContent`)
    await page.close()
    return told
  }

  it('says of a PDF which item it answers, with the words of its pages, without asking for a site', async () => {
    const told = await toldOf('/wp-content/uploads/2024/10/O25-แผนป้องกันทุจริต-2568.pdf', BEST)
    expect(told).toMatch(/O25[^]*ผ่าน[^]*แผนปฏิบัติการป้องกันการทุจริต/)
    expect(told).toMatch(/หน้า ?page ?1|หน้า.{0,8}1/)
    expect(told).not.toContain('ปัญหาของหน้านี้')
  })

  const saying = (words: string): string => `document.querySelector('main')?.textContent.includes('${words}')`

  it('says of a scan that nobody but a person can judge it here', async () => {
    const scans = await serveSite('scans-tambon')
    const told = await toldOf('/upload/file/a_100468_1130.pdf', saying('ภาพสแกน'), scans)
    expect(told).toContain('oit judge')
    expect(told).not.toContain('ไม่ครบ')
    await scans.close()
  })

  it('says of a file with a password what to do about it', async () => {
    const hidden = `<${'ab'.repeat(32)}>`
    const locked = onePage('', {
      objects: [`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O ${hidden} /U ${hidden} >>`],
      trailer: `/Encrypt 5 0 R /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`,
    })
    const server = await serveEvidence()
    server.answers.set('/plan.pdf', { type: 'application/pdf', body: locked })
    const told = await toldOf('/plan.pdf', saying('ไฟล์มีรหัสผ่าน'), { url: server.at('/') })
    expect(told).toContain('เผยแพร่ไฟล์ที่ไม่มีรหัสผ่าน')
    await server.close()
  })

  it('asks for the type of the agency when only a file was seen, and learns it from a page', async () => {
    const path = '/wp-content/uploads/2024/10/O25-แผนป้องกันทุจริต-2568.pdf'
    const nameless = await serveEvidence()
    const pdf = Buffer.from(await (await fetch(new URL(path, site.url))).arrayBuffer())
    nameless.answers.set('/plan.pdf', { type: 'application/pdf', body: pdf })
    nameless.answers.set('/', { body: '<title>เทศบาลตำบลหนองแสง</title><h1>เทศบาลตำบลหนองแสง</h1>' })
    const { host } = new URL(nameless.at('/'))
    await toldOf('/plan.pdf', BEST, { url: nameless.at('/') })
    const panel = await chromium.open(`sidepanel.html?site=${host}`)
    const type = panel.locator('select').nth(1)
    expect(await type.inputValue()).toBe('')
    await toldOf('/', `document.querySelector('#answers')`, { url: nameless.at('/') })
    await expect.poll(() => type.inputValue()).toBe('local')
    await panel.close()
    await nameless.close()
  })

  it('shows what a hostile page writes as letters: popup and panel run nothing, ask for nothing, hide nothing', async () => {
    const server = await serveEvidence()
    const hit = server.at('/hit')
    const venom = `\u202efdp.exe\u2066\u200b\u001b[2J\u009b31m=HYPERLINK("${hit}")"'><img src=${hit} onerror=fetch('${hit}')><script>fetch('${hit}')</script>`
    const written = venom.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
    // A form gives its fields out for its own properties.
    const disguise = ['nodeName', 'firstChild', 'nextSibling', 'getAttributeNames', 'getAttribute']
      .map((name) => `<input type="hidden" name="${name}">`)
      .join('')
    const address = new URL(server.at(`/executives?q=${encodeURIComponent(venom)}`))
    server.answers.set(address.pathname + address.search, {
      body: `<!doctype html><title>${written} ผู้บริหาร อบต.หนองแสง</title><header>อบต.หนองแสง ${written}</header><main>
        <h1>ผู้บริหาร ${written}</h1><form>${disguise}<p>นายสมหมาย ${written} ดวงแก้ว นายกองค์การบริหารส่วนตำบลหนองแสง โทร 043-111-222 ${written}</p></form>
        <p><a href="#">${written} แผนพัฒนา</a> <a href="javascript:${encodeURIComponent(`fetch('${hit}')`)}">${written} คู่มือ</a></p></main>`,
    })
    const page = await chromium.context.newPage()
    await page.goto(address.href)
    const popup = await chromium.press(page)
    await popup.until(`${BEST} && document.querySelector('#problems')`)
    await popup.evaluate(`document.querySelectorAll('details').forEach((each) => (each.open = true))`)
    type Looks = Record<'text', string> & Record<'alive', readonly string[]>
    const looks = `({ text: document.documentElement.textContent, alive: [...document.querySelectorAll('img,iframe,object,[onerror],[href^="javascript:" i]')].map((each) => each.outerHTML) })`
    const inPopup = await popup.evaluate<Looks>(looks)
    await popup.evaluate(`${BEST}.querySelector('button.main').click()`)
    await popup.until(`${BEST}.textContent.includes('ใช้เป็นหลักฐานแล้ว')`)
    const panel = await chromium.open('sidepanel.html')
    await panel.locator('#O2 summary').first().click()
    await panel.locator('#O2').getByText('fdp.exe').first().waitFor()
    for (const { text, alive } of [inPopup, await panel.evaluate<Looks>(looks)]) {
      expect(text).toContain('fdp.exe')
      expect(text.replaceAll(/\s/g, '')).not.toMatch(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u)
      expect(alive).toEqual([])
    }
    expect(server.asked.filter((asked) => asked.includes('/hit'))).toEqual([])
    await Promise.all([panel.close(), page.close(), server.close()])
  })
})
