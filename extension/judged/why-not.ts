import type { Bilingual } from '../../rules/catalogue/schema.ts'
import { problemOf } from '../../rules/links/problems.ts'
import type { LinkHealth } from '../../rules/judge/model.ts'
import { documentWords } from '../words/documents.ts'

/** Why nothing can be said of an address that was asked for, and what to do about it. */
export function whyNotJudged(link: LinkHealth): readonly Bilingual[] {
  if (link.kind === undefined) return [documentWords.unknownKind]
  const { summary, fix } = problemOf(link.kind)
  return [summary, fix]
}
