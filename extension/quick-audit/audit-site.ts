import { agencyNameOf } from '../../rules/facts/site-name.ts'
import { agencyOf } from '../../rules/site/agency.ts'
import type { Visit } from '../../rules/site/model.ts'
import { bangkokDay } from '../../rules/text/bangkok-day.ts'
import { countItemsSeen } from '../../rules/site/items-seen.ts'
import { knowledgeOf } from '../knowledge/load.ts'
import { setAgency, setAudited } from '../workspace/changes.ts'
import type { Workspace } from '../workspace/model.ts'
import { changeWorkspace } from '../workspace/store.ts'
import { browserFetch } from './browser-fetch.ts'
import { judgeVisit } from './judge-visit.ts'
import { forgetAudit, keptAudit } from './kept-audit.ts'
import { auditName, MOST_PAGES, type QuickOutcome, type QuickProgress } from './model.ts'
import { politely } from './politely.ts'
import { remembering } from './remembering.ts'
import { markSoft404s } from './soft-404s.ts'
import { visitQuickly } from './visit.ts'

/** The home page says whose site it is, where nobody did before. */
function learntAgency(kept: Workspace, visit: Visit, now: string): Workspace {
  const home = visit.pages.get(visit.homeUrl)?.facts
  return home === undefined ? kept : setAgency(kept, agencyNameOf(home), now)
}

async function audit(
  kept: Workspace,
  signal: AbortSignal,
  onProgress: (progress: QuickProgress) => void,
): Promise<QuickOutcome> {
  const name = auditName(kept)
  const fetch = remembering(politely(browserFetch), await keptAudit(name, new Date()))
  const knowledge = await knowledgeOf(kept.fiscalYear)
  const seen = countItemsSeen(knowledge.catalogue, knowledge.topics)
  let progress: QuickProgress = { pages: 0, itemsFound: 0 }
  const visited = await visitQuickly({
    startUrl: kept.startUrl,
    fetch,
    topics: knowledge.topics,
    fiscalYear: knowledge.catalogue.fiscalYear,
    maxPages: MOST_PAGES,
    signal,
    onPage: (facts, pages) => {
      if (facts !== undefined) seen.see(facts)
      progress = { pages, itemsFound: seen.count() }
      onProgress(progress)
    },
  })
  const visit = await markSoft404s(visited, fetch, signal)
  const agency = agencyOf(visit, kept.agencyTypeGuessed === true ? undefined : kept.agencyType)
  const { items, unopened } = await judgeVisit(visit, {
    knowledge,
    agency,
    today: bangkokDay(new Date()),
    fetch,
    signal,
    onAsked: (asked, of) => {
      progress = { ...progress, links: { asked, of } }
      onProgress(progress)
    },
    onRead: (read, of) => onProgress({ ...progress, documents: { read, of } }),
  })
  await forgetAudit(name)
  if (items.length === 0) return signal.aborted ? 'done' : 'unreachable'
  const now = new Date().toISOString()
  const pages = [...visit.pages.values()].filter(({ facts }) => facts !== undefined).length
  await changeWorkspace(kept.site, kept.fiscalYear, (before) =>
    setAudited(learntAgency(before, visit, now), items, {
      at: now,
      pages,
      whole: visit.completion === 'complete',
      ...(unopened > 0 && { unopened }),
    }),
  )
  return 'done'
}

/**
 * Audits the site of a workspace in this browser and merges what is found into the workspace. When `signal` ends it,
 * what was read by then is judged. A page of the extension that is closed in the middle leaves an unfinished audit,
 * and the next call goes on from there.
 *
 * @returns `elsewhere` when another window is at it.
 */
export function auditSite(
  kept: Workspace,
  signal: AbortSignal,
  onProgress: (progress: QuickProgress) => void,
): Promise<QuickOutcome> {
  return navigator.locks.request(`quick-audit:${auditName(kept)}`, { ifAvailable: true }, (lock) =>
    lock === null ? 'elsewhere' : audit(kept, signal, onProgress),
  )
}
