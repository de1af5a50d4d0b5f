import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { chromium } from 'playwright'
import { withFingerprint } from './printed.ts'
import { printedSamples, sampleYears, SITE } from './samples.ts'

/** Prints the samples that are read as PDF too with the installed Chromium: `npx tsx test/rules/items/make-pdfs.ts`. */

/** What an office prints is the document, not the site around it, nor its menu; the font keeps the text layer whole. */
const PRINT = `@page { size: A4; margin: 18mm }
  @page wide { size: A4 landscape; margin: 18mm } main:has(tr > :nth-child(7)), body:not(:has(main)):has(tr > :nth-child(7)) { page: wide }
  * { font-family: Laksaman !important; font-feature-settings: "ccmp" 0 !important; float: none !important }
  body { font-size: 15px; line-height: 1.5 }
  table { border-collapse: collapse; width: 100% } td, th { border: 1px solid #555; padding: 3px; vertical-align: top }
  header, nav, footer, .header, .footer, img, td:has(> table a) { display: none !important }`

const browser = await chromium.launch({ executablePath: process.env['OIT_BROWSER'] ?? '/usr/bin/chromium' })
const page = await browser.newPage({ javaScriptEnabled: false })
for (const { name, html, pdf, url } of sampleYears().flatMap(printedSamples)) {
  const body = `${html}<style>${PRINT}</style>`
  await page.unrouteAll()
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  )
  // At its address: the links of a print lead where those of the page do.
  await page.goto(SITE + encodeURI(url), { timeout: 10_000 })
  const printed = await page.pdf({ preferCSSPageSize: true, tagged: false })
  await mkdir(dirname(pdf), { recursive: true })
  await writeFile(pdf, withFingerprint(printed, html))
  process.stdout.write(`${Math.ceil(printed.length / 1024)} kB  ${name}\n`)
}
await browser.close()
