import type { PageFacts, Region } from '../facts/model.ts'
import { itemCodeOf } from '../text/item-codes.ts'
import { NO_LIST, readItaIndex, type IndexOptions, type IndexReading } from './read.ts'

/** A menu that names fewer of the items by their codes is a menu like any other. */
const LEAST_SHARE = 0.6

const codesIn = ({ links }: PageFacts): ReadonlySet<number> =>
  new Set(
    links.flatMap(({ region, target, text }) => {
      const code = region === 'main' || target === 'other-scheme' ? undefined : itemCodeOf(text)
      return code ?? []
    }),
  )

/** The page as if its menus were its content, and it had no other. */
function menusAlone(facts: PageFacts): PageFacts {
  const ofMenus = <Part extends { readonly region: Region }>(parts: readonly Part[]): readonly Part[] =>
    parts.flatMap((part) => (part.region === 'main' ? [] : [{ ...part, region: 'main' }]))
  const { links, blocks, tables } = facts
  return {
    ...facts,
    links: ofMenus(links),
    blocks: ofMenus(blocks),
    headings: facts.headings.map((each) => ({ ...each, region: each.region === 'main' ? 'menu' : 'main' })),
    tables: tables.map((each) => ({ ...each, region: each.region === 'main' ? 'menu' : 'main' })),
  }
}

/**
 * Reads the menus of a page as the agency's list of answers: small agencies keep all items, with their codes, in the
 * menu of every page and have no list besides. A list whose last code is not the checklist's last is of another year.
 */
export function readMenuList(facts: PageFacts, options: IndexOptions): IndexReading {
  const codes = codesIn(facts)
  const last = Math.max(...codes)
  if (codes.size < options.items.length * LEAST_SHARE || last !== options.items.length) return NO_LIST
  return readItaIndex(menusAlone(facts), options)
}
