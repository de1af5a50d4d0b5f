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

/** True when a firewall asks for proof of being human instead of answering. */
export function isChallenge(response: FetchResponse): boolean {
  if (response.headers['cf-mitigated'] !== undefined) return true
  if (response.body.byteLength > longestChallenge) return false
  const markup = latin1(response.body).toLowerCase()
  const marked = markers.some((marker) => markup.includes(marker))
  const titled = titles.test(markup)
  if (challengeStatus.has(response.status)) return marked || titled
  // With a success status only both together: comment forms use captchas too, and so does every page of some hosts.
  return (
    response.status < 300 &&
    marked &&
    (titled || markup.includes('_incapsula_resource')) &&
    markup.length < 12_000
  )
}
