import type { Bilingual } from '../rules/catalogue/schema.ts'
import { siteText } from './site-text.ts'

/** Both languages of a text; the stylesheet shows the one that is chosen, Thai unless told otherwise. */
export const Both = ({ of }: { of: Bilingual }) => (
  <>
    <span class="th" lang="th">
      {siteText(of.th)}
    </span>
    <span class="en" lang="en">
      {siteText(of.en)}
    </span>
  </>
)
