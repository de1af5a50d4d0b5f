import { judgeFacts } from '../../extension/judged/judge-facts.ts'
import { factsOfSnapshot } from '../../extension/page/facts.ts'
import type { PageSnapshot } from '../../extension/page/snapshot.ts'
import type { Workspace } from '../../extension/workspace/model.ts'
import type { Catalogue } from '../../rules/catalogue/schema.ts'
import type { Concept } from '../../rules/concepts/schema.ts'
import type { PageFacts } from '../../rules/facts/model.ts'
import { agencyNameOf } from '../../rules/facts/site-name.ts'
import { topicsOfYear, type Topics } from '../../rules/locate/topics.ts'
import { verdictsOf } from './verdicts-of.ts'

/** What the judge of the extension needs beside a page. */
export interface Given {
  readonly catalogue: Catalogue
  readonly concepts: readonly Concept[]
  readonly agencyType: Workspace['agencyType']
  /** ISO day in Bangkok. */
  readonly today: string
}

/** The judge of the extension, taken into a browser: what it makes of the copy of a page, and of facts. */
export interface BrowserJudge {
  readonly copy: (snapshot: PageSnapshot) => string
  readonly facts: (facts: PageFacts) => string
}

const topicsKnown = new Map<number, Topics>()

function judgeWith({ catalogue, concepts, agencyType, today }: Given): BrowserJudge {
  const topics = topicsKnown.get(catalogue.fiscalYear) ?? topicsOfYear(catalogue, concepts)
  topicsKnown.set(catalogue.fiscalYear, topics)
  const rules = { catalogue, topics }
  const noon = new Date(`${today}T05:00:00Z`)
  const facts = (facts: PageFacts): string => {
    const { host, origin } = new URL(facts.url)
    const workspace: Workspace = {
      schema: 'oit-audit/workspace/1',
      site: host,
      name: agencyNameOf(facts).name ?? host,
      startUrl: `${origin}/`,
      agencyType,
      fiscalYear: catalogue.fiscalYear,
      updatedAt: noon.toISOString(),
      items: {},
    }
    return verdictsOf(judgeFacts(facts, { state: 'ok' }, rules, workspace, noon).answers)
  }
  return { facts, copy: (snapshot) => facts(factsOfSnapshot(snapshot)) }
}

Object.assign(globalThis, { judgeWith })
