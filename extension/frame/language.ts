import { browser } from '../platform/browser.ts'
import { forgetFrame } from './kept-frame.ts'
import { showLanguage, type Language } from './show-language.ts'

const KEY = 'language'

const isLanguage = (value: unknown): value is Language => value === 'th' || value === 'en'

/** The language chosen by the user, else Thai unless the browser speaks another one. */
export async function chosenLanguage(): Promise<Language> {
  const kept: unknown = (await browser.storage.local.get(KEY))[KEY]
  if (isLanguage(kept)) return kept
  return browser.i18n.getUILanguage().toLowerCase().startsWith('en') ? 'en' : 'th'
}

/** Shows and remembers a language; the panel does not begin with the other one again. */
export async function chooseLanguage(language: Language): Promise<void> {
  showLanguage(language)
  forgetFrame()
  await browser.storage.local.set({ [KEY]: language })
}
