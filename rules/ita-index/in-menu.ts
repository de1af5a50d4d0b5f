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

const turned = <Part extends { readonly region: Region }>(parts: readonly Part[]): readonly Part[] =>
  parts.map((part) => ({ ...part, region: part.region === 'main' ? 'menu' : 'main' }))
const isMain = ({ region }: { readonly region: Region }): boolean => region === 'main'

/** The page as if its menus were its content, and it had no other. Indexes into headings and tables stay as they are. */
const menusAlone = (facts: PageFacts): PageFacts => ({
  ...facts,
  links: turned(facts.links).filter(isMain),
  blocks: turned(facts.blocks).filter(isMain),
  headings: turned(facts.headings),
  tables: turned(facts.tables),
})

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
