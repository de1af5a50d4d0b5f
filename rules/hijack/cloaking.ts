import type { Bilingual } from '../catalogue/schema.ts'
import type { PageFacts } from '../facts/model.ts'
import { quoted } from './sign.ts'
import type { HijackSign } from './sign.ts'
import { hijackSigns } from './signs.ts'
import { isSpamHost } from './speech.ts'
import { strangerOf } from './strangers.ts'
import type { HijackContext } from './strangers.ts'

/** Who asks for a page: the program of a search engine, or somebody who comes from its results. */
export type Visitor = 'search-engine' | 'search-visitor'

/** What a visitor was given. */
export interface Shown {
  /** After redirects. */
  readonly url: string
  /** Absent when it is no page. */
  readonly facts?: PageFacts
}

const SHOWN: Readonly<Record<Visitor, Bilingual>> = {
  'search-engine': {
    th: 'หน้านี้แสดงโฆษณา (เช่น การพนัน) ให้โปรแกรมค้นหาเท่านั้น ผู้ที่เปิดหน้าเองจะไม่เห็น',
    en: 'The page shows advertising, such as for gambling, to search engines only; whoever opens it does not see it',
  },
  'search-visitor': {
    th: 'ผู้ที่กดเข้ามาจากผลการค้นหาจะเห็นโฆษณา (เช่น การพนัน) แต่ผู้ที่พิมพ์ที่อยู่เองจะไม่เห็น',
    en: 'Visitors who come from search results see advertising, such as for gambling; whoever types the address does not',
  },
}
const SENT_AWAY: Readonly<Record<Visitor, Bilingual>> = {
  'search-engine': {
    th: 'โปรแกรมค้นหาถูกส่งต่อไปยังเว็บไซต์ของผู้อื่น',
    en: "Search engines are sent on to somebody else's site",
  },
  'search-visitor': {
    th: 'ผู้ที่กดเข้ามาจากผลการค้นหาถูกส่งต่อไปยังเว็บไซต์ของผู้อื่น',
    en: "Visitors who come from search results are sent on to somebody else's site",
  },
}

const MOST = 8

/**
 * What a page shows or does to search engines and to those who come from them, and hides from everybody else. What an
 * ordinary visit shows as well is no cloaking: `hijackSigns` tells of it.
 */
export function cloakingSigns(
  ordinary: Shown,
  other: Shown,
  visitor: Visitor,
  context: HijackContext,
): readonly HijackSign[] {
  const signsOf = ({ facts }: Shown): readonly HijackSign[] =>
    facts === undefined ? [] : hijackSigns(facts, context)
  const known = new Set(signsOf(ordinary).map(({ quote }) => quote))
  const shown = signsOf(other).filter(({ quote }) => !known.has(quote))
  const away = strangerOf(other.url, context)
  const sentAway = away !== '' && away !== strangerOf(ordinary.url, context)
  const signs: HijackSign[] = shown.slice(0, MOST).map((sign) => ({
    ...sign,
    kind: 'cloaked',
    message: SHOWN[visitor],
  }))
  if (!sentAway) return signs
  const sure = isSpamHost(away) || shown.length > 0
  return [
    {
      kind: 'sent-away',
      message: SENT_AWAY[visitor],
      quote: quoted(other.url),
      place: '',
      confidence: sure ? 'high' : 'medium',
      target: other.url,
    },
    ...signs,
  ]
}
