import { parse } from 'tldts'
import { isSharedDomain, sharedRoot } from '../../rules/site/shared-hosts.ts'

const readable = (url: string): URL | undefined =>
  /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url) : undefined

/**
 * The name under which everything about one agency is kept: its registrable domain, so that www, e-service and bare
 * host share one checklist. Its own host below a domain of many agencies (a ministry's); its folder on a host that
 * carries many sites (Google Sites); the host with its port where there is no domain, as on a test server.
 * @returns undefined for pages that are no website (settings pages, files).
 */
export function siteKeyOf(url: string): string | undefined {
  const parsed = readable(url)
  if (parsed === undefined) return undefined
  const folder = sharedRoot(parsed)
  if (folder !== undefined) return `${parsed.host}${folder.replace(/\/$/, '')}`
  const { domain } = parse(url, { allowPrivateDomains: true })
  if (domain === null) return parsed.host
  return isSharedDomain(domain) ? parsed.hostname.replace(/^www\./, '') : domain
}
