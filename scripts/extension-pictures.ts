import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildExtension } from '../test/extension/build.ts'
import { launchChromium } from '../test/extension/chromium.ts'
import { serveSite } from '../test/sites/serve.ts'

/** Makes the pictures of docs/extension.md from a sample agency: popup, panel and an import, in both languages. */
const IMAGES = join(import.meta.dirname, '../docs/images')
/** The page of the political executives alone: one item, met in part. */
const PAGE = '/public/person/data/index/structure_id/1/menu/1181'

/** A popup is as large as its content, up to this; without a screen it may be given more or less. CSS pixels. */
const POPUP = { width: 400, height: 600 }

const show = (language: string): string =>
  `document.documentElement.lang = document.documentElement.dataset.language = '${language}'`

/** Where the last of these that stands whole above `most` ends: a picture that ends within one looks torn off. */
const edgeOf = (these: string, most: number): string =>
  `Math.ceil(Math.max(...[...document.querySelectorAll('${these}')].map((each) => each.getBoundingClientRect().bottom).filter((bottom) => bottom <= ${most})) + 1)`

/** A sheet that knows more than the checklist. */
const sheetFor = (known: string): string =>
  [
    'ข้อ,มี/ไม่มี,URL,คำอธิบาย',
    `O1,มี,${new URL('/structure', known).href},เมนูหลัก > โครงสร้างหน่วยงาน`,
    `O2,มี,"${known} ${new URL('/officials', known).href}",เมนูหลัก > บุคลากร`,
  ].join('\n')

const site = await serveSite('portal-tambon')
const chromium = await launchChromium(await buildExtension('chrome'))
try {
  const page = await chromium.context.newPage()
  await page.goto(new URL(PAGE, site.url).href)
  const popup = await chromium.press(page)
  await popup.until(`document.querySelector('details.answer')`)
  for (const language of ['th', 'en']) {
    await popup.evaluate(show(language))
    const height = await popup.evaluate<number>(edgeOf('details.answer .findings > li', POPUP.height))
    const picture = await popup.screenshot({ ...POPUP, height })
    await writeFile(join(IMAGES, `extension-popup-${language}.png`), picture)
  }
  await popup.evaluate(`document.querySelector('details.answer button.main').click()`)
  await popup.until(`document.querySelector('details.answer').textContent.includes('ใช้เป็นหลักฐานแล้ว')`)
  const panel = await chromium.open('sidepanel.html')
  await panel.setViewportSize({ width: 400, height: 1600 })
  for (const language of ['th', 'en']) {
    await panel.evaluate(show(language))
    await panel.evaluate('scrollTo(0, 0)')
    const height = 8 + (await panel.evaluate<number>(edgeOf('[id^=O]', 1300)))
    await panel.screenshot({
      path: join(IMAGES, `extension-panel-${language}.png`),
      clip: { x: 0, y: 0, width: 400, height },
    })
  }
  await panel.locator('#files > summary').click()
  await panel
    .locator('#files input[type=file]')
    .setInputFiles({ name: 'answers.csv', mimeType: 'text/csv', buffer: Buffer.from(sheetFor(page.url())) })
  await panel.locator('#files .preview').waitFor()
  for (const language of ['th', 'en']) {
    await panel.evaluate(show(language))
    await panel.locator('#files').screenshot({ path: join(IMAGES, `extension-files-${language}.png`) })
  }
} finally {
  await chromium.close()
  await site.close()
}
