import type { PageFacts } from '../facts/model.ts'
import type { FetchResponse } from './answer.ts'
import type { PageText } from './page-text.ts'
import { kindByName } from './sniff.ts'

const loginPath =
  /(?:^|[/_.-])(?:log-?in|sign-?in|wp-login|servicelogin|signon|user-?login|member-?login|authorize|sso)(?:[/_.-]|$)/i
const identityHosts = new Set([
  'accounts.google.com',
  'login.microsoftonline.com',
  'login.live.com',
  'www.facebook.com',
  'm.facebook.com',
])
const sharedFileHosts = new Set(['sites.google.com', 'onedrive.live.com', '1drv.ms'])

// Squashed: lower case, no spaces.
const permissionWords = [
  'youneedaccess',
  'youneedpermission',
  'requestaccess',
  'คุณต้องมีสิทธิ์เข้าถึง',
  'คุณต้องมีสิทธิ์การเข้าถึง',
  'ต้องมีสิทธิ์เข้าถึง',
  'ขอสิทธิ์เข้าถึง',
  'ขอสิทธิ์การเข้าถึง',
]
const mustSignIn = [
  'กรุณาเข้าสู่ระบบก่อน',
  'กรุณาเข้าสู่ระบบเพื่อ',
  'กรุณาล็อกอินก่อน',
  'ต้องเข้าสู่ระบบก่อน',
  'เฉพาะสมาชิกเท่านั้น',
  'youmustbeloggedin',
  'pleaselogintoview',
  'pleaseloginfirst',
  'pleasesigninto',
]
const shortMain = 600

function isLoginAddress(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { hostname, pathname } = new URL(url)
  return loginPath.test(pathname) || hostname === 'accounts.google.com' || hostname.startsWith('login.')
}

/** `certain`: a file that the public cannot read. `likely`: a page behind a sign-in, which may be an e-service. */
export type LoginWall = 'certain' | 'likely'

/** Whether a sign-in stands between the public and what the link promised. A link to a sign-in page promises one. */
export function loginWall(response: FetchResponse, facts: PageFacts, text: PageText): LoginWall | undefined {
  if (isLoginAddress(response.requestedUrl)) return undefined
  const { hostname } = new URL(response.requestedUrl)
  const final = new URL(response.url)
  const promisedFile =
    sharedFileHosts.has(hostname) ||
    ['pdf', 'word', 'sheet'].includes(kindByName(response.requestedUrl) ?? '')
  const short = text.main.length <= shortMain
  const said = [text.title, ...text.headings, ...text.blocks]
  const says = (words: readonly string[]): boolean =>
    words.some((word) => said.some((each) => each.includes(word)))
  if (sharedFileHosts.has(hostname) && short && says(permissionWords)) return 'certain'

  const passwordForm = facts.forms.some(({ fields }) => fields.some(({ type }) => type === 'password'))
  const sentToLogin = response.redirects.length > 0 && isLoginAddress(response.url)
  const sentToIdentity = sentToLogin && identityHosts.has(final.hostname)
  if (sentToIdentity || (sentToLogin && passwordForm)) return promisedFile ? 'certain' : 'likely'
  if (passwordForm && short && promisedFile) return 'certain'
  return short && passwordForm && says(mustSignIn) ? 'likely' : undefined
}
