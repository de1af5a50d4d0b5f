import { parse } from 'tldts'
import { isSharedDomain } from '../../rules/site/shared-hosts.ts'

/**
 * The addresses of one site as a browser's permission names them: the agency's domain with all its hosts; only its own
 * host, and those below it, where a domain carries the sites of many agencies.
 */
export function originsOf(startUrl: string): readonly [string] {
  const { hostname } = new URL(startUrl)
  const { domain, isIp } = parse(hostname)
  if (isIp === true || domain === null) return [`*://${hostname}/*`]
  return [`*://*.${isSharedDomain(domain) ? hostname.replace(/^www\./, '') : domain}/*`]
}
