/** The module `virtual:knowledge/years`, made by scripts/knowledge-plugin.ts when the extension is built. */
import type { Catalogue } from '../../rules/catalogue/schema.ts'

declare const years: readonly {
  readonly fiscalYear: number
  readonly status: Catalogue['status']
  /** Ids in checklist order. */
  readonly items: readonly string[]
}[]
export default years
