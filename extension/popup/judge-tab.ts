import type { PageFacts } from '../../rules/facts/model.ts'
import { agencyNameOf } from '../../rules/facts/site-name.ts'
import type { LinkHealth } from '../../rules/judge/model.ts'
import { pageProblems } from '../../rules/problems/page-problems.ts'
import { judgeFacts } from '../judged/judge-facts.ts'
import { whyNotJudged } from '../judged/why-not.ts'
import { knowledgeOf } from '../knowledge/load.ts'
import { factsOfSnapshot } from '../page/facts.ts'
import type { PageSnapshot } from '../page/snapshot.ts'
import type { ActiveTab } from '../page/tab.ts'
import { words } from '../words/words.ts'
import { beginWorkspace } from '../workspace/begin.ts'
import { notJudged, type OpenedTab } from './opened-tab.ts'

async function judgeFor(tab: ActiveTab, facts: PageFacts, link: LinkHealth, now: Date): Promise<OpenedTab> {
  const workspace = await beginWorkspace(tab.url, agencyNameOf(facts), now)
  if (workspace === undefined) return notJudged(words.notAWebsite)
  const knowledge = await knowledgeOf(workspace.fiscalYear)
  const judged = judgeFacts(facts, link, knowledge, workspace, now)
  const problems = facts.kind === 'page' ? { problems: pageProblems(facts) } : {}
  return { state: 'judged', tab, judged, ...problems, knowledge, workspace }
}

/** Judges the page in front by the copy that was taken of it. */
export const judgeSnapshot = (tab: ActiveTab, snapshot: PageSnapshot, now: Date): Promise<OpenedTab> =>
  judgeFor(tab, factsOfSnapshot(snapshot), { state: 'ok' }, now)

/** Reads and judges the file in front; what reads and asks is loaded with the first one. */
export async function judgeFile(tab: ActiveTab, now: Date): Promise<OpenedTab> {
  const [{ readAddress }, { requestAccess }] = await Promise.all([
    import('../documents/read-address.ts'),
    import('../recheck/origins.ts'),
  ])
  // The popup closes when it is no longer wanted, and takes the question with it.
  const reading = await readAddress(tab.url, 'user', new AbortController().signal)
  if (reading === 'closed') return { state: 'closed', ask: () => requestAccess([tab.url]) }
  if (reading.facts === undefined) return notJudged(...whyNotJudged(reading.health))
  return judgeFor(tab, reading.facts, reading.health, now)
}
