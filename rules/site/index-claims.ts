import type { Catalogue } from '../catalogue/schema.ts'
import type { PageFacts } from '../facts/model.ts'
import { readMenuList } from '../ita-index/in-menu.ts'
import { readItaIndex, type IndexOptions, type IndexReading } from '../ita-index/read.ts'
import type { Claim } from '../locate/candidates.ts'
import type { Topics } from '../locate/topics.ts'
import { normaliseAddress } from './address.ts'
import type { Visit, VisitedPage } from './model.ts'

/** An ITA index page of the agency and what it answers. */
export interface ReadIndex {
  readonly page: VisitedPage
  readonly reading: IndexReading
  /** The list stands in the menu: the page itself shows other things. */
  readonly inMenu?: boolean
}

/** The lists of answers a site holds. */
export interface SiteIndexes {
  /** Lists of answers to the OIT checklist. */
  readonly indexes: readonly ReadIndex[]
  /** Signs of another family's list (MOIT of the public-health ministry, police, vocational colleges …), with the words seen. */
  readonly otherFamilies: readonly string[]
}

/** What to look for on a list of answers to a catalogue. */
export const listOptions = (catalogue: Catalogue, topics: Topics): IndexOptions => ({
  fiscalYear: catalogue.fiscalYear,
  items: catalogue.items.map(({ id, title }) => ({ id, titles: [title.th, title.en] })),
  mayMean(text) {
    const named = new Set(topics.inText(text).map(({ concept }) => concept))
    const answers = (concept: string): boolean =>
      [...topics.answering(concept)].some((each) => named.has(each))
    return named.size === 0
      ? []
      : catalogue.items.filter(({ concept }) => answers(concept)).map(({ id }) => id)
  },
})

/** Reads every page of the visit, and the menu of its home page, as the agency's own answer list for the year. */
export function readIndexes(visit: Visit, catalogue: Catalogue, topics: Topics): SiteIndexes {
  const options = listOptions(catalogue, topics)
  const indexes: ReadIndex[] = []
  const otherFamilies = new Set<string>()
  for (const page of visit.pages.values()) {
    if (page.facts === undefined || page.look?.mayBeList === false) continue
    const reading = readItaIndex(page.facts, options)
    const { otherFamily, isIndex } = reading
    // MOIT codes speak for themselves; other families are only told by a list of answers, not by a page that names them.
    if (otherFamily !== undefined && (isIndex || otherFamily.startsWith('MOIT')))
      otherFamilies.add(otherFamily)
    else if (isIndex) indexes.push({ page, reading })
  }
  // Menus are the same on every page.
  const home = visit.pages.get(visit.homeUrl)
  const menu = home?.facts && readMenuList(home.facts, options)
  if (home !== undefined && menu?.isIndex === true) indexes.push({ page: home, reading: menu, inMenu: true })
  return { indexes, otherFamilies: [...otherFamilies] }
}

/** The part of an answer list that itself answers an item, when `url` is that list; else undefined. */
export const partOfIndex = (
  indexes: readonly ReadIndex[],
  itemId: string,
  url: string,
): PageFacts | undefined =>
  indexes
    .filter(({ page }) => page.url === url || page.finalUrl === url)
    .flatMap(({ reading }) => reading.entries)
    .find((entry) => entry.itemId === itemId && entry.here !== undefined)?.here

/**
 * The addresses the agency names as its answers. A list that states another year is not this year's answer,
 * so its entries are no claims.
 */
export function claimsOf(indexes: readonly ReadIndex[], fiscalYear: number): readonly Claim[] {
  return indexes
    .filter(({ reading }) => reading.year === undefined || reading.year === fiscalYear)
    .flatMap(({ page, reading }) =>
      reading.entries.flatMap((entry) =>
        entry.urls.flatMap((raw): Claim[] => {
          const url = normaliseAddress(raw, page.finalUrl)
          return url === undefined
            ? []
            : [
                {
                  itemId: entry.itemId,
                  url,
                  foundOn: page.finalUrl,
                  label: entry.title,
                  ...(entry.here !== undefined && { part: entry.here }),
                },
              ]
        }),
      ),
    )
}
