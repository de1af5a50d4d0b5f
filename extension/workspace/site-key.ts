import { parse } from 'tldts'

/**
 * The name under which everything about one agency is kept: its registrable domain, so that www, e-service and bare
 * host share one checklist; the host with its port where there is no domain, as on a test server.
 * @returns undefined for pages that are no website (settings pages, files).
 */
export function siteKeyOf(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined
  const { host } = new URL(url)
  return parse(url, { allowPrivateDomains: true }).domain ?? host
}
