import { getDomain } from 'tldts'

// Names of front doors, and of the folder that a CMS was put in.
const frontDoor =
  /^(?:index|default|home|main|homepage|frontpage|welcome|intro|web|website|site|www|portal)(?:\.(?:php|html?|aspx?|jsp|cfm))?$/i
// Addresses that do something and then rightly return to the front door.
const action =
  /(?:^|[/_.-])(?:log-?out|sign-?out|lang|language|locale|set-?lang|switch-?lang|change-?lang)(?:[/_.-]|$)/i
const noContentParameter = /^(?:lang|language|locale|hl|fbclid|gclid|utm_[a-z]{1,20})$/i
const languages = new Set(['th', 'en', 'th-th', 'en-us', 'en-gb'])

/** True when both addresses belong to one registrable domain (or are the same host, where there is none). */
export function sameSite(one: string, other: string): boolean {
  if (!URL.canParse(one) || !URL.canParse(other)) return false
  const [a, b] = [new URL(one).hostname, new URL(other).hostname]
  const domain = getDomain(a)
  return domain === null ? a === b : domain === getDomain(b)
}

/** True when the address names more than the front door of its host: not `/`, `/index.php`, `/th/`, `/home` … */
export function isDeep(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { pathname, searchParams } = new URL(url)
  if ([...searchParams.keys()].some((name) => !noContentParameter.test(name))) return true
  const segments = pathname
    .split('/')
    .filter((segment) => segment !== '' && !languages.has(segment.toLowerCase()))
  return !segments.every((segment) => frontDoor.test(segment))
}

/** True when two addresses name the same page: scheme, www, final slash and fragment aside. */
export function samePage(one: string, other: string): boolean {
  const key = (url: string): string => {
    if (!URL.canParse(url)) return url
    const { host, pathname, search } = new URL(url)
    return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`
  }
  return key(one) === key(other)
}

/** True when the visitor asked for something on a site and was sent to its front door instead. */
export function landedHome(requestedUrl: string, finalUrl: string, homeUrl: string): boolean {
  if (!isDeep(requestedUrl) || !sameSite(requestedUrl, finalUrl)) return false
  if (action.test(new URL(requestedUrl).pathname)) return false
  if (samePage(requestedUrl, finalUrl) || samePage(requestedUrl, homeUrl)) return false
  if (samePage(finalUrl, homeUrl)) return true
  // A sub-domain's own front door is where its old addresses lead; only the same host's counts.
  const bare = (url: string): string => new URL(url).hostname.replace(/^www\./, '')
  return bare(requestedUrl) === bare(finalUrl) && !isDeep(finalUrl)
}
