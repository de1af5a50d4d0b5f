import { z } from 'zod'
import { isShareButton } from '../addresses/share-button.ts'
import type { Link } from '../facts/model.ts'
import type { Check, JudgeContext } from '../judge/model.ts'
import { because, met, unmet } from './outcome.ts'
import type { Seen } from './outcome.ts'
import { absent } from './readable.ts'
import { matchKey } from '../text/normalise.ts'

export const parameters = z.strictObject({})

const NETWORKS: readonly (readonly [string, RegExp])[] = [
  [
    'Facebook',
    /^https?:\/\/(?:[\w-]+\.)?(?:facebook|fb)\.com\/(?!(?:home|login|events|watch|groups|hashtag|photo)(?:[/.?]|$))[^/?#\s]{2,}/i,
  ],
  ['YouTube', /^https?:\/\/(?:[\w-]+\.)?youtube\.com\/(?:@|channel\/|c\/|user\/)[^/?#\s]{2,}/i],
  ['LINE', /^https?:\/\/(?:lin\.ee\/\w{3,}|(?:page\.)?line\.me\/(?:R\/)?(?:ti\/p\/)?[@%~][^/?#\s]{2,})/i],
  [
    'X',
    /^https?:\/\/(?:[\w-]+\.)?(?:twitter|x)\.com\/(?!(?:home|search|hashtag|login)(?:[/?]|$))\w{2,30}\/?(?:[?#]|$)/i,
  ],
  ['Instagram', /^https?:\/\/(?:[\w-]+\.)?instagram\.com\/(?!(?:p|reel|accounts)\/)[\w.]{2,40}/i],
  ['TikTok', /^https?:\/\/(?:[\w-]+\.)?tiktok\.com\/@[\w.]{2,40}/i],
]
/** Posts, embedded players and counters: on a network, but no account. */
const NO_ACCOUNT = /\/share[/?]|\/tr\?|\/embed\/|status\/\d|\/posts\//i
/** Accounts of national bodies that slide through every agency's home page. */
const OTHERS =
  /thaigov|nacc|pacc|naccthailand|prd\.go|dla|moi\.|thaipbs|moph(?!\w)|สำนักงานปปช|รัฐบาล|กระทรวง|กรม|ปปช|ปปท/i

function networkOf(link: Link): string | undefined {
  const href = link.href.slice(0, 1000)
  if (isShareButton(href) || NO_ACCOUNT.test(href)) return undefined
  return NETWORKS.find(([, pattern]) => pattern.test(href))?.[0]
}

function belongsToOthers(link: Link, context: JudgeContext): boolean {
  const words = matchKey(`${link.text} ${link.alt} ${link.titleAttribute}`)
  const name = matchKey(context.agency.name ?? '')
  if (name !== '' && words.includes(name)) return false
  const path = link.href.replace(/^https?:\/\/[^/]+/i, '')
  const ownDomain = context.siteHosts.some((host) =>
    path.includes((host.split('.')[0] ?? '').slice(0, 20) || '\0'),
  )
  return !ownDomain && OTHERS.test(`${path} ${words}`)
}

/** Links to the agency's own accounts on social networks; share buttons and other bodies' accounts do not count. */
export const socialLinks: Check<z.output<typeof parameters>> = (evidence, _parameters, context) => {
  const own = new Map<string, Seen>()
  let share: Seen | undefined
  let others: Seen | undefined
  for (const facts of evidence)
    for (const link of facts.links) {
      if (isShareButton(link.href)) share ??= { facts, quote: link.text || link.href, place: link.place }
      const network = networkOf(link)
      if (network === undefined) continue
      const seen = { facts, quote: link.text || link.alt || link.href, place: link.place }
      if (belongsToOthers(link, context)) others ??= seen
      else if (!own.has(network)) own.set(network, seen)
    }
  if (own.size > 0)
    return met(
      ...[...own].map(([network, seen]) =>
        because({ th: `มีลิงก์ไปยัง ${network} ของหน่วยงาน`, en: `Links to the agency's ${network}` }, seen),
      ),
    )
  if (others !== undefined)
    return unmet(
      because(
        {
          th: 'มีเพียงลิงก์สื่อสังคมออนไลน์ของหน่วยงานอื่น',
          en: "There are only links to other bodies' accounts",
        },
        others,
      ),
    )
  if (share !== undefined)
    return unmet(
      because(
        {
          th: 'มีเพียงปุ่มแชร์ ไม่ใช่ลิงก์ไปยังบัญชีของหน่วยงาน',
          en: "There are only share buttons, no link to the agency's own account",
        },
        share,
      ),
    )
  return absent(evidence, context, {
    th: 'ไม่พบลิงก์ไปยังสื่อสังคมออนไลน์ของหน่วยงาน',
    en: "There is no link to the agency's social-media accounts",
  })
}
