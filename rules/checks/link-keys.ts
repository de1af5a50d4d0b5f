import type { Link } from '../facts/model.ts'
import { matchKey } from '../text/normalise.ts'

const labels = new WeakMap<Link, string>()

/** The key of what a person reads on a link, or of its picture's text; computed once for each link. */
export function linkKey(link: Link): string {
  const before = labels.get(link)
  if (before !== undefined) return before
  const key = matchKey((link.text || link.alt).slice(0, 500))
  labels.set(link, key)
  return key
}

/** True when a visitor who presses it comes to another page or file, also where only a script knows to which. */
export const leadsOn = ({ target }: Link): boolean => target === 'live' || target === 'unknown'
