import { routeOf } from '../../rules/facts/link-target.ts'

/** An address longer than this, as sent, identifies nothing we want to read. UTF-16 units. */
export const longestAddress = 2_048
const longestWritten = 8_000

/** Parameters that name the visitor or the campaign, never the page. */
const VISITOR =
  /^(?:phpsessid|jsessionid|aspsessionid[a-z]{0,12}|cfid|cftoken|utm_[a-z]{1,20}|fbclid|gclid|msclkid)$/
/** Google writes into a shared address how it was copied. */
const COPIED = /^usp=(?:sharing|share_link|drive_link|drive_web|drive_open|drivesdk|send_form|sf_link)$/i
/** `sid` is a session when it looks drawn by lot; on hand-made sites it numbers a page or a section. */
const SESSION_NAME = /^(?:sid|sessionid|session_id|sess|osclsid)$/
const SESSION_VALUE = /^[a-z0-9,-]{12,200}$/i

const pathSession = /;(?:jsessionid|phpsessid|sid)=[^/;]*/gi
const cookielessSession = /\/\([A-Z]\([a-z0-9]{8,64}\)\)(?=\/|$)/gi
const percentSequence = /%[0-9a-f]{2}/gi

function namesVisitor(parameter: string): boolean {
  const [name = '', value = ''] = parameter.split('=', 2)
  const key = name.toLowerCase()
  if (COPIED.test(parameter)) return true
  return VISITOR.test(key) || (SESSION_NAME.test(key) && SESSION_VALUE.test(value) && /[a-z]/i.test(value))
}

const tidyPercent = (text: string): string =>
  text.replace(percentSequence, (sequence) => (/%7e/i.test(sequence) ? '~' : sequence.toUpperCase()))

function tidySearch(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !namesVisitor(parameter))
  return kept.length === 0 ? '' : `?${tidyPercent(kept.join('&'))}`
}

/**
 * The one form in which an address is asked for, stored and compared: absolute, http(s), host in lower-case punycode
 * without a final dot, no default port, credentials, session or campaign parameters, and no fragment unless it is the
 * route of an application (`#/plan`), which is a page of its own. Thai letters and their
 * UTF-8 percent sequences become one; bytes of other encodings (windows-874) stay. All other parameters keep their
 * order, for on many systems the query alone says which page is meant. Idempotent; never throws.
 *
 * @param href as written on a page. @param base absolute address that relative ones start from.
 * @returns undefined for anything that is not such an address or is longer than `longestAddress`.
 */
export function normaliseAddress(href: string, base?: string): string | undefined {
  if (href.length > longestWritten || !URL.canParse(href, base)) return undefined
  const url = new URL(href, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  url.hash = tidyPercent(routeOf(url.hash))
  url.username = ''
  url.password = ''
  if (/[^.]\.+$/.test(url.hostname)) url.hostname = url.hostname.replace(/\.+$/, '')
  url.pathname = tidyPercent(url.pathname.replace(pathSession, '').replace(cookielessSession, ''))
  url.search = tidySearch(url.search)
  return url.href.length > longestAddress ? undefined : url.href
}

/** What http and https, www and bare forms of an address have in common. Takes a normalised address. */
export function twinKey(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/, '')
}
