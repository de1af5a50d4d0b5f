import { channelOf } from '../addresses/channels.ts'
import { hostOf, isUnder } from '../checks/hosts.ts'

/** What must be known of a site to tell its own from what strangers left on it. */
export interface HijackContext {
  /** Hosts, domains or addresses of the agency's own site. */
  readonly siteHosts: readonly string[]
}

/** Bodies of the state, schools, and services that everybody uses: links to them are no advertisement. */
const TRUSTED =
  /(?:^|\.)(?:go\.th|ac\.th|mi\.th|or\.th|google\.(?:com|co\.th)|googleapis\.com|gstatic\.com|forms\.gle|goo\.gl|microsoft\.com|office\.com|apple\.com|canva\.com|wikipedia\.org|w3\.org|jquery\.com|cloudflare\.com|jsdelivr\.net)$/

/** The host an address is on, when it is neither the agency's own nor one that anybody would link to; else ''. */
export function strangerOf(url: string, { siteHosts }: HijackContext): string {
  const host = hostOf(url)
  if (host === '') return ''
  // Most links of a page lead to its own site.
  for (const each of siteHosts) {
    const own = each.includes('/') ? hostOf(each) : each.toLowerCase().replace(/^www\./, '')
    if (isUnder(host, own) || isUnder(own, host)) return ''
  }
  return TRUSTED.test(host) || channelOf(url) !== undefined ? '' : host
}
