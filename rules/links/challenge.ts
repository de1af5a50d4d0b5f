import { latin1 } from '../text/latin1.ts'
import type { FetchResponse } from './answer.ts'

const markers = [
  '/cdn-cgi/challenge-platform/',
  'cf-chl-',
  '_cf_chl_opt',
  '_incapsula_resource',
  'sucuri_cloudproxy',
  'window.awswafcookiedomainlist',
  'ddos-guard',
  'data-sitekey',
  'captcha-delivery.com',
] as const

const titles =
  /<title>\s{0,20}(?:just a moment|attention required|ddos protection|checking your browser|please wait|one moment, please|bot verification|security check|human verification)/

const challengeStatus = new Set([401, 403, 405, 406, 409, 429, 503])
/** A challenge page is a small one; a real page may well carry the same scripts. Bytes. */
const longestChallenge = 40 * 1024
const longestWithSuccess = 12_000

/** True when a firewall asks for proof of being human instead of answering. */
export function isChallenge(response: FetchResponse): boolean {
  if (response.headers['cf-mitigated'] !== undefined) return true
  const isRefusal = challengeStatus.has(response.status)
  if (!isRefusal && response.status >= 300) return false
  // Every page comes by here: of most their length alone tells.
  if (response.body.byteLength > (isRefusal ? longestChallenge : longestWithSuccess)) return false
  const markup = latin1(response.body).toLowerCase()
  const marked = markers.some((marker) => markup.includes(marker))
  const titled = titles.test(markup)
  if (isRefusal) return marked || titled
  // With a success status only both together: comment forms use captchas too, and so does every page of some hosts.
  return marked && (titled || markup.includes('_incapsula_resource'))
}
