import { rankAsIndexLink } from '../ita-index/rank.ts'
import { headingsOver, isNoise, rowTextOf } from '../locate/link-topics.ts'
import { itemCodeOf } from '../text/item-codes.ts'
import { matchKey } from '../text/normalise.ts'
import { remembering } from '../text/remember.ts'
import type { Link, PageFacts } from '../facts/model.ts'

/** From this likelihood on a page is thought to be evidence, or to lead to some. */
export const likelyFrom = 0.5

/** A link as it is met on a page that was read. */
export interface MetLink {
  readonly link: Link
  readonly page: PageFacts
  /** Where it leads, normalised. */
  readonly url: string
  /** Clicks from the home page to where it leads. */
  readonly depth: number
}

export type Likelihood = (met: MetLink) => number

/** How well a text and an address name something the checklist asks for; 0–1. */
export type TopicScore = (text: string, url: string) => number

const NOTHING_KNOWN = 0.12
const SAID = 0.8
const SHARE = { beside: 0.85, heading: 0.65, trail: 0.65, above: 0.4 }
const REGION = { menu: 0.08, header: 0.06, main: 0.02, footer: 0 }
const PER_CLICK = 0.015
const MOST_CLICKS = 6
const SIDE_TRACK = { likely: 0.8, unlikely: 0.3 }

const CODE = 0.9
const SITE_MAP = 0.8
/** A list of answers leads to everything: even a weak sign of it is followed early. */
const INDEX_LEAD = 0.3

const siteMapWords = /แผนผังเว็บไซต์|แผนผังเว็บ|ผังเว็บไซต์|ผังเว็บ|sitemap/

const sideTrackWords =
  /ภาพกิจกรรม|ประมวลภาพ|คลังภาพ|อัลบั้ม|แกลเลอรี|แกลลอรี่|วีดิทัศน์|วิดีโอ|กระทู้|สมุดเยี่ยม|ปฏิทิน|เว็บเมล|อีเมลเจ้าหน้าที่|เข้าสู่ระบบ|สมัครสมาชิก|ลืมรหัสผ่าน|gallery|webmail|login|calendar/
const sideTrackAddress =
  /(?:^|[^a-z])(?:[a-z]*gallery|galleries|album|photos?|webboard|forum|topic|thread|guestbook|calendar|webmail|roundcube|login|signin|register|member|cart|checkout|search|tags?|author|egp|rss|poll|wp-login|wp-admin)(?:[^a-z]|$)|select_photo/i

const nameOf = (link: Link): string =>
  [link.text, link.alt, link.titleAttribute].filter((text) => text !== '' && !isNoise(text)).join(' ')

/** How well a text says that it leads to the agency's own list of answers or to the site map. */
function hubScore(text: string, url: string): number {
  const index = rankAsIndexLink(text, url)
  if (index > 0) return Math.min(1, index + INDEX_LEAD)
  if (itemCodeOf(text.slice(0, 200)) !== undefined) return CODE
  return siteMapWords.test(matchKey(text.slice(0, 200))) ? SITE_MAP : 0
}

/** A heading stands over many links: what it says is asked of each. */
const hubOfHeading = remembering((heading: string) => hubScore(heading, ''))
const headsAlbum = remembering((heading: string) => sideTrackWords.test(matchKey(heading)))

/**
 * The usual measure of a link: its own words, or those beside it when it says only "คลิก", then what stands above it
 * (heading, accordion, menu), then the address. Lists of answers and site maps come first, menu entries before links
 * in the text, near pages before far ones; galleries, web board threads, calendars, mail and log-in pages last.
 */
export function createLikelihood(topicScore: TopicScore): Likelihood {
  return ({ link, page, url, depth }) => {
    const own = nameOf(link)
    const beside = own === '' ? [rowTextOf(link, page), link.context].filter(Boolean).join(' ') : ''
    const [heading = '', ...above] = headingsOver(link, page)
    const scores = [
      Math.max(topicScore(own, url), hubScore(own, url)),
      beside === '' ? 0 : SHARE.beside * Math.max(topicScore(beside, url), hubScore(beside, url)),
      heading === '' ? 0 : SHARE.heading * Math.max(topicScore(heading, url), hubOfHeading(heading)),
      ...link.trail.map((label) => SHARE.trail * topicScore(label, url)),
      ...above.map((text) => SHARE.above * topicScore(text, url)),
    ]
    const said = Math.min(1, Math.max(...scores))
    const clicks = Math.min(MOST_CLICKS, Math.max(0, depth - 1))
    const plain = NOTHING_KNOWN + SAID * said + REGION[link.region] - PER_CLICK * clicks
    const { pathname, search } = new URL(url)
    const isAlbum = heading !== '' && Math.max(...scores.slice(0, 2)) === 0 && headsAlbum(heading)
    const aside = isAlbum || sideTrackWords.test(matchKey(own)) || sideTrackAddress.test(pathname + search)
    const factor = aside ? SIDE_TRACK[said >= 0.6 ? 'likely' : 'unlikely'] : 1
    return Math.min(1, Math.max(0, plain * factor))
  }
}

/** The usual measure of an address that no link on a page leads to: its own letters are all there is. */
export function createAddressLikelihood(topicScore: TopicScore): (url: string) => number {
  return (url) => NOTHING_KNOWN + SAID * Math.max(topicScore('', url), hubScore('', url))
}
