import type { ComponentChildren } from 'preact'
import type { Bilingual } from '../../rules/catalogue/schema.ts'
import { Both } from '../../ui/both.tsx'
import { siteText } from '../../ui/site-text.ts'
import { words } from '../words/words.ts'
import { chooseLanguage } from './language.ts'
import { shownLanguage, type Language } from './show-language.ts'

const otherLanguage = (): Language => (shownLanguage() === 'en' ? 'th' : 'en')

/** The head of popup and panel: what this is, whose site, and the switch to the other language. */
export const Bar = ({
  title,
  site,
  children,
}: {
  title: Bilingual
  site: string
  children?: ComponentChildren
}) => (
  <header class="bar">
    <div class="row apart">
      <div>
        <h1>
          <Both of={title} />
        </h1>
        <p class="site">{siteText(site)}</p>
      </div>
      <button type="button" onClick={() => void chooseLanguage(otherLanguage())}>
        <Both of={words.otherLanguage} />
      </button>
    </div>
    {children}
  </header>
)
