import { browser } from '../platform/browser.ts'

export type Language = 'th' | 'en'

const KEY = 'language'

const isLanguage = (value: unknown): value is Language => value === 'th' || value === 'en'

/** The language chosen by the user, else Thai unless the browser speaks another one. */
export async function chosenLanguage(): Promise<Language> {
  const kept: unknown = (await browser.storage.local.get(KEY))[KEY]
  if (isLanguage(kept)) return kept
  return browser.i18n.getUILanguage().toLowerCase().startsWith('en') ? 'en' : 'th'
}

/** Shows this document in a language: the stylesheet hides the other one. */
export function showLanguage(language: Language): void {
  document.documentElement.lang = language
  document.documentElement.dataset['language'] = language
}

/** Shows and remembers a language. */
export async function chooseLanguage(language: Language): Promise<void> {
  showLanguage(language)
  await browser.storage.local.set({ [KEY]: language })
}
