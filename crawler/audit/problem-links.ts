import type { LinkHealth } from '../../rules/judge/model.ts'
import type { ReportLink } from '../../rules/report/schema.ts'
import { isNoise, labelOf } from '../../rules/locate/link-topics.ts'
import { opens } from '../../rules/links/link-state.ts'
import { problemOf, type ProblemKind } from '../../rules/links/problems.ts'
import type { Visit } from '../../rules/site/model.ts'

/** The kind of a link to another site that the user left out. */
const NOT_ASKED: ProblemKind = 'not-asked'

/** Places named a link; a dead menu entry stands on every page. */
const PLACES = 10

/**
 * Every address that does not work, with the pages that carry it and what to do.
 * Blocked and refused addresses are listed too, as what they are: not known to be broken.
 *
 * @param health what probing or visiting said, by normalised address.
 */
export function problemLinks(visit: Visit, health: ReadonlyMap<string, LinkHealth>): readonly ReportLink[] {
  const rows = [...health].flatMap(([url, link]): ReportLink[] => {
    if (opens(link) || link.kind === undefined) return []
    // Whoever left other sites out knows it; hundreds of rows that say so would bury the real problems.
    if (link.kind === NOT_ASKED) return []
    const problem = problemOf(link.kind)
    const uses = visit.uses.get(url) ?? []
    const on = uses.slice(0, PLACES).map(({ from, link: use }) => {
      const page = visit.pages.get(from)?.facts
      const own = use.text || use.titleAttribute
      const text = page === undefined || use.imageOnly || !isNoise(own) ? own : labelOf(use, page)
      return { url: from, text: text.slice(0, 160) }
    })
    return [
      {
        url,
        state: link.state,
        kind: link.kind,
        ...(link.httpStatus !== undefined && { httpStatus: link.httpStatus }),
        summary: problem.summary,
        fix: problem.fix,
        on,
      },
    ]
  })
  const order = { broken: 0, blocked: 1, refused: 2, ok: 3, redirected: 4 }
  return rows.sort(
    (a, b) => order[a.state] - order[b.state] || b.on.length - a.on.length || a.url.localeCompare(b.url),
  )
}
