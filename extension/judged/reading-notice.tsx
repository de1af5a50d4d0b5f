import type { PageFacts } from '../../rules/facts/model.ts'
import { isPicture } from '../../rules/facts/reading-depth.ts'
import { Both } from '../../ui/both.tsx'
import { documentWords as words } from '../words/documents.ts'

/** What could not be read of a document; nothing for one that was read whole. */
export const ReadingNotice = ({ facts }: { facts: PageFacts }) => (
  <>
    {isPicture(facts) && (
      <p class="message">
        <Both of={facts.textLayer === 'damaged' ? words.damaged : words.scan} />
      </p>
    )}
    {facts.kind === 'pdf' && facts.truncated && facts.pageCount !== undefined && (
      <p class="aside">
        <Both of={words.partly} /> {facts.pageCount}
      </p>
    )}
  </>
)
