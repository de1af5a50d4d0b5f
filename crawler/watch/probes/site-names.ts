import { parse } from 'tldts'

/**
 * The name under which visitors also look for a site: with `www.` when it is written without, and the other way round.
 * Undefined for addresses, and for names such as `survey.agency.go.th`, which nobody writes with `www.`.
 */
export function otherName(host: string): string | undefined {
  const { domain, subdomain, isIp } = parse(host)
  if (isIp === true || domain === null) return undefined
  if (subdomain === '') return `www.${host}`
  return subdomain === 'www' ? domain : undefined
}
