import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../../crawler/browser/find-browser.ts'
import { renderHtml } from '../../../crawler/report/html.ts'
import { reportSample } from '../../report-sample.ts'

const widths = { desktop: 1280, phone: 360 } as const

describe('the HTML report in a browser', () => {
  let browser: Browser
  let folder = ''
  let address = ''

  beforeAll(async () => {
    const executablePath = findBrowser()
    if (executablePath === undefined) {
      throw new Error('This test needs a browser: install Chromium or set OIT_BROWSER to one')
    }
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    folder = mkdtempSync(path.join(tmpdir(), 'report-'))
    const file = path.join(folder, 'report.html')
    writeFileSync(file, renderHtml(reportSample))
    address = pathToFileURL(file).href
  })

  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  /** Opens the report, hands it over, and fails on any message of the console: the policy must hold. */
  async function withPage(
    options: { width: number; script?: boolean },
    work: (page: Page) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext({
      viewport: { width: options.width, height: 800 },
      javaScriptEnabled: options.script ?? true,
    })
    const messages: string[] = []
    const page = await context.newPage()
    page.on('console', (message) => messages.push(message.text()))
    page.on('pageerror', (error) => messages.push(error.message))
    page.on('request', (request) => {
      if (request.url() !== address) messages.push(`request: ${request.url()}`)
    })
    await page.goto(address)
    await work(page)
    await context.close()
    expect(messages).toEqual([])
  }

  const cases = [
    { width: widths.desktop, language: 'th', scheme: 'light' },
    { width: widths.desktop, language: 'en', scheme: 'dark' },
    { width: widths.phone, language: 'th', scheme: 'dark' },
    { width: widths.phone, language: 'en', scheme: 'light' },
  ] as const

  it.each(cases)(
    'has no accessibility problem: $language, $width px, $scheme',
    async ({ width, language, scheme }) => {
      // The policy of the report forbids foreign scripts; the examiner is one, so it gets a page without the policy.
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme: scheme,
        bypassCSP: true,
      })
      const page = await context.newPage()
      await page.goto(`${address}?lang=${language}`)
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      await page.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true })`)
      const { passes, violations } = await new AxeBuilder({ page })
        // One page without frames, and only what is wrong in full: four times as fast.
        .setLegacyMode()
        .options({ resultTypes: ['violations'] })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(passes.map(({ id }) => id)).toContain('color-contrast')
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      )
      await context.close()
    },
    120_000,
  )

  it.each(Object.values(widths))('does not scroll sideways at %i px', async (width) => {
    await withPage({ width }, async (page) => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    })
  })

  it('speaks Thai, and English at the press of a button', async () => {
    await withPage({ width: widths.desktop }, async (page) => {
      const heading = page.getByRole('heading', { name: 'แก้ข้อเหล่านี้ก่อน' })
      expect(await heading.isVisible()).toBe(true)
      await page.getByRole('button', { name: 'English' }).click()
      expect(await heading.isVisible()).toBe(false)
      expect(await page.getByRole('heading', { name: 'Fix these first' }).isVisible()).toBe(true)
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      expect(await page.title()).toContain('OIT readiness report')
      await page.getByRole('button', { name: 'ภาษาไทย' }).click()
      expect(await heading.isVisible()).toBe(true)
      expect(await page.title()).toContain('ผลตรวจ')
    })
  })

  it('shows everything in Thai without script', async () => {
    await withPage({ width: widths.desktop, script: false }, async (page) => {
      expect(await page.getByRole('article').count()).toBe(28)
      expect(await page.getByRole('button').count()).toBe(0)
      expect(await page.getByRole('heading', { name: 'ผลรายข้อ' }).isVisible()).toBe(true)
    })
  })

  it('narrows the items by keyboard, and a link to a hidden item brings it back', async () => {
    await withPage({ width: widths.desktop }, async (page) => {
      await page.locator('button[data-show="todo"]').focus()
      await page.keyboard.press('Enter')
      expect(await page.getByRole('article').count()).toBe(10)
      expect(await page.locator('button[data-show="todo"]').getAttribute('aria-pressed')).toBe('true')
      expect(await page.getByRole('status').textContent()).toContain('10')
      await page.locator('.strip a[href="#O1"]').click()
      expect(await page.locator('#O1').isVisible()).toBe(true)
    })
  })

  it('reaches the results with the first key press', async () => {
    await withPage({ width: widths.phone }, async (page) => {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await page.evaluate('document.activeElement.id')).toBe('results')
    })
  })

  it('keeps hostile text of the site harmless', async () => {
    await withPage({ width: widths.desktop }, async (page) => {
      const schemes = await page.evaluate(`[...new Set([...document.links].map((link) => link.protocol))]`)
      expect(schemes).toEqual(['file:', 'https:', 'http:'])
      expect(await page.locator('img').count()).toBe(0)
      expect(await page.locator('script').count()).toBe(1)
    })
  })
})
