import type { Bilingual } from '../../rules/catalogue/schema.ts'
import type { PageFacts } from '../../rules/facts/model.ts'
import { agencyNameOf } from '../../rules/facts/site-name.ts'
import type { LinkHealth } from '../../rules/judge/model.ts'
import { kindByName } from '../../rules/links/sniff.ts'
import { pageProblems, type PageProblem } from '../../rules/problems/page-problems.ts'
import { bangkokDay } from '../../rules/text/bangkok-day.ts'
import { readAddress } from '../documents/read-address.ts'
import { judgeFacts, type Judged } from '../judged/judge-facts.ts'
import { whyNotJudged } from '../judged/why-not.ts'
import { knowledgeOf, type YearKnowledge } from '../knowledge/load.ts'
import { factsOfSnapshot } from '../page/facts.ts'
import { activeTab, snapshotOf, type ActiveTab } from '../page/tab.ts'
import { documentWords } from '../words/documents.ts'
import { words } from '../words/words.ts'
import { beginWorkspace } from '../workspace/begin.ts'
import type { Workspace } from '../workspace/model.ts'
import { siteKeyOf } from '../workspace/site-key.ts'

/** Everything the popup shows about the tab in front, or why it can show nothing. */
export type OpenedTab =
  | { readonly state: 'not-judged'; readonly because: readonly Bilingual[] }
  /** A file that the browser does not let the extension ask for before the person is asked. */
  | { readonly state: 'closed'; readonly url: string }
  | {
      readonly state: 'judged'
      readonly tab: ActiveTab
      readonly judged: Judged
      /** Of a page; a document has none of its kind. */
      readonly problems?: readonly PageProblem[]
      readonly knowledge: YearKnowledge
      readonly workspace: Workspace
    }

const notJudged = (...because: readonly Bilingual[]): OpenedTab => ({ state: 'not-judged', because })

/** A browser's own viewer of files keeps extensions out; the address or the title then says that it is one. */
const showsFile = ({ url, title }: ActiveTab): boolean => {
  const named = kindByName(url)
  return (named !== undefined && named !== 'page') || /\.pdf$/i.test(title)
}

async function judgeFor(tab: ActiveTab, facts: PageFacts, link: LinkHealth, now: Date): Promise<OpenedTab> {
  const workspace = await beginWorkspace(tab.url, agencyNameOf(facts), now)
  if (workspace === undefined) return notJudged(words.notAWebsite)
  const knowledge = await knowledgeOf(workspace.fiscalYear)
  const own = { type: workspace.agencyType, name: workspace.name }
  const judged = judgeFacts(facts, link, knowledge, own, bangkokDay(now))
  const problems = facts.kind === 'page' ? { problems: pageProblems(facts) } : {}
  return { state: 'judged', tab, judged, ...problems, knowledge, workspace }
}

async function openFile(tab: ActiveTab, now: Date): Promise<OpenedTab> {
  // The popup closes when it is no longer wanted, and takes the question with it.
  const reading = await readAddress(tab.url, 'user', new AbortController().signal)
  if (reading === 'closed') return { state: 'closed', url: tab.url }
  if (reading.facts === undefined) return notJudged(...whyNotJudged(reading.health))
  return judgeFor(tab, reading.facts, reading.health, now)
}

/** Reads and judges the page or file in the tab in front, in the workspace of its site. */
export async function openTab(now: Date): Promise<OpenedTab> {
  const tab = await activeTab()
  if (tab?.url.startsWith('file:') === true) return notJudged(documentWords.onDisk)
  if (tab === undefined || siteKeyOf(tab.url) === undefined) return notJudged(words.notAWebsite)
  const snapshot = await snapshotOf(tab.id)
  if (snapshot !== undefined && /html/i.test(snapshot.contentType))
    return judgeFor(tab, factsOfSnapshot(snapshot), { state: 'ok' }, now)
  if (snapshot === undefined && !showsFile(tab)) return notJudged(words.unreadable)
  return openFile(tab, now)
}
