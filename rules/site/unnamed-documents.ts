import type { ItemVerdict } from '../judge/model.ts'
import { yearMentions } from '../text/years.ts'
import { isOpen, type SiteSoFar } from './documents-to-read.ts'
import { createScope } from './scope.ts'

/** Documents of one audit that are opened though nothing speaks for them. */
const MOST_UNNAMED = 80

/**
 * The documents that no label speaks for, when items are missing: posts are named in everyday words, and only what is
 * attached to them says what it is. Those whose address or label names the audited year, the one before it or no year
 * come first.
 *
 * @param most how many may be opened.
 */
export function unnamedDocuments(
  judged: readonly ItemVerdict[],
  { fiscalYear, visit, probed }: Omit<SiteSoFar, 'candidates'>,
  most = MOST_UNNAMED,
): readonly string[] {
  if (judged.every(({ verdict }) => verdict !== 'missing')) return []
  const { classify } = createScope(visit.homeUrl)
  // The uses of an address are made when they are asked for: only documents are asked about.
  const unread = [...visit.uses.keys()].filter(
    (url) =>
      classify(url) === 'document' &&
      !visit.pages.has(url) &&
      probed.get(url)?.facts === undefined &&
      isOpen(url, visit, probed),
  )
  const isOld = (url: string): boolean => {
    const years = yearMentions(`${visit.uses.get(url)?.[0]?.link.text ?? ''} ${url}`)
    return years.length > 0 && years.every(({ to }) => to < fiscalYear - 1)
  }
  const [recent, old]: [string[], string[]] = [[], []]
  for (const url of unread) (isOld(url) ? old : recent).push(url)
  return [...recent, ...old].slice(0, most)
}
