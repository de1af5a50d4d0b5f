import { hijackSigns } from '../hijack/signs.ts'
import type { HijackSign } from '../hijack/signs.ts'
import type { Visit, VisitedPage } from './model.ts'

/** A visited page that shows signs of a hijack. */
export interface HijackedPage {
  readonly url: string
  /** Nothing of the agency is left on it. */
  readonly takenOver: boolean
  /** A page of the site leads there with a link that visitors see. */
  readonly linked: boolean
  /** Never empty. */
  readonly signs: readonly HijackSign[]
}

const isTakenOver = ({ link }: VisitedPage): boolean => link.kind === 'hijacked'

/** The pages of a visit that show signs of a hijack: those that are taken over first, then by nearness to the home page. */
export function hijackedPages(visit: Visit): readonly HijackedPage[] {
  const context = { siteHosts: visit.hosts }
  const pages = [...visit.pages.values()].flatMap((page) => {
    if (page.facts === undefined || page.sameAs !== undefined) return []
    if (page.look?.mayBeHijacked === false) return []
    const signs = hijackSigns(page.facts, context)
    if (signs.length === 0) return []
    const linked = (visit.uses.get(page.url) ?? []).some(({ from }) => {
      const carrier = visit.pages.get(from)
      return carrier !== undefined && carrier !== page && !isTakenOver(carrier)
    })
    return [{ url: page.url, takenOver: isTakenOver(page), linked, signs, depth: page.depth }]
  })
  return pages.sort((a, b) => Number(b.takenOver) - Number(a.takenOver) || a.depth - b.depth)
}

/** The same pages with more signs on one of them, which may be new among them. */
export function withSigns(
  pages: readonly HijackedPage[],
  url: string,
  signs: readonly HijackSign[],
): readonly HijackedPage[] {
  if (signs.length === 0) return pages
  if (!pages.some((page) => page.url === url))
    return [...pages, { url, takenOver: false, linked: true, signs }]
  return pages.map((page) => (page.url === url ? { ...page, signs: [...signs, ...page.signs] } : page))
}

/**
 * A visit without what intruders say: pages that are taken over stand for broken links, their words and links for
 * nothing.
 */
export function withoutTakenOver(visit: Visit): Visit {
  const taken = new Set([...visit.pages.values()].filter(isTakenOver).map(({ url }) => url))
  if (taken.size === 0) return visit
  const pages = [...visit.pages].map(([url, { facts, ...page }]) => {
    const kept = taken.has(page.url) || facts === undefined ? page : { ...page, facts }
    return [url, kept] as const
  })
  const uses = [...visit.uses].flatMap(([url, on]) => {
    const honest = on.filter(({ from }) => !taken.has(from))
    return honest.length === 0 ? [] : [[url, honest] as const]
  })
  return { ...visit, pages: new Map(pages), uses: new Map(uses) }
}
