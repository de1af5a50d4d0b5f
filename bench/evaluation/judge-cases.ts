import type { Page } from 'playwright'
import { loadKnowledge, loadYear } from '../../crawler/audit/knowledge.ts'
import { readBody } from '../../crawler/read/read-body.ts'
import { agencyType } from '../../rules/catalogue/schema.ts'
import type { PageFacts } from '../../rules/facts/model.ts'
import type { YearRules } from '../../rules/judge/judge-alone.ts'
import { judgePage, type PageAnswer } from '../../rules/judge/judge-page.ts'
import type { JudgeContext } from '../../rules/judge/model.ts'
import { topicsOfYear } from '../../rules/locate/topics.ts'
import { bodyOf } from '../../test/cases/body-of-case.ts'
import type { EvidenceCase } from '../../test/cases/cases.ts'
import { openPrinter } from '../../test/sites/print-document.ts'
import type { Sample } from './metrics.ts'

const HOST = 'https://www.agency.go.th'
const knowledge = await loadKnowledge()

export interface JudgedCase {
  readonly sample: Sample
  /** How the item was judged; undefined when the page or document could not be read. */
  readonly answer: PageAnswer | undefined
}

const rulesKnown = new Map<number, YearRules>()

/** The wordings of a year are put together once for all of its cases. */
function rulesOf(year: number): YearRules {
  const before = rulesKnown.get(year)
  if (before !== undefined) return before
  const catalogue = loadYear(knowledge, year)
  const rules = { catalogue, topics: topicsOfYear(catalogue, knowledge.concepts) }
  rulesKnown.set(year, rules)
  return rules
}

function answerOf(one: EvidenceCase, facts: PageFacts): PageAnswer | undefined {
  const { catalogue, topics } = rulesOf(one.fiscalYear)
  const context: JudgeContext = {
    fiscalYear: one.fiscalYear,
    agency: { name: one.agency.name, type: agencyType.catch('central').parse(one.agency.type) },
    today: one.today,
    siteHosts: [new URL(HOST).host],
    // The home page links to it, and nothing else of the site is known.
    depthOf: () => 1,
    factsOf: () => undefined,
  }
  return judgePage(facts, { state: 'ok' }, catalogue, topics, context, one.item)[0]
}

async function judgeCase(one: EvidenceCase, printer: Page): Promise<JudgedCase> {
  const { bytes, contentType } = await bodyOf(one, printer)
  const { facts } = await readBody(bytes, contentType, HOST + one.address)
  const answer = facts && answerOf(one, facts)
  const sample: Sample = {
    site: one.id,
    item: one.item,
    expected: one.verdict,
    predicted: answer?.evidence.verdict ?? 'missing',
    accepted: [],
    proposed: [],
  }
  return { sample, answer }
}

/** Judges each case alone, for the item it is offered for, and sets the verdict beside that of a person. */
export async function judgeCases(cases: readonly EvidenceCase[]): Promise<readonly JudgedCase[]> {
  const printer = await openPrinter()
  try {
    const judged: JudgedCase[] = []
    for (const one of cases) judged.push(await judgeCase(one, printer.page))
    return judged
  } finally {
    await printer.close()
  }
}
