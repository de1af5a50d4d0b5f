import { remembering } from '../text/remember.ts'
import type { LinkTarget } from './model.ts'

/** Where a link leads; `href` is '' when it leads nowhere, or nobody can tell where. */
export interface Target {
  readonly href: string
  readonly target: LinkTarget
}

const DEAD: Target = { href: '', target: 'dead' }
/** Of something to press that names no address. */
export const UNKNOWN: Target = { href: '', target: 'unknown' }
const emptyFragment = /^#[!/]?$/
const quoted = /['"]([^'"\\]{1,2000})['"]/g
const assigned =
  /(?:\bopen\s{0,5}\(|\blocation(?:\.href)?\s{0,5}=(?!=)|\blocation\.(?:assign|replace)\s{0,5}\()\s{0,5}['"]([^'"\\]{1,2000})['"]/
const addressLike =
  /^(?:https?:\/\/|\/\/?[^/]|\.{1,2}\/)|^[^\s<>]{1,300}\.(?:php|html?|aspx?|jsp|pdf|docx?|xlsx?|pptx?|zip|rar|jpe?g|png)(?:$|[?#])/i
/** "javascript:void(0)", "javascript:;", "return false": scripts that do nothing. */
const idle =
  /^(?:javascript:)?\s{0,5}(?:void\s{0,5}\(?\s{0,5}0?\s{0,5}\)?|return\s{1,5}false|return|false|undefined)?[\s;]{0,10}$/i

/** Absolute form of an address as written on the page, or undefined when it is none. */
export function absolute(address: string, base: string): URL | undefined {
  try {
    return new URL(address.trim(), base)
  } catch {
    return undefined
  }
}

/**
 * The part of a fragment that names a page of an application drawn by script (`#/plan/2568`, `#!/plan`); '' for an
 * ordinary fragment, which only names a spot on a page. Takes and gives it with its `#`.
 */
export const routeOf = (fragment: string): string => (/^#!?\/./.test(fragment) ? fragment : '')

/** True for a script that only stops the browser from following the link. */
export const isIdleScript = (script: string): boolean => idle.test(script.trim())

/**
 * The address a script leads to: an argument of `open`, an assignment to `location`, or a quoted word that looks
 * like an address ("openFile('/files/plan.pdf')"). Takes the text of a handler or of a `javascript:` address.
 */
export function addressInScript(script: string): string | undefined {
  const direct = assigned.exec(script)?.[1]
  if (direct !== undefined) return direct
  for (const match of script.matchAll(quoted)) {
    const word = match[1]?.trim()
    if (word && addressLike.test(word)) return word
  }
  return undefined
}

/** A path of the site in letters that no browser writes otherwise, without steps up or a fragment. */
const PLAIN_PATH = /^\/(?![/.])(?:[\w~.-]|\/(?!\.))*(?:\?[\w=&.~-]*)?$/

const originOf = remembering((base: string): string => absolute('/', base)?.origin ?? '')

/** What most links of most pages say, put together without the reading of addresses, which costs more than all else of a link. */
function plainly(address: string, base: string): Target | undefined {
  const onWeb = /^https?:/.test(base)
  return onWeb && PLAIN_PATH.test(address) ? { href: originOf(base) + address, target: 'live' } : undefined
}

/** True when a data attribute holds an address rather than an id or a word. */
export const looksLikeAddress = (word: string): boolean => addressLike.test(word.trim())

/**
 * What an address written on the page at `page` (with base `base`) leads to. Both must be absolute.
 * A fragment of the same page keeps the page's own address.
 */
export function resolveTarget(written: string, base: string, page: string): Target {
  const address = written.trim()
  if (address === '' || emptyFragment.test(address)) return DEAD
  if (/^javascript:/i.test(address)) {
    const script = decoded(address.slice('javascript:'.length))
    const inner = addressInScript(script)
    if (inner !== undefined) return resolveTarget(inner.replace(/^javascript:/i, ''), base, page)
    return isIdleScript(script) ? DEAD : { href: address, target: 'other-scheme' }
  }
  const plain = plainly(address, base)
  if (plain !== undefined) return plain
  const url = absolute(address, base)
  if (!url) return DEAD
  if (url.protocol === 'mailto:') return { href: url.href, target: 'mail' }
  if (url.protocol === 'tel:' || url.protocol === 'callto:') return { href: url.href, target: 'phone' }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { href: url.href, target: 'other-scheme' }
  if (!url.href.includes('#')) return { href: url.href, target: 'live' }
  const fragment = url.hash
  url.hash = routeOf(fragment)
  // Setting the hash to '' leaves no "#" behind, so both sides compare as plain addresses.
  const href = url.href
  return { href, target: fragment && href === page ? 'fragment' : 'live' }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The page's own address and the address its relative links start from. */
export function addresses(url: string, baseHref: string | undefined): { page: string; base: string } {
  const page = absolute(url, 'http://localhost/') ?? new URL('http://localhost/')
  page.hash = ''
  const base = baseHref === undefined ? undefined : absolute(baseHref, page.href)
  const usable = base?.protocol === 'http:' || base?.protocol === 'https:'
  return { page: page.href, base: base && usable ? base.href : page.href }
}
