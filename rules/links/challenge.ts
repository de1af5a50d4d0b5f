import { indexOfAscii, latin1 } from '../text/latin1.ts'
import type { FetchResponse } from './answer.ts'

const incapsula = '_incapsula_resource'

const markers = [
  '/cdn-cgi/challenge-platform/',
  'cf-chl-',
  '_cf_chl_opt',
  incapsula,
  'sucuri_cloudproxy',
  'window.awswafcookiedomainlist',
  'ddos-guard',
  'data-sitekey',
  'captcha-delivery.com',
] as const

const titleTag = '<title>'
const titles =
  /<title>\s{0,20}(?:just a moment|attention required|ddos protection|checking your browser|please wait|one moment, please|bot verification|security check|human verification)/

/** With its spaces. */
const longestTitle = 64

function isTitled(body: Uint8Array): boolean {
  for (let at = indexOfAscii(body, titleTag); at >= 0; at = indexOfAscii(body, titleTag, at + 1)) {
    if (titles.test(latin1(body.subarray(at, at + longestTitle)).toLowerCase())) return true
  }
  return false
}

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
  const isTold = isTitled(response.body)
  // With a success status only both together: comment forms use captchas too, and so does every page of some hosts.
  if (!isRefusal && !isTold && indexOfAscii(response.body, incapsula) < 0) return false
  if (isRefusal && isTold) return true
  const markup = latin1(response.body).toLowerCase()
  return markers.some((marker) => markup.includes(marker))
}
