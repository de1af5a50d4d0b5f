import type { Catalogue } from '../../rules/catalogue/schema.ts'
import { readMenuList } from '../../rules/ita-index/in-menu.ts'
import { readItaIndex } from '../../rules/ita-index/read.ts'
import { agencyOf } from '../../rules/site/agency.ts'
import { contextOf } from '../../rules/site/context.ts'
import { documentsToRead } from '../../rules/site/documents-to-read.ts'
import { conceptsNamed } from '../../rules/site/first-look.ts'
import { listOptions } from '../../rules/site/index-claims.ts'
import { withoutFurniture } from '../../rules/site/furniture.ts'
import { withoutTakenOver } from '../../rules/site/hijack.ts'
import type { Topics } from '../../rules/locate/topics.ts'
import type { Visit } from '../../rules/site/model.ts'
import type { ProbedLink } from '../../rules/site/offers.ts'
import type { AuditOptions } from './audit.ts'
import { findEvidence } from '../../rules/site/find-evidence.ts'
import { judgeSite } from './judge-site.ts'
import type { VisitSoFar } from './open-site.ts'
import { probeAll } from './probe-all.ts'
import { readDocuments } from './read-documents.ts'

/** Whether every item passes by what was read so far. */
export type IsSettled = (soFar: Visit, site: VisitSoFar) => Promise<boolean>

/** While more of the items than this share are open, no files are asked for: pages will settle most of them. */
const MOST_OPEN = 0.5

/** Whether each item could have a candidate: something names it, or a list of answers may do so. */
function mayAllBeAnswered(
  { pages }: Visit,
  catalogue: Catalogue,
  topics: Topics,
  namedOnPages: ReadonlySet<string>,
): boolean {
  const named = new Set(namedOnPages)
  const options = listOptions(catalogue, topics)
  for (const { facts, look } of pages.values()) {
    if (facts === undefined) continue
    if (look?.mayBeList === true) return true
    // The doors and the home page were read before anybody looked.
    if (look !== undefined) continue
    if (readItaIndex(facts, options).isIndex || readMenuList(facts, options).isIndex) return true
    for (const concept of conceptsNamed(facts, topics, '')) named.add(concept)
  }
  return catalogue.items.every(({ concept }) =>
    [...topics.answering(concept)].some((each) => named.has(each)),
  )
}

/**
 * Prepares to tell, while a site is visited, whether reading on could still change the result. Only files that the
 * audit would ask for anyway are asked for.
 *
 * @param probed what came of asking for single addresses; grown in place, so that none is asked for again.
 */
export function createSettled(
  { catalogue, agencyType, today, answers, signal = new AbortController().signal }: AuditOptions,
  topics: Topics,
  probed: Map<string, ProbedLink>,
): IsSettled {
  return async (soFar, { ask, classify, drawing, named }) => {
    if (answers === undefined && !mayAllBeAnswered(soFar, catalogue, topics, named)) return false
    const visit = withoutFurniture(withoutTakenOver(soFar))
    const { indexes, candidates } = findEvidence(visit, catalogue, topics, answers)
    const { fiscalYear } = catalogue
    const context = contextOf(visit, probed, { fiscalYear, agency: agencyOf(visit, agencyType), today })
    const { undrawn, partly } = drawing
    const gathered = { visit, candidates, probed, indexes, undrawn, partly, ...(answers && { answers }) }
    const stillOpen = () =>
      judgeSite(catalogue, gathered, { ...context })
        .map(({ verdict }) => verdict)
        .filter(({ verdict }) => verdict !== 'pass')
    const open = stillOpen()
    if (open.length === 0) return true
    if (open.length > MOST_OPEN * catalogue.items.length) return false
    // Pages of the site are the visit's to ask for.
    const isFile = (url: string): boolean => classify(url) !== 'page'
    const offered = open.flatMap(({ item }) => candidates.get(item.id) ?? []).map(({ url }) => url)
    await probeAll(offered.filter(isFile), visit, ask.probe, probed, signal)
    const documents = documentsToRead(open, { fiscalYear, candidates, visit, probed }).filter(isFile)
    await readDocuments(documents, visit, ask.read, probed, signal)
    return stillOpen().length === 0
  }
}
