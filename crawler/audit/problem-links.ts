import type { LinkHealth } from '../../rules/judge/model.ts'
import type { ReportLink } from '../../rules/report/schema.ts'
import { labelOf } from '../../rules/locate/link-topics.ts'
import { problems, type ProblemKind } from '../probe/problems.ts'
import type { Visit } from '../visit/model.ts'

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
    if (link.state === 'ok' || link.state === 'redirected' || link.kind === undefined) return []
    const problem = problems[link.kind as ProblemKind]
    const uses = visit.uses.get(url) ?? []
    const on = uses.slice(0, PLACES).map(({ from, link: use }) => {
      const page = visit.pages.get(from)?.facts
      return { url: from, text: (page === undefined ? use.text : labelOf(use, page)).slice(0, 160) }
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
