import type { Bilingual } from '../catalogue/schema.ts'
import { hijackFix } from '../hijack/sign.ts'
import type { HijackSign } from '../hijack/sign.ts'
import type { WatchFinding } from './finding.ts'

/** A sign, and the page on which it was seen. */
export interface SignOnPage {
  readonly url: string
  readonly sign: HijackSign
  /** The page is named in the site's map of itself. */
  readonly inSitemap?: boolean
}

const ORDER = { high: 0, medium: 1, low: 2 } as const
/** So many addresses that speak of nothing else are no chance. */
const MANY = 20

const inSitemap: Bilingual = {
  th: ' (หน้านี้อยู่ในแผนผังเว็บไซต์ (sitemap) ที่โปรแกรมค้นหาอ่าน)',
  en: ' (the page is in the sitemap that search engines read)',
}

/**
 * Whether strangers have left something on a site.
 *
 * @param spamAddresses how many addresses of the sitemap speak the language of hijackers, whatever they show now.
 */
export function judgeHijack(host: string, signs: readonly SignOnPage[], spamAddresses: number): WatchFinding {
  const [first] = signs.toSorted((a, b) => ORDER[a.sign.confidence] - ORDER[b.sign.confidence])
  if (first === undefined)
    return spamAddresses < MANY
      ? {
          outcome: 'ok',
          code: 'ok',
          says: { th: `ไม่พบร่องรอยการถูกแฮกที่ ${host}`, en: `No sign of a hijack on ${host}` },
        }
      : {
          outcome: 'warning',
          code: 'spam-in-sitemap',
          says: {
            th: `แผนผังเว็บไซต์ (sitemap) ของ ${host} ยังมีที่อยู่ของหน้าโฆษณา (เช่น การพนัน) ${spamAddresses} รายการ`,
            en: `The sitemap of ${host} still names ${spamAddresses} pages of advertising, such as for gambling`,
          },
          advice: hijackFix,
        }
  const { url, sign } = first
  const where = first.inSitemap === true ? inSitemap : { th: '', en: '' }
  const others = signs.length - 1
  const more = {
    th: others === 0 ? '' : ` และพบอีก ${others} จุด`,
    en: others === 0 ? '' : `, and ${others} more signs`,
  }
  return {
    outcome: sign.confidence === 'high' ? 'failed' : 'warning',
    code: sign.kind,
    says: {
      th: `${url}: ${sign.message.th} “${sign.quote}”${where.th}${more.th}`,
      en: `${url}: ${sign.message.en} “${sign.quote}”${where.en}${more.en}`,
    },
    advice: hijackFix,
  }
}
