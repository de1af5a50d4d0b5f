import { useEffect, useState } from 'preact/hooks'
import type { Bilingual } from '../../rules/catalogue/schema.ts'
import { shownLanguage } from './show-language.ts'

/**
 * Gives the text of the language that is shown, for places that hold plain text only, such as the choices of a list.
 * They are drawn anew when the user changes the language; everywhere else the style sheet hides the other language.
 */
export function useLanguage(): (text: Bilingual) => string {
  const [language, setLanguage] = useState(shownLanguage)
  useEffect(() => {
    const root = document.documentElement
    const observer = new MutationObserver(() => setLanguage(shownLanguage()))
    observer.observe(root, { attributes: true, attributeFilter: ['lang'] })
    return () => observer.disconnect()
  }, [])
  return (text) => text[language]
}
