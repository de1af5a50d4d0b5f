import { isSharedDomain, sharedRoot } from '../../rules/site/shared-hosts.ts'

/** Labels of a host that are looked at; names of agencies have far fewer. */
const MOST_LABELS = 10

/**
 * The names under which the site of an address could be kept, the most particular first: one of them is what `siteKeyOf`
 * says, told without the list of all public domains. None for what is no website.
 */
export function possibleSites(url: string): readonly string[] {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return []
  const parsed = new URL(url)
  const folder = sharedRoot(parsed)
  if (folder !== undefined) return [`${parsed.host}${folder.replace(/\/$/, '')}`]
  const labels = parsed.hostname.split('.').slice(-MOST_LABELS)
  const own = parsed.hostname.replace(/^www\./, '')
  const above = labels.map((_, from) => labels.slice(from).join('.'))
  return [parsed.host, ...above.filter((name) => name === own || !isSharedDomain(name))]
}
