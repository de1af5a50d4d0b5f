import type { PageFacts } from '../facts/model.ts'
import { defacedSigns } from './defaced.ts'
import type { HijackSign } from './sign.ts'
import { linkSigns } from './spam-links.ts'
import { wordSigns } from './spam-words.ts'
import type { HijackContext } from './strangers.ts'

export type { HijackKind, HijackSign } from './sign.ts'
export type { HijackContext } from './strangers.ts'

/**
 * What shows that a page was hijacked: overwritten, or used to advertise gambling and the like to search engines.
 * Single words never do: only what an intruder leaves and an honest page does not. Empty for nearly every page.
 */
export function hijackSigns(facts: PageFacts, context: HijackContext): readonly HijackSign[] {
  if (facts.kind !== 'page') return []
  return [...defacedSigns(facts), ...wordSigns(facts, context), ...linkSigns(facts, context)]
}

/** True when nothing of the agency is left on the page: it is defaced, or spam from its title to its text. */
export function isTakenOver(facts: PageFacts, context: HijackContext): boolean {
  if (facts.kind !== 'page') return false
  if (defacedSigns(facts).length > 0) return true
  const kinds = new Set(wordSigns(facts, context).map(({ kind }) => kind))
  return kinds.has('spam-title') && kinds.has('spam-text')
}
