import type { Page } from 'playwright'

/** Shows a page of the extension in a language, as its own switch does. */
export const speak = (page: Page, language: 'th' | 'en'): Promise<void> =>
  page.evaluate((chosen) => {
    document.documentElement.lang = chosen
    document.documentElement.dataset['language'] = chosen
  }, language)
