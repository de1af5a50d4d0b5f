import type { Plugin } from 'vite'
import { loadNewestConfirmed, type Knowledge } from '../crawler/audit/knowledge.ts'
import type { Catalogue } from '../rules/catalogue/schema.ts'

const NAME = 'virtual:knowledge'
/** Marks a module as made here, so that no other plugin looks for a file. */
const MADE_HERE = '\0'

/** JSON is parsed faster than the same object written as code. */
const asModule = (value: unknown): string =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`

/** What a page that only shows a checklist needs of a year: less than a tenth of it. */
const listOf = ({ fiscalYear, scoring, indicators, items }: Catalogue): unknown => ({
  fiscalYear,
  scoring,
  indicators,
  items: items.map(({ id, title, levels }) => ({ id, title, levels })),
})

/** The list of the newest year comes with the page, those of other years when they are asked for. */
const lists = (years: readonly number[], newest: number): string =>
  [
    `import newest from '${NAME}/list-${newest}'`,
    `export const lists = { ${years.map((year) => `${year}: ${year === newest ? `async () => ({ default: newest })` : `() => import('${NAME}/list-${year}')`}`).join(', ')} }`,
  ].join('\n')

/**
 * Puts the rules into a browser build: the YAML of rules/ is read and checked when the extension is built, and comes
 * out as one lazily loaded module a fiscal year, beside the concepts and the bare lists of items.
 */
export function knowledgePlugin(loaded: Knowledge): Plugin {
  return {
    name: 'knowledge',
    resolveId: (id) => (id === NAME || id.startsWith(`${NAME}/`) ? `${MADE_HERE}${id}` : undefined),
    load(id) {
      if (!id.startsWith(`${MADE_HERE}${NAME}`)) return undefined
      const part = id.slice(MADE_HERE.length + NAME.length + 1)
      if (part === 'concepts') return asModule(loaded.concepts)
      const years = loaded.years.map((year) => loaded.catalogue(year))
      if (part === 'years') {
        return asModule(
          years.map(({ fiscalYear, status, items }) => ({
            fiscalYear,
            status,
            items: items.map(({ id }) => id),
          })),
        )
      }
      if (part === 'lists') return lists(loaded.years, loadNewestConfirmed(loaded).fiscalYear)
      const list = /^list-(\d+)$/.exec(part)
      if (list !== null) return asModule(listOf(loaded.catalogue(Number(list[1]))))
      if (part !== '') return asModule(loaded.catalogue(Number(part)))
      const loaders = years.map(({ fiscalYear }) => `${fiscalYear}: () => import('${NAME}/${fiscalYear}')`)
      return [
        `export const catalogues = { ${loaders.join(', ')} }`,
        `export const concepts = () => import('${NAME}/concepts')`,
      ].join('\n')
    },
  }
}
