import { remembering } from '../text/remember.ts'
import type { JudgeContext } from '../judge/model.ts'
import { nationalBodies } from './national-bodies.ts'
import type { NationalBody } from './national-bodies.ts'

/** Host of an address in lower case without "www."; '' when it is no address. */
export const hostOf: (url: string) => string = remembering((url) =>
  URL.canParse(url) ? new URL(url).hostname.toLowerCase().replace(/^www\./, '') : '',
)

/** `host` is `domain` or below it. */
export const isUnder = (host: string, domain: string): boolean =>
  host !== '' && (host === domain || host.endsWith(`.${domain}`))

/** Whether an address is on the agency's own site or a host below its domain. */
export function isOwn(url: string, context: Pick<JudgeContext, 'siteHosts'>): boolean {
  const host = hostOf(url)
  return context.siteHosts.some((own) => {
    const domain = own.includes('/') ? hostOf(own) : own.toLowerCase().replace(/^www\./, '')
    return domain !== '' && (isUnder(host, domain) || isUnder(domain, host))
  })
}

/** The national body that an address belongs to, unless it is the audited agency itself. */
export function nationalBodyOf(url: string, context: JudgeContext): NationalBody | undefined {
  const host = hostOf(url)
  const body = nationalBodies.find((each) => isUnder(host, each.host))
  return body === undefined || isOwn(url, context) ? undefined : body
}
