export type Language = 'th' | 'en'

/** The language in which this document is shown. */
export const shownLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'th')

/** Shows this document in a language: the stylesheet hides the other one. */
export function showLanguage(language: Language): void {
  document.documentElement.lang = language
  document.documentElement.dataset['language'] = language
}
