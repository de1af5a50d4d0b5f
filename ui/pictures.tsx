import type { ReportItem } from '../rules/report/schema.ts'
import { safeHref, siteText } from './site-text.ts'
import { ui } from './text.ts'

/** Small pictures of pages, as data addresses, by the address of the page. */
export type Pictures = ReadonlyMap<string, string>

const SHOWN = 3

/** What the judged pages of an item look like, for readers who look rather than read. */
export const ItemPictures = ({ item, pictures }: { item: ReportItem; pictures: Pictures }) => {
  const urls = item.answer.length > 0 ? item.answer : item.evidence.slice(0, 1).map(({ url }) => url)
  const seen = urls.flatMap((url) => {
    const picture = pictures.get(url)
    const href = safeHref(url)
    return picture === undefined || href === undefined ? [] : [{ url, href, picture }]
  })
  if (seen.length === 0) return null
  return (
    <ul class="pictures">
      {seen.slice(0, SHOWN).map(({ url, href, picture }) => {
        const title = siteText(item.evidence.find((each) => each.url === url)?.title ?? '')
        const thai = `${ui.pictureOf.th} ${title}`
        const english = `${ui.pictureOf.en} ${title}`
        return (
          <li key={url}>
            <a href={href} target="_blank" rel="noopener noreferrer nofollow">
              <img src={picture} alt={thai} data-th={thai} data-en={english} width={320} />
            </a>
          </li>
        )
      })}
    </ul>
  )
}
