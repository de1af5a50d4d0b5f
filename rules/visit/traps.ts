/** Why an address is not worth asking for, whatever it says. */
export type Trap =
  'repeated-path' | 'deep-path' | 'growing-query' | 'calendar' | 'far-page' | 'action' | 'variant'

const deepestPath = 15
const mostParameters = 12
const longestSearch = 700
const farthestPage = 300

const CALENDAR =
  /calendar|jevents|jcalpro|eventdisplay|tribe[-_]|booking-?date|%E0%B8%9B%E0%B8%8F%E0%B8%B4%E0%B8%97%E0%B8%B4%E0%B8%99/i
const DAY =
  /(?:^|[/=_-])(?:19|20|24|25)\d{2}[-/](?:0?[1-9]|1[0-2])(?:[-/]\d{1,2})?(?:$|[/&?])|[?&](?:day|month|mon|date|ical|tribe-bar-date)=/i
const PAGE_NUMBER = /(?:\/page\/|[?&](?:page|paged|p_no|pageno|pg|currentpage)=)(\d{1,9})(?:$|[/&])/i
/** Asking for such an address could change something, or ends a session. */
const ACTION =
  /(?:^|[/=_.-])(?:log-?out|sign-?out|delete|remove|unsubscribe|vote|add-to-cart)(?:$|[/=&?_.-])/i
const EXPORT = /\/(?:feed|rss|atom|print|amp|trackback|embed)\/?$|\/wp-json\//i

/** Parameters that show the same page again: sorted, printed, answered to, shared. */
const VARIANT_KEYS =
  /^(?:sort|sortby|sort_by|order|orderby|order_by|dir|direction|filter_order|filter_order_dir|print|printable|tmpl|replytocom|share|fontsize|font_size|theme|colou?r_?mode|limit|per_?page|return|returnurl|redirect|redirect_to|ref|referer)$/
const VARIANT_VALUES = /^(?:format=(?:feed|raw)|type=(?:rss|atom)|action=print|view=print|feed=.{0,20})$/

const isFeed = (parameter: string): boolean => VARIANT_VALUES.test(parameter.toLowerCase())

const isVariantParameter = (parameter: string): boolean =>
  VARIANT_KEYS.test((parameter.split('=', 1)[0] ?? '').toLowerCase()) || isFeed(parameter)

/**
 * The page of which an address shows another sorting, a printed form or a feed; the address itself when it is no
 * variant. Takes a normalised address.
 */
export function originalOf(address: string): string {
  const url = new URL(address)
  const parameters = url.search.slice(1).split('&')
  const kept = parameters.filter((parameter) => parameter !== '' && !isVariantParameter(parameter))
  url.search = kept.length === 0 ? '' : `?${kept.join('&')}`
  url.pathname = url.pathname.replace(/\/(?:feed|print|amp)\/?$/i, '/')
  return url.href
}

function repeatsItself(segments: readonly string[]): boolean {
  const counts = new Map<string, number>()
  for (const segment of segments) {
    if (/^\d+$/.test(segment)) continue
    const count = (counts.get(segment) ?? 0) + 1
    if (count >= 3) return true
    counts.set(segment, count)
  }
  // The same pair twice in a row (/a/b/a/b) is a relative link that climbs.
  return segments.some(
    (segment, at) =>
      segment === segments[at + 2] &&
      segments[at + 1] === segments[at + 3] &&
      segment !== segments[at + 1] &&
      !/^\d+$/.test(segment),
  )
}

function queryGrows(search: string): boolean {
  if (search.length > longestSearch) return true
  const parameters = search.slice(1).split('&')
  if (parameters.length > mostParameters) return true
  const once = new Set(parameters)
  return once.size + 2 <= parameters.length
}

/**
 * The trap an address leads into, as far as the address alone shows it. Takes a normalised address.
 * A calendar needs both the word and a day or month: a monthly procurement report is no calendar.
 */
export function trapOf(address: string): Trap | undefined {
  const { pathname, search } = new URL(address)
  const segments = pathname.split('/').filter((segment) => segment !== '')
  if (segments.length > deepestPath) return 'deep-path'
  if (repeatsItself(segments)) return 'repeated-path'
  if (queryGrows(search)) return 'growing-query'
  if (ACTION.test(pathname) || ACTION.test(search)) return 'action'
  if (EXPORT.test(pathname) || search.slice(1).split('&').some(isFeed)) return 'variant'
  if (CALENDAR.test(pathname + search) && DAY.test(pathname + search)) return 'calendar'
  return Number(PAGE_NUMBER.exec(pathname + search)?.[1] ?? 0) > farthestPage ? 'far-page' : undefined
}
