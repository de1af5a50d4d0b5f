import type { Link } from '../facts/model.ts'
import { isNoise } from '../locate/link-topics.ts'
import type { LinkUse } from '../site/model.ts'

/** Entries of menus come in few forms; more are not looked through. */
const FORMS_COMPARED = 6

/** Two entries of menus, headers or footers that say the same, whatever page they stand on. */
const saysTheSame = (one: Link, other: Link): boolean =>
  one.text === other.text &&
  one.alt === other.alt &&
  one.titleAttribute === other.titleAttribute &&
  one.region === other.region &&
  one.source === other.source &&
  one.imageOnly === other.imageOnly &&
  one.trail.join('>') === other.trail.join('>')

/**
 * The link to write down for one more use of an address: that of an earlier use when a menu only repeats it, since
 * menus stand on every page and would fill the memory. Links that speak through what is beside them are kept as
 * they are.
 */
export function sharedUse(earlier: readonly LinkUse[], link: Link): Link {
  if (link.region === 'main' || isNoise(link.text)) return link
  const known = earlier.slice(0, FORMS_COMPARED).find((use) => saysTheSame(use.link, link))
  return known?.link ?? link
}
