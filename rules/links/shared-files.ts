import { isSharedFileHost, sharedFileOf } from '../addresses/shared-file.ts'
import type { PageFacts } from '../facts/model.ts'
import type { LinkHealth } from '../judge/model.ts'
import type { FetchResponse } from './answer.ts'
import { pageText, squash } from './page-text.ts'
import type { ProblemKind } from './problems.ts'

// Squashed: lower case, no spaces. What Google says in place of a file or form.
const GONE =
  /thefileyouhaverequesteddoesnotexist|googledrive[-–]pagenotfound|fileisinowner['’]?strash|cannotbefound|ขออภัย.{0,3}ไม่มีไฟล์ที่คุณขอ|ไฟล์ที่คุณขอไม่มีอยู่|ไม่พบไฟล์ที่คุณขอ|ไม่พบหน้า|(?:file|folder|ไฟล์|โฟลเดอร์).{0,20}(?:hasbeendeleted|ถูกลบ)|^error404/
const NO_PERMISSION =
  /youneed(?:access|permission)|requestaccess|(?:คุณ)?ต้องมีสิทธิ์(?:การ)?เข้าถึง|ขอสิทธิ์(?:การ)?เข้าถึง|คุณต้องได้รับอนุญาต|canonlybeviewedbyusersin/
const QUOTA =
  /toomanyusershaveviewedordownloaded|quotaexceeded|ผู้ใช้.{0,20}(?:ดูหรือดาวน์โหลด|ดาวน์โหลด)ไฟล์นี้.{0,10}(?:มากเกินไป|จำนวนมาก)/
const DOWNLOAD_OFF =
  /hasn['’]tgivenyoupermissiontodownload|onlytheownerandeditorscandownload|ไม่อนุญาตให้ดาวน์โหลด/
const CLOSED =
  /nolongeracceptingresponses|isn['’]tacceptingresponses|ไม่(?:เปิด)?รับ(?:คำตอบ|การตอบกลับ|การตอบ)(?:แล้ว|อีกต่อไป|อีกแล้ว)|ปิดรับคำตอบ/
const MUST_SIGN_IN =
  /signintocontinue|tofilloutthisform,?youmustbesignedin|googledocs:sign-?in|ต้อง(?:ลงชื่อเข้าใช้|เข้าสู่ระบบ)(?:เพื่อ|ก่อน)|ลงชื่อเข้าใช้เพื่อดำเนินการต่อ/
/** Only a short page says it of itself; a long one may speak of forms and files. Letters. */
const SHORT = 900

const isAccounts = (url: string): boolean => new URL(url).hostname === 'accounts.google.com'
const isProof = (url: string): boolean =>
  /^(?:www\.)?google\.[^/]+\/sorry\//.test(url.replace(/^https?:\/\//, ''))

interface Asked {
  readonly response: FetchResponse
  readonly isForm: boolean
  readonly isFolder: boolean
}

/** The form or folder that any step of the way to an answer named. */
function asked(response: FetchResponse): Asked {
  const steps = [response.requestedUrl, ...response.redirects.map(({ to }) => to), response.url]
  const kinds = new Set(steps.map((step) => sharedFileOf(step)?.kind))
  return { response, isForm: kinds.has('form'), isFolder: kinds.has('folder') }
}

const isShared = ({ redirects, requestedUrl, url }: FetchResponse): boolean =>
  [requestedUrl, url, ...redirects.map(({ from }) => from)].some((step) => {
    const { hostname } = new URL(step)
    return isSharedFileHost(hostname) || hostname === 'forms.gle'
  })

function problemSaid(
  said: string,
  { isForm }: Asked,
): readonly [LinkHealth['state'], ProblemKind] | undefined {
  if (isForm && CLOSED.test(said)) return ['broken', 'form-closed']
  if (QUOTA.test(said)) return ['blocked', 'download-quota']
  if (DOWNLOAD_OFF.test(said)) return ['blocked', 'download-off']
  if (NO_PERMISSION.test(said)) return ['broken', 'needs-permission']
  if (isForm && MUST_SIGN_IN.test(said)) return ['blocked', 'form-sign-in']
  return GONE.test(said) ? ['broken', 'shared-file-gone'] : undefined
}

/** Before anything is read: the sign-in of Google, its proof of being human, a status that says all. */
function problemOfWay(about: Asked): readonly [LinkHealth['state'], ProblemKind] | undefined {
  const { url, redirects, status } = about.response
  if (isProof(url)) return ['blocked', 'challenge']
  const signIn = isAccounts(url) || redirects.some(({ to }) => isAccounts(to)) || status === 401
  if (signIn) return about.isForm ? ['blocked', 'form-sign-in'] : ['broken', 'needs-permission']
  if (about.isForm && /\/closedform(?:$|\?)/.test(url)) return ['broken', 'form-closed']
  return status === 404 || status === 410 ? ['broken', 'shared-file-gone'] : undefined
}

/**
 * What keeps the public from a file, folder or form on Google's services, as far as the answer tells: not shared, gone,
 * empty, closed. Broken only where whoever is not signed in is sure to see nothing. Undefined for other answers.
 */
export function sharedFileHealth(
  response: FetchResponse,
  facts: PageFacts | undefined,
): LinkHealth | undefined {
  if (!isShared(response)) return undefined
  const about = asked(response)
  const text = facts && pageText(facts)
  const said = text === undefined ? '' : [text.title, ...text.headings, ...text.blocks].join('\n')
  const short = text !== undefined && text.main.length <= SHORT ? said : squash(facts?.title ?? '')
  const found = problemSaid(short, about) ?? problemOfWay(about)
  const empty = about.isFolder && facts !== undefined && response.status === 200 && facts.links.length === 0
  const [state, kind] = found ?? (empty ? (['broken', 'empty-folder'] as const) : [])
  return state && { state, kind: kind satisfies ProblemKind | undefined, httpStatus: response.status }
}
