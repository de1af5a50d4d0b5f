import type { Plugin } from 'vite'
import { loadKnowledge } from '../crawler/audit/knowledge.ts'

const NAME = 'virtual:knowledge'
/** Marks a module as made here, so that no other plugin looks for a file. */
const MADE_HERE = '\0'

/** JSON is parsed faster than the same object written as code. */
const asModule = (value: unknown): string =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`

/**
 * Puts the rules into a browser build: the YAML of rules/ is read and checked when the extension is built, and comes
 * out as one lazily loaded module a fiscal year, beside the concepts.
 */
export function knowledgePlugin(): Plugin {
  const knowledge = loadKnowledge()
  return {
    name: 'knowledge',
    resolveId: (id) => (id === NAME || id.startsWith(`${NAME}/`) ? `${MADE_HERE}${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`${MADE_HERE}${NAME}`)) return undefined
      const loaded = await knowledge
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
      if (part !== '') return asModule(loaded.catalogue(Number(part)))
      const loaders = years.map(({ fiscalYear }) => `${fiscalYear}: () => import('${NAME}/${fiscalYear}')`)
      return [
        `export const catalogues = { ${loaders.join(', ')} }`,
        `export const concepts = () => import('${NAME}/concepts')`,
      ].join('\n')
    },
  }
}
