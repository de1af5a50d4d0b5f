import type { ComponentChildren } from 'preact'
import type { Bilingual } from '../../rules/catalogue/schema.ts'
import { Both } from '../both.tsx'
import { text } from './text.ts'

interface Props {
  readonly kicker: ComponentChildren
  readonly title: ComponentChildren
  readonly facts: ComponentChildren
  readonly footer: ComponentChildren
  readonly skip?: Bilingual
  readonly children: ComponentChildren
}

/** Head, content and foot that the pages of the watch share. */
export const Frame = ({ kicker, title, facts, footer, skip = text.skip, children }: Props) => (
  <>
    <a class="skip" href="#results">
      <Both of={skip} />
    </a>
    <header class="masthead">
      <div class="wrap">
        <div>
          <p class="kicker">{kicker}</p>
          <h1>{title}</h1>
          <p class="masthead-facts">{facts}</p>
        </div>
        <button type="button" class="language" hidden data-needs-script data-speak>
          <span class="th" lang="en">
            {text.language.th}
          </span>
          <span class="en" lang="th">
            {text.language.en}
          </span>
        </button>
      </div>
    </header>
    <main id="results" class="wrap" tabIndex={-1}>
      {children}
    </main>
    <footer class="wrap colophon">{footer}</footer>
  </>
)
