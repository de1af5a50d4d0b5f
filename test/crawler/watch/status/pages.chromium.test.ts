import { chromium, type Browser, type Page } from 'playwright'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../../../crawler/browser/find-browser.ts'
import { statusFiles } from '../../../../crawler/watch/status/pages.ts'
import { serveStatus, type StatusServer } from '../../../../crawler/watch/status/serve-status.ts'
import { monthHtml } from '../../../../crawler/watch/month/month-html.ts'
import { month } from '../month/sample.ts'
import { downSite, threeSites, unknownSite, upSite } from './samples.ts'

describe('the pages of the watch in a browser', () => {
  let browser: Browser
  let server: StatusServer

  beforeAll(async () => {
    const executablePath = findBrowser()
    if (executablePath === undefined) {
      throw new Error('This test needs a browser: install Chromium or set OIT_BROWSER to one')
    }
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    const files = new Map([
      ...statusFiles(threeSites, { report: {}, renews: true }),
      ['month.html', { type: 'text/html; charset=utf-8', draw: () => monthHtml(month) }],
    ])
    server = await serveStatus({
      host: '127.0.0.1',
      port: 0,
      now: () => 0,
      files: () => Promise.resolve(files),
    })
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  const paths = [
    'month.html',
    'index.html',
    ...[upSite, downSite, unknownSite].map(({ slug }) => `site/${slug}.html`),
  ]
  const looks = [
    { width: 1280, language: 'th', colorScheme: 'light' },
    { width: 360, language: 'en', colorScheme: 'dark' },
  ] as const

  it.each(looks)(
    'has no accessibility problem and does not scroll sideways: $language, $width px, $colorScheme',
    async ({ width, language, colorScheme }) => {
      // The policy forbids foreign scripts; the examiner is one, so it gets the pages without it.
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme,
        bypassCSP: true,
      })
      const page = await context.newPage()
      for (const path of paths) {
        await page.goto(`${server.url}${path}${language === 'en' ? '?lang=en' : ''}`)
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
        const { passes, violations } = await new AxeBuilder({ page })
          .setLegacyMode()
          .options({ resultTypes: ['violations'] })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze()
        expect(passes.map(({ id }) => id)).toContain('color-contrast')
        expect(
          violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).toEqual([])
      }
      await context.close()
    },
  )

  it('keeps to its policy, and keeps the language on the way between pages', async () => {
    const messages: string[] = []
    const page: Page = await browser.newPage()
    page.on('console', (message) => messages.push(message.text()))
    page.on('pageerror', (error) => messages.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) messages.push(request.url())
    })
    await page.goto(server.url)
    expect(await page.title()).toBe('สถานะเว็บไซต์')
    await page.getByRole('button', { name: 'English' }).click()
    expect(await page.title()).toBe('Website status')
    await page.getByRole('link', { name: 'www.nongbuaret.go.th' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.getByText('2 days 19 hours of 5 days').isVisible()).toBe(true)
    await page.getByRole('link', { name: 'All sites' }).click()
    expect(await page.getByRole('heading', { name: 'Website status' }).isVisible()).toBe(true)
    for (const path of paths.slice(1)) await page.goto(`${server.url}${path}`)
    await page.close()
    // The browser asks for an icon by itself.
    expect(messages.filter((message) => !message.includes('404'))).toEqual([])
  })
})
