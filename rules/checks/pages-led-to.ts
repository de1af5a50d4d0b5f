import type { Link, PageFacts } from '../facts/model.ts'
import type { JudgeContext } from '../judge/model.ts'
import { matchKey } from '../text/normalise.ts'
import { yearMentions } from '../text/years.ts'
import { attachmentsOf, MOST_WRAPPED } from './attachments.ts'
import { isOwn } from './hosts.ts'
import { ownTextLength } from './own-text.ts'
import { visitorForms } from './visitor-forms.ts'

/** A page that says more than this of its own speaks for itself. Key characters. */
const OWN_WORDS = 300
/** More links of the page it leads to than this make that one a list of its own. */
const MOST_LINKS = 25

/** Words of links that lead about the site, not to what the page is about. */
const WAY_ABOUT =
  /^[«‹<←]*(?:กลับ|ย้อนกลับ|หน้าแรก|หน้าหลัก|home|back|ก่อนหน้า|ถัดไป|หน้า(?:ถัดไป|ก่อน)|next|prev|ล่าสุด|\d{1,3}$|[«»<>›‹]+$)|ทั้งหมด$|เพิ่มเติมทั้งหมด/
/** Headings over what stands beside the matter of a page. */
const BESIDE = /ที่เกี่ยวข้อง|อื่น(?:ๆ)?|ล่าสุด|ก่อนหน้า|ถัดไป|แนะนำ|ยอดนิยม|related|recent|popular/

type Site = Pick<JudgeContext, 'siteHosts' | 'factsOf' | 'isOffered'>

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname.replace(/\/+$/, '') : url)

/** Whether an address is the home page or stands over the page in its own path: a crumb of the trail that leads to it. */
function isAbove(href: string, url: string): boolean {
  const above = pathOf(href)
  return new URL(href).search === '' && (above === '' || `${pathOf(url)}/`.startsWith(`${above}/`))
}

/** An entry of a list of news or posts: a date stands beside it. */
const isDated = ({ context, text }: Link): boolean =>
  yearMentions(`${context} ${text}`).some(({ kind }) => kind === 'date')

function leadsOn(link: Link, facts: PageFacts, site: Site): boolean {
  if (link.region !== 'main' || link.target !== 'live' || link.source !== 'anchor') return false
  if (!URL.canParse(link.href) || !isOwn(link.href, site)) return false
  if (link.href === facts.url || isAbove(link.href, facts.url)) return false
  if (WAY_ABOUT.test(matchKey(link.text))) return false
  return !BESIDE.test(facts.headings[link.heading]?.key ?? '')
}

/** A page that shows something itself; a list of pages does not. */
function isShown(page: PageFacts | undefined): page is PageFacts {
  if (page === undefined) return false
  if (page.kind !== 'page') return true
  if (visitorForms(page).length > 0) return true
  return (
    page.links.filter(({ region, target }) => region === 'main' && target === 'live').length <= MOST_LINKS
  )
}

/**
 * The pages of the site that a page of hardly any words of its own leads to: an item's page that only says “open” is
 * opened, and what its few links show is what it offers. None for lists of news and posts, whose entries are offers of
 * their own.
 */
export function pagesLedTo(facts: PageFacts, site: Site): readonly PageFacts[] {
  if (facts.kind !== 'page' || ownTextLength(facts) >= OWN_WORDS) return []
  if (visitorForms(facts).length > 0) return []
  const files = attachmentsOf(facts)
  const links = facts.links.filter(
    (link) => leadsOn(link, facts, site) && !files.some(({ url }) => url === link.href),
  )
  const addresses = [...new Set(links.map(({ href }) => href))]
  if (addresses.length === 0 || addresses.length + files.length > MOST_WRAPPED) return []
  if (links.filter(isDated).length > 1) return []
  return addresses
    .map((href) => site.factsOf(href))
    .filter(isShown)
    .filter(({ url }) => site.isOffered?.(url) !== true)
}
