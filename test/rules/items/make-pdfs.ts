import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { chromium } from 'playwright'
import { withFingerprint } from './printed.ts'
import { printedSamples, sampleYears } from './samples.ts'

/** Prints the samples that are read as PDF too with the installed Chromium: `npx tsx test/rules/items/make-pdfs.ts`. */

/** What an office prints is the document, not the site around it; the font keeps the text layer whole. */
const PRINT = `@page { size: A4; margin: 18mm }
  * { font-family: Laksaman !important; font-feature-settings: "ccmp" 0 !important; float: none !important }
  body { font-size: 15px; line-height: 1.5 }
  table { border-collapse: collapse; width: 100% } td, th { border: 1px solid #555; padding: 3px; vertical-align: top }
  header, nav, footer, .header, .footer, img { display: none !important }`

const browser = await chromium.launch({ executablePath: process.env['OIT_BROWSER'] ?? '/usr/bin/chromium' })
const page = await browser.newPage({ javaScriptEnabled: false })
await page.route('**/*', (route) => route.abort())
for (const { name, html, pdf } of sampleYears().flatMap(printedSamples)) {
  await page.setContent(`${html}<style>${PRINT}</style>`, { timeout: 10_000 })
  const printed = await page.pdf({ preferCSSPageSize: true, tagged: false })
  await mkdir(dirname(pdf), { recursive: true })
  await writeFile(pdf, withFingerprint(printed, html))
  process.stdout.write(`${Math.ceil(printed.length / 1024)} kB  ${name}\n`)
}
await browser.close()
