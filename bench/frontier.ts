import { loadKnowledge, loadYear } from '../crawler/audit/knowledge.ts'
import { openSite } from '../crawler/audit/open-site.ts'
import { normaliseAddress } from '../rules/site/address.ts'
import { topicsOfYear } from '../rules/locate/topics.ts'
import { readLabels } from '../test/sites/labels.ts'
import { serveSite } from '../test/sites/serve.ts'
import { readSite } from '../test/sites/site.ts'
import { table } from './figures.ts'

/** How early a visit finds the evidence of a site most of whose pages do not matter. */
const SITE = process.argv[2] ?? 'portal-tambon'
const PADDING = 2_000
const SHARES = [50, 75, 90, 95, 100]

const labels = await readLabels(SITE)
const knowledge = await loadKnowledge()
const catalogue = loadYear(knowledge, labels.fiscalYear)
const served = await serveSite(SITE, { padding: PADDING, latency: 0 })
try {
  const site = await openSite(
    {
      startUrl: served.start,
      version: 'bench',
      catalogue,
      maxPages: 5_000,
      maxMinutes: 10,
      perHost: 4,
      ignoreRobots: false,
      outside: false,
      render: 'never',
    },
    topicsOfYear(catalogue, knowledge.concepts),
  )
  const { visit } = site
  await site.close()
  const asked = served.requests().map(({ path }) => normaliseAddress(path, served.url))
  const turn = (url: string): number => {
    const index = asked.indexOf(url)
    return index < 0 ? Infinity : index + 1
  }
  // A file is found with the first page that links it: files are read only when a rule asks.
  const foundAt = (url: string): number =>
    Math.min(
      turn(url),
      ...(visit.pages.has(url) ? [] : (visit.uses.get(url) ?? []).map(({ from }) => turn(from))),
    )
  const goals = new Set(
    Object.values(labels.items).flatMap(({ evidence }) =>
      evidence.flatMap((path) => normaliseAddress(path, served.url) ?? []),
    ),
  )
  const turns = [...goals].map(foundAt).sort((a, b) => a - b)
  const pages = (await readSite(SITE)).pages.size + PADDING
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`
  const rows = SHARES.map((share) => {
    const requests = turns[Math.ceil((turns.length * share) / 100) - 1] ?? Infinity
    return [`${share} %`, String(requests), percent(requests, asked.length), percent(requests, pages)]
  })
  console.log(
    `${SITE} with ${PADDING} pages that do not matter: ${pages} pages, ${goals.size} addresses of evidence, ${asked.length} requests made\n`,
  )
  console.log(table(['evidence found', 'after requests', 'of the requests made', 'of all pages'], rows))
} finally {
  await served.close()
}
