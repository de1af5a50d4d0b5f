import type { Bilingual } from '../../rules/catalogue/schema.ts'
import type { PageProblem } from '../../rules/problems/page-problems.ts'
import type { Judged } from '../judged/judge-facts.ts'
import type { YearRules } from '../../rules/judge/judge-alone.ts'
import type { ActiveTab } from '../page/tab.ts'
import type { Workspace } from '../workspace/model.ts'

/** Everything the popup shows about the tab in front, or why it can show nothing. */
export type OpenedTab =
  | { readonly state: 'not-judged'; readonly because: readonly Bilingual[] }
  /** A file that the browser does not let the extension ask for before the person is asked, by `ask` from a click. */
  | { readonly state: 'closed'; readonly ask: () => Promise<boolean> }
  | {
      readonly state: 'judged'
      readonly tab: ActiveTab
      readonly judged: Judged
      /** Looks for those of a page, once its answers are shown; a document has none of their kind. */
      readonly findProblems?: () => readonly PageProblem[]
      readonly knowledge: YearRules
      readonly workspace: Workspace
    }

export const notJudged = (...because: readonly Bilingual[]): OpenedTab => ({ state: 'not-judged', because })
