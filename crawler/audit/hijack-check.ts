import type { Bilingual } from '../../rules/catalogue/schema.ts'
import { hijackFix } from '../../rules/hijack/sign.ts'
import type { HijackedPage } from '../../rules/site/hijack.ts'
import type { Report } from '../../rules/report/schema.ts'

type SiteCheck = Report['checks'][number]
type Because = SiteCheck['because'][number]

/** Pages that are taken over named one by one; signs on other pages are told once a kind. */
const MOST_PAGES = 8
const MOST_KINDS = 6
const WORDS_QUOTED = 3

const unlinked: Bilingual = {
  th: ' ไม่มีเมนูหรือลิงก์ที่มองเห็นไปยังหน้านี้ โปรแกรมค้นหาพบได้จากแผนผังเว็บไซต์ (sitemap) หรือหน้าอื่นที่ถูกแฮก',
  en: '; no visible link leads there: search engines find it in the sitemap or on other hijacked pages',
}

function takenOver({ url, linked, signs }: HijackedPage): Because[] {
  const [first] = signs
  if (first === undefined) return []
  const { th, en } = first.message
  return [
    {
      message: linked ? first.message : { th: th + unlinked.th, en: en + unlinked.en },
      quote: first.quote,
      url,
      ...(first.place !== '' && { place: first.place }),
    },
  ]
}

/** Signs that come again on many pages, such as links in the frame of the site, told once. */
function onPages(pages: readonly HijackedPage[]): readonly Because[] {
  const byMessage = new Map<
    string,
    { message: Bilingual; urls: Set<string>; words: Set<string>; place: string }
  >()
  for (const { url, signs } of pages) {
    for (const { message, quote, place } of signs) {
      const told = byMessage.get(message.th) ?? { message, urls: new Set(), words: new Set(), place }
      told.urls.add(url)
      if (told.words.size < WORDS_QUOTED) told.words.add(quote)
      byMessage.set(message.th, told)
    }
  }
  return [...byMessage.values()].slice(0, MOST_KINDS).map(({ message, urls, words, place }) => ({
    message:
      urls.size === 1
        ? message
        : { th: `${message.th} พบใน ${urls.size} หน้า`, en: `${message.en}, on ${urls.size} pages` },
    quote: [...words].join(' · ').slice(0, 160),
    url: [...urls][0] ?? '',
    ...(place !== '' && { place }),
  }))
}

const more = (count: number): Because[] =>
  count <= 0
    ? []
    : [{ message: { th: `และอีก ${count} หน้าที่ถูกเขียนทับ`, en: `and ${count} more pages that were taken over` } }]

/**
 * Whether strangers have planted something on the site. The most urgent thing to mend: visitors are at risk, and
 * search engines drop the site.
 *
 * @param read whether the home page could be read; else nothing is known.
 */
export function hijackCheck(pages: readonly HijackedPage[], read: boolean): SiteCheck {
  const taken = pages.filter((page) => page.takenOver)
  const found = pages.length > 0
  return {
    id: 'hijack',
    result: found ? 'unmet' : read ? 'met' : 'unsure',
    title: found
      ? {
          th: 'มีร่องรอยว่าเว็บไซต์ถูกแฮกหรือถูกฝังโฆษณา',
          en: 'Signs that the site was hacked or carries planted advertising',
        }
      : { th: 'ร่องรอยการถูกแฮก', en: 'Signs of a hijack' },
    because: [
      ...taken.slice(0, MOST_PAGES).flatMap(takenOver),
      ...more(taken.length - MOST_PAGES),
      ...onPages(pages.filter((page) => !page.takenOver)),
    ],
    ...(found && { fix: hijackFix }),
  }
}
