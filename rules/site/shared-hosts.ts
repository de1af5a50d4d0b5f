/** Platforms on which every host is a site of its own. */
const ONE_SITE_A_HOST = new Set([
  'wordpress.com',
  'blogspot.com',
  'wixsite.com',
  'weebly.com',
  'business.site',
  'my.canva.site',
  'github.io',
  'netlify.app',
  'vercel.app',
  'web.app',
  'firebaseapp.com',
  'thai.ac',
  'dyndns.org',
])

/** Ministries and cities whose domain carries the sites of many agencies that submit on their own. */
const MANY_AGENCIES = new Set([
  'moph.go.th',
  'moe.go.th',
  'obec.go.th',
  'vec.go.th',
  'nfe.go.th',
  'dole.go.th',
  'bangkok.go.th',
  'police.go.th',
  'royalthaipolice.go.th',
  'mol.go.th',
  'moi.go.th',
  'moac.go.th',
  'doae.go.th',
  'm-society.go.th',
  'rid.go.th',
  'mnre.go.th',
  'moj.go.th',
])

/** Hosts on which the first parts of the path say whose site it is, and how many parts that takes. */
const SITE_IN_PATH: readonly (readonly [RegExp, number])[] = [
  [/^sites\.google\.com\/(?:view|site|a)\//, 2],
  [/^sites\.google\.com\//, 2],
  [/^[a-z0-9-]+\.wixsite\.com\//, 1],
  [/^webportal\.bangkok\.go\.th\//, 1],
]

/** True for the domain of a platform that hosts sites of anybody. */
export const isPlatformDomain = (domain: string): boolean =>
  ONE_SITE_A_HOST.has(domain) || domain === 'google.com'

/** True when the hosts below this registrable domain are not one site. */
export const isSharedDomain = (domain: string): boolean =>
  isPlatformDomain(domain) || MANY_AGENCIES.has(domain)

/**
 * The folder that is a site's root where one host carries many sites: on known platforms, and for user folders
 * (`/~name/`). Ends with a slash; undefined when the whole host is the site.
 */
export function sharedRoot(url: URL): string | undefined {
  const segments = url.pathname.split('/').filter((segment) => segment !== '')
  const platform = SITE_IN_PATH.find(([pattern]) => pattern.test(url.hostname + url.pathname))
  const parts = platform?.[1] ?? (segments[0]?.startsWith('~') === true ? 1 : 0)
  return parts === 0 || segments.length < parts ? undefined : `/${segments.slice(0, parts).join('/')}/`
}
