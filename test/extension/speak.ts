import type { Page } from 'playwright'

/** Shows a page of the extension in a language, as its own switch does; before it is drawn the page chooses one itself. */
export async function speak(page: Page, language: 'th' | 'en'): Promise<void> {
  await page.locator('#app:not([aria-busy]) > *').first().waitFor({ state: 'attached' })
  await page.evaluate((chosen) => {
    document.documentElement.lang = chosen
    document.documentElement.dataset['language'] = chosen
  }, language)
}
