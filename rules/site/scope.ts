import { parse } from 'tldts'
import { isSharedDomain, sharedRoot } from './shared-hosts.ts'

/** What an address is to a visit: a page to read, a file to note, or not part of the site. */
export type AddressClass = 'page' | 'document' | 'media' | 'outside'

export interface ScopeOptions {
  /** The folder that is the site's root on the start host, when it is not the whole host. */
  readonly basePath?: string
}

export interface Scope {
  /** Takes an absolute address. By extension, so a page that sends a file is only found out when asked for. */
  readonly classify: (url: string) => AddressClass
  readonly contains: (url: string) => boolean
}

const DOCUMENTS = /\.(?:pdf|docx?|xlsx?|xlsm|pptx?|ppsx?|od[tsp]|rtf|csv|txt|zip|rar|7z)$/i
const MEDIA =
  /\.(?:jpe?g|jfif|png|gif|webp|bmp|svg|ico|tiff?|heic|psd|ai|mp[34]|m4[av]|avi|mov|wmv|flv|webm|wav|wma|mkv|3gp|css|m?js|json|xml|rss|atom|woff2?|ttf|eot|otf|swf|exe|msi|apk|dmg|iso|gz|tar)$/i

interface Root {
  readonly host: string
  /** Hosts of this registrable domain belong to the site; undefined where the host stands alone. */
  readonly domain: string | undefined
  readonly folder: string | undefined
}

const bare = (host: string): string => host.replace(/^www\./, '')

function rootOf(start: URL, basePath: string | undefined): Root {
  const { domain, isIp } = parse(start.hostname)
  const named = basePath === undefined ? sharedRoot(start) : `/${basePath.replace(/^\/+|\/+$/g, '')}/`
  const folder = named === '/' || named === '//' ? undefined : named
  const host = bare(start.hostname)
  const alone = isIp === true || domain === null || (isSharedDomain(domain) && domain !== host)
  return { host, domain: alone ? undefined : domain, folder }
}

function within({ host, domain, folder }: Root, url: URL): boolean {
  const asked = bare(url.hostname)
  if (asked === host) return folder === undefined || `${url.pathname}/`.startsWith(folder)
  // Other hosts of a site that is only a folder belong to its neighbours as well.
  if (folder !== undefined) return false
  return domain === undefined ? asked.endsWith(`.${host}`) : parse(url.hostname).domain === domain
}

/**
 * Which addresses belong to the site that starts at `startUrl` (absolute): its host with and without www, http and
 * https, any port, and all hosts of the same registrable domain. A bare IP address or localhost stands alone; so does
 * an agency's host below a ministry's domain, with the hosts below it. On shared hosts the site is a folder.
 * An address that cannot be read, or is not http(s), is outside; so is everything when `startUrl` cannot be read.
 */
export function createScope(startUrl: string, options: ScopeOptions = {}): Scope {
  const root = URL.canParse(startUrl) ? rootOf(new URL(startUrl), options.basePath) : undefined

  const classify = (url: string): AddressClass => {
    if (root === undefined || !URL.canParse(url)) return 'outside'
    const parsed = new URL(url)
    if (!/^https?:$/.test(parsed.protocol) || !within(root, parsed)) return 'outside'
    if (DOCUMENTS.test(parsed.pathname)) return 'document'
    return MEDIA.test(parsed.pathname) ? 'media' : 'page'
  }

  return { classify, contains: (url) => classify(url) !== 'outside' }
}

/** The site of several roots, for a start address that leads to a home page elsewhere. */
export function joinScopes(scopes: readonly Scope[]): Scope {
  const classify = (url: string): AddressClass => {
    for (const scope of scopes) {
      const found = scope.classify(url)
      if (found !== 'outside') return found
    }
    return 'outside'
  }
  return { classify, contains: (url) => classify(url) !== 'outside' }
}
