import { createFrontier } from './frontier.ts'
import type { Frontier } from './frontier.ts'
import type { Ledger } from './ledger.ts'
import { likelyFrom } from '../site/likelihood.ts'
import type { Likelihood } from '../site/likelihood.ts'
import { linksOnPage, opensItself } from '../site/links-on-page.ts'
import type { AddressedLink } from '../site/links-on-page.ts'
import type { VisitedPage } from '../site/model.ts'
import type { Scope } from '../site/scope.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { originalOf, trapOf } from './traps.ts'

export interface DiscoverOptions {
  readonly ledger: Ledger
  readonly scope: Scope
  readonly likelihood: Likelihood
  /** How likely an address named only by a sitemap is evidence; 0–1. */
  readonly addressLikelihood: (url: string) => number
}

/** Finds what else there is to read, and puts it in the queue. */
export interface Discovery {
  readonly frontier: Frontier
  /** Notes all links of a page. True when at least one of them is new and likely. */
  readonly follow: (page: VisitedPage, likelihood: number) => boolean
  readonly offerNamed: (urls: readonly string[]) => void
  /** Addresses that were seen and not put in the queue, though they are pages of the site. */
  readonly trapped: () => ReadonlySet<string>
}

const mostWordings = 200_000
const mostTrapped = 5_000
/** Nobody links to it yet: what a sitemap names alone comes late, and farther than anything near the home page. */
const NAMED = { share: 0.75, least: 0.04, depth: 4 }
/** The words of an intruder name whatever search engines look for. */
const UNTRUSTED = 0.02

/** Reads links into the queue. A link is weighed once a wording, for menus repeat on every page. */
export function createDiscovery({
  ledger,
  scope,
  likelihood,
  addressLikelihood,
}: DiscoverOptions): Discovery {
  const frontier = createFrontier()
  const trapped = new Set<string>()
  /** Wordings of addresses that were not read yet, by their fingerprints. */
  const weighed = new Map<string, number[]>()
  let wordings = 0

  const trap = (url: string): void => {
    if (trapped.size < mostTrapped) trapped.add(url)
  }

  const isTrap = (url: string): boolean => {
    if (trapped.has(url) || trapOf(url) !== undefined) return true
    const original = originalOf(url)
    return original !== url && (frontier.has(original) || ledger.pages.has(original))
  }

  const newWording = ({ link, url }: AddressedLink): boolean => {
    const wording = fingerprint(`${link.region} ${link.text} ${link.alt}`)
    const known = weighed.get(url)
    if (known?.includes(wording) === true || wordings >= mostWordings) return false
    wordings += 1
    if (known === undefined) weighed.set(url, [wording])
    else known.push(wording)
    return true
  }

  const followOne = (page: VisitedPage, found: AddressedLink, parent: number): boolean => {
    const { link, url } = found
    const firstUse = ledger.note(page.url, found)
    // Most links of a large site lead to what was read before.
    if (!firstUse && (ledger.pages.has(url) || (frontier.has(url) && !frontier.waits(url)))) return false
    const kind = scope.classify(url)
    const depth = page.depth + (opensItself(link) ? 0 : 1)
    const weigh = (): number => {
      if (page.facts === undefined) return 0
      return page.link.kind === 'hijacked' ? UNTRUSTED : likelihood({ link, page: page.facts, url, depth })
    }
    if (kind === 'document') return firstUse && weigh() >= likelyFrom
    // A form is answered, not read.
    if (kind !== 'page' || link.source === 'form' || ledger.pages.has(url)) return false
    if (frontier.has(url) ? !frontier.waits(url) : isTrap(url)) {
      if (!frontier.has(url)) trap(url)
      return false
    }
    if (!newWording(found)) return false
    // What a page shows in a frame is that page's own content.
    const likely = opensItself(link) ? Math.max(parent, weigh()) : weigh()
    const offered = frontier.offer({ url, likelihood: likely, depth, foundOn: page.url })
    return (offered === 'queued' || offered === 'raised') && likely >= likelyFrom
  }

  const follow: Discovery['follow'] = (page, parent) => {
    wordings -= weighed.get(page.url)?.length ?? 0
    weighed.delete(page.url)
    if (page.facts === undefined) return false
    let brought = false
    for (const found of linksOnPage(page.facts)) {
      if (followOne(page, found, parent)) brought = true
    }
    return brought
  }

  const offerNamed = (urls: readonly string[]): void => {
    for (const url of urls) {
      if (scope.classify(url) !== 'page' || ledger.pages.has(url) || frontier.has(url) || isTrap(url))
        continue
      const likely = Math.max(NAMED.least, NAMED.share * addressLikelihood(url))
      frontier.offer({ url, likelihood: likely, depth: NAMED.depth })
    }
  }

  return { frontier, follow, offerNamed, trapped: () => trapped }
}
