import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { chromium } from 'playwright'
import { beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../crawler/browser/find-browser.ts'
import { renderHtml } from '../../crawler/report/html.ts'
import { renderJson } from '../../crawler/report/json.ts'
import { renderTerminal } from '../../crawler/report/terminal.ts'
import { answersXlsx } from '../../formats/answers/write-xlsx.ts'
import { reportRows } from '../../rules/answers/report-rows.ts'
import { answersCsv } from '../../rules/answers/sheet.ts'
import type { Report } from '../../rules/report/schema.ts'
import { rowWords } from '../../ui/row-words.ts'
import { reportSample } from '../report-sample.ts'

/** Turns letters round, hides in between, steers a terminal, runs in a page, calculates in a sheet. */
const VENOM =
  '\u202efdp.exe\u2066\u200b\u200d\u0007\u001b[2J\u009b31m"\'><img src=//x.test/x onerror=alert(1)><script>alert(2)</script>'
/** As every address is written before it is asked for. */
const VENOMOUS_ADDRESS = new URL(
  'https://раypal.example/%E2%80%AEfdp.exe?q="><script>alert(3)</script>&z=\u202e\u200b',
).href

/** Words that a site writes itself; what we say of it is ours. */
const WRITTEN = new Set(['name', 'title', 'quote', 'text', 'note'])
const ADDRESSES = new Set(['url', 'finalUrl', 'foundOn'])

/** A report in which everything that a site may write was written by somebody who means harm. */
function poisoned<T>(value: T, name = ''): T {
  if (typeof value === 'string') {
    if (WRITTEN.has(name)) return `=HYPERLINK("//x.test")${VENOM}${value}` as T
    return ADDRESSES.has(name) ? (VENOMOUS_ADDRESS as T) : value
  }
  if (Array.isArray(value)) return value.map((each: unknown) => poisoned(each, name)) as T
  if (typeof value !== 'object' || value === null) return value
  // A title in two languages is of the checklist, and the name of the tool is ours.
  if ('th' in value || name === 'tool') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, poisoned(each as unknown, key)]),
  ) as T
}

const UNSEEN = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u

describe('whatever a site writes', () => {
  let report: Report
  beforeAll(() => {
    report = poisoned(reportSample)
    expect(JSON.stringify(report).split('\\u001b[2J').length).toBeGreaterThan(20)
  })
  const rows = () => reportRows(report, rowWords(report))

  it('is seen as it is on a terminal, and steers nothing', () => {
    const text = renderTerminal(report, { lang: 'th', colour: false, width: 100 })
    expect(text.replaceAll('\n', '')).not.toMatch(UNSEEN)
    expect(text).toContain('[U+202E]fdp.exe')
    expect(text).toContain('https://xn--ypal-43d9g.example/%E2%80%AEfdp.exe')
  })

  it('is seen as it is in report.json, and means what it meant', () => {
    const text = renderJson(report)
    expect(text.replaceAll('\n', '')).not.toMatch(UNSEEN)
    expect(text).toContain('\\u202efdp.exe')
    expect(JSON.parse(text)).toEqual(report)
  })

  it('calculates nothing in answers.csv and answers.xlsx, and hides nothing there', async () => {
    const csv = answersCsv(rows()).replace(/^\ufeff/, '')
    expect(csv.replaceAll(/[\r\n]/g, '')).not.toMatch(UNSEEN)
    expect(csv).not.toMatch(/(?:^|,)"?[=+\-@]/m)
    const parts = unzipSync(await answersXlsx(rows()))
    const sheets = Object.entries(parts).filter(([name]) => name.endsWith('.xml'))
    const xml = sheets.map(([, bytes]) => new TextDecoder().decode(bytes)).join('')
    expect(xml).toContain('fdp.exe')
    expect(xml.replaceAll(/[\r\n]/g, '')).not.toMatch(UNSEEN)
    expect(xml).not.toMatch(/<f[ >]/)
    expect(Object.keys(parts).filter((name) => /external|macro|vba/i.test(name))).toEqual([])
  })

  it('runs nothing and asks for nothing in report.html', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'oit-'))
    const file = join(folder, 'report.html')
    writeFileSync(file, renderHtml(report))
    const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] })
    try {
      const page = await browser.newPage()
      const happened: string[] = []
      page.on('request', (request) => happened.push(request.url()))
      page.on('dialog', (dialog) => void dialog.dismiss().then(() => happened.push(dialog.message())))
      page.on('console', (message) => happened.push(message.text()))
      await page.goto(pathToFileURL(file).href)
      expect(happened).toEqual([pathToFileURL(file).href])
      const text = await page.evaluate<string>('document.documentElement.textContent')
      expect(text).toContain('[U+202E]fdp.exe')
      expect(UNSEEN.exec(text.replaceAll(/[\n\t]/g, ''))?.index).toBeUndefined()
      expect(await page.locator('img').count()).toBe(0)
    } finally {
      await browser.close()
      rmSync(folder, { recursive: true })
    }
  })
})
