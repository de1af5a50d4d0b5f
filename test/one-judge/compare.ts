import { loadKnowledge, loadYear, type Knowledge } from '../../crawler/audit/knowledge.ts'
import { createScope } from '../../rules/site/scope.ts'
import { readLabels, type SiteLabels } from '../sites/labels.ts'
import { serveSite, type ServedSite } from '../sites/serve.ts'
import { readSite } from '../sites/site.ts'
import { commandLineJudge, typeIn } from './command-line-judge.ts'
import type { CommandLine } from './command-line.ts'
import type { Extension } from './extension.ts'

/** Where readers disagree about a page or document. */
export interface Difference {
  readonly path: string
  readonly reader: 'drawn' | 'extension'
  /** The verdicts of the reader over HTTP, and those of the other. */
  readonly http: string
  readonly other: string
}

/** What came of one sample site. */
export interface Comparison {
  readonly pages: number
  readonly documents: number
  /** Pages and documents for which there was something to judge. */
  readonly answering: number
  readonly differences: readonly Difference[]
}

/** Which addresses of a site are compared, as labels write them. */
export interface Sample {
  readonly pages: (site: readonly string[], labelled: ReadonlySet<string>) => readonly string[]
  /** Pages that the command line draws as well. */
  readonly isDrawn: (path: string, index: number) => boolean
  readonly documents: (labelled: readonly string[]) => readonly string[]
}

export interface Readers {
  readonly commandLine: CommandLine
  readonly extension: Extension
}

let known: Promise<Knowledge> | undefined

/** Pages read at the same time. */
const AT_ONCE = 3

async function eachOf(
  paths: readonly string[],
  work: (path: string, worker: number, index: number) => Promise<void>,
) {
  let next = 0
  const worker = async (id: number): Promise<void> => {
    for (let index = next++; index < paths.length; index = next++) await work(paths[index] ?? '', id, index)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, (_, id) => worker(id)))
}

function labelledOf(labels: SiteLabels, { url }: ServedSite, kind: 'page' | 'document'): readonly string[] {
  const { classify } = createScope(url)
  const named = Object.values(labels.items).flatMap(({ evidence }) => evidence)
  return [...new Set(named)].filter((path) => classify(new URL(path, url).href) === kind)
}

/** Reads pages and documents of one site with every reader and sets the verdicts beside each other. */
export async function compareReaders(name: string, readers: Readers, sample: Sample): Promise<Comparison> {
  const { commandLine, extension } = readers
  const [labels, { pages }] = [await readLabels(name), await readSite(name)]
  const knowledge = await (known ??= loadKnowledge())
  const catalogue = loadYear(knowledge, labels.fiscalYear)
  const judge = commandLineJudge(labels, knowledge)
  const given = { catalogue, concepts: knowledge.concepts, agencyType: typeIn(labels), today: labels.today }
  await extension.judgeBy(given)
  const site = await serveSite(name, { latency: 0 })
  const differences: Difference[] = []
  let compared = 0
  let read = 0
  let answering = 0
  const addressOf = (path: string): string => new URL(path, site.url).href
  const compare = (path: string, reader: Difference['reader'], http: string, other: string): void => {
    if (http !== other) differences.push({ path, reader, http, other })
  }
  try {
    const shown = [...pages.values()].filter(({ status, type }) => status === 200 && type.includes('html'))
    const all = shown.map(({ path }) => path)
    const chosen = sample.pages(all, new Set(labelledOf(labels, site, 'page')))
    await eachOf(chosen, async (path, worker, index) => {
      const url = addressOf(path)
      const { facts, health } = await commandLine.overHttp(url)
      // What the command line may not read (robots.txt), or finds dead, is told by itself and not judged.
      if (facts === undefined || health.state !== 'ok') return
      compared++
      const http = judge(facts)
      compare(path, 'extension', http, await extension.page(url, worker))
      if (sample.isDrawn(path, index)) {
        const drawn = await commandLine.drawn(url)
        compare(path, 'drawn', http, drawn.facts === undefined ? 'not drawn' : judge(drawn.facts))
      }
      if (http !== '') answering++
    })
    const documents = sample.documents(labelledOf(labels, site, 'document'))
    for (const path of documents) {
      const outside = await commandLine.overHttp(addressOf(path))
      if (outside.health.state !== 'ok' || outside.facts === undefined) continue
      read++
      const http = judge(outside.facts)
      const { facts, health } = await extension.document(addressOf(path))
      const other = facts === undefined ? `not read: ${health?.kind ?? ''}` : await extension.facts(facts)
      compare(path, 'extension', http, other)
      if (http !== '') answering++
    }
    return { pages: compared, documents: read, answering, differences }
  } finally {
    await site.close()
  }
}
