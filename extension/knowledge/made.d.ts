/** The module `virtual:knowledge`, made by scripts/knowledge-plugin.ts when the extension is built. */
import type { Catalogue } from '../../rules/catalogue/schema.ts'
import type { Concept } from '../../rules/concepts/schema.ts'

export const catalogues: Readonly<Record<number, () => Promise<{ readonly default: Catalogue }>>>
export const concepts: () => Promise<{ readonly default: readonly Concept[] }>
