import type { PageFacts } from '../../rules/facts/model.ts'
import { agencyNameOf } from '../../rules/facts/site-name.ts'
import type { LinkHealth } from '../../rules/judge/model.ts'
import { pageProblems } from '../../rules/problems/page-problems.ts'
import { judgeFacts } from '../judged/judge-facts.ts'
import { whyNotJudged } from '../judged/why-not.ts'
import { knowledgeOf } from '../knowledge/load.ts'
import { defaultYear } from '../knowledge/years.ts'
import { factsOfSnapshot } from '../page/facts.ts'
import type { PageSnapshot } from '../page/snapshot.ts'
import type { ActiveTab } from '../page/tab.ts'
import { words } from '../words/words.ts'
import { beginWorkspace } from '../workspace/begin.ts'
import type { Workspace } from '../workspace/model.ts'
import { notJudged, type OpenedTab } from './opened-tab.ts'

/** The tab in front, and what is kept of its site. */
export interface Front {
  readonly tab: ActiveTab
  readonly known: Promise<Workspace | undefined>
  readonly now: Date
}

/** Prepares the rules of the year that is worked on, while nothing else can be done. */
export async function prepareRules({ known }: Front): Promise<void> {
  await knowledgeOf((await known)?.fiscalYear ?? defaultYear)
}

async function judge({ tab, known, now }: Front, facts: PageFacts, link: LinkHealth): Promise<OpenedTab> {
  const workspace = await beginWorkspace(tab.url, agencyNameOf(facts), now, known)
  if (workspace === undefined) return notJudged(words.notAWebsite)
  const knowledge = await knowledgeOf(workspace.fiscalYear)
  const judged = judgeFacts(facts, link, knowledge, workspace, now)
  const problems = facts.kind === 'page' ? { findProblems: () => pageProblems(facts) } : {}
  return { state: 'judged', tab, judged, ...problems, knowledge, workspace }
}

/** Judges the page in front by the copy that was taken of it. */
export const judgeSnapshot = (front: Front, snapshot: PageSnapshot): Promise<OpenedTab> =>
  judge(front, factsOfSnapshot(snapshot), { state: 'ok' })

/** Reads and judges the file in front; what reads and asks is loaded with the first one. */
export async function judgeFile(front: Front): Promise<OpenedTab> {
  const { url } = front.tab
  const [{ readAddress }, { requestAccess }] = await Promise.all([
    import('../documents/read-address.ts'),
    import('../recheck/origins.ts'),
  ])
  // The popup closes when it is no longer wanted, and takes the question with it.
  const reading = await readAddress(url, 'user', new AbortController().signal)
  if (reading === 'closed') return { state: 'closed', ask: () => requestAccess([url]) }
  if (reading.facts === undefined) return notJudged(...whyNotJudged(reading.health))
  return judge(front, reading.facts, reading.health)
}
