import type { Link, PageFacts } from '../facts/model.ts'
import { normaliseAddress } from '../site/address.ts'
import type { Scope } from '../site/scope.ts'

/** A page that reloads itself much later is a page to read, not a door. Seconds. */
const longestRefresh = 30
/** A page with more links of its own is not there to send its visitors on. */
const fewLinks = 5
const littleText = 200

const isLive = ({ target, href }: Link): boolean => target === 'live' && href !== ''

const sendsOn = (link: Link): boolean =>
  link.source === 'refresh' ||
  (link.source === 'script' && link.text === '' && link.alt === '' && link.titleAttribute === '')

function loneFrame(facts: PageFacts, ownLinks: number): string | undefined {
  const sources = new Set(facts.frames.map(({ src }) => src).filter((src) => /^https?:/i.test(src)))
  const [only] = sources
  if (sources.size !== 1 || only === undefined) return undefined
  if (facts.frames.some(({ source }) => source === 'frame')) return only
  const text = facts.blocks.reduce((length, block) => length + block.text.length, 0)
  return ownLinks === 0 && text < littleText ? only : undefined
}

/**
 * Where a page that is no home page sends its visitors: meta refresh, script redirect, lone frame, then the doors of a
 * greeting page. Normalised addresses, most certain first; empty for an ordinary page.
 *
 * @param splashTargets where a splash page lets its visitors in, best first; empty for a page that is none.
 */
export function onward(
  facts: PageFacts,
  scope: Scope,
  splashTargets: ((facts: PageFacts) => readonly string[]) | undefined,
): readonly string[] {
  const own = facts.links.filter(
    (link) => isLive(link) && !sendsOn(link) && !['frame', 'embed'].includes(link.source),
  )
  const refresh = facts.metadata.refresh
  const targets: string[] = []
  if (refresh !== undefined && refresh.seconds <= longestRefresh) targets.push(refresh.url)
  if (own.length <= fewLinks) {
    const sent = facts.links.filter((link) => isLive(link) && sendsOn(link))
    const soon = sent.filter(({ source }) => source === 'script' || refresh === undefined)
    targets.push(...soon.map(({ href }) => href))
  }
  const frame = loneFrame(facts, own.length)
  if (frame !== undefined) targets.push(frame)
  const sentTo = targets.flatMap((target) => normaliseAddress(target, facts.url) ?? [])
  // A greeting page also links to the palace's book of wishes: only a door into the site is followed.
  const doors = (splashTargets?.(facts) ?? [])
    .flatMap((target) => normaliseAddress(target, facts.url) ?? [])
    .filter((target) => scope.classify(target) === 'page')
  return [...new Set([...sentTo, ...doors])]
}
