import { loadKnowledge, loadYear } from '../crawler/audit/knowledge.ts'
import { componentsFor, judgeEvidence } from '../rules/judge/judge-evidence.ts'
import type { Catalogue } from '../rules/catalogue/schema.ts'
import type { JudgeContext } from '../rules/judge/model.ts'
import { readPage } from '../formats/read-page.ts'
import { answer } from '../test/sites/answer.ts'
import { readSite } from '../test/sites/site.ts'
import { median, percentile, table } from './figures.ts'

/** How long it takes to read one page of 60 kB into facts, and to judge these facts against every item of FY2568. */
const YEAR = 2568
const BYTES = 60_000
const WARM_UP = 40
const RUNS = 300
const ORIGIN = 'https://www.example.go.th'
const PAGE = '/o6'

/** What makes a page heavy: most pages carry menus and sliders, a few a long table. */
const FILLINGS = {
  menus: {
    wrap: (entries: string) => `<nav class="menu"><ul>${entries}</ul></nav>`,
    entry: (n: number) =>
      `<li class="menu-item"><a href="/public/list/data/index/menu/${1000 + n}" title="เมนู ${n}"><span>งานบริการและข่าวสารเพื่อประชาชน ${n}</span></a></li>`,
  },
  table: {
    wrap: (entries: string) => `<table>${entries}</table>`,
    entry: (n: number) =>
      `<tr><td>${n}</td><td>โครงการก่อสร้างถนนคอนกรีตเสริมเหล็ก หมู่ที่ ${n % 12}</td><td>${n * 1250}.00</td><td>กองช่าง</td><td>อยู่ระหว่างดำเนินการ</td></tr>`,
  },
} as const

/** A page of a sample agency, filled up until it weighs enough. */
async function pageOf(
  bytes: number,
  { wrap, entry }: (typeof FILLINGS)[keyof typeof FILLINGS],
): Promise<{ url: string; body: Buffer }> {
  const site = { ...(await readSite('wp-municipality')), encoding: 'utf-8' as const }
  const evidence = [...site.pages.values()].filter(
    (page) => page.status === 200 && page.fragment.length > 500,
  )
  const page = evidence.toSorted((a, b) => b.fragment.length - a.fragment.length)[0]
  if (page === undefined) throw new Error('the sample agency has no page')
  const served = async (entries: number) => {
    const filling = wrap(Array.from({ length: entries }, (_, n) => entry(n + 1)).join(''))
    const shown = {
      ...site,
      pages: new Map([[PAGE, { ...page, path: PAGE, fragment: page.fragment + filling }]]),
    }
    return (await answer(shown, PAGE, { origin: ORIGIN })).body
  }
  const plain = await served(0)
  const perEntry = (await served(1)).byteLength - plain.byteLength
  const entries = Math.max(0, Math.floor((bytes - plain.byteLength) / perEntry))
  return { url: ORIGIN + PAGE, body: await served(entries) }
}

interface Timing {
  readonly reading: readonly number[]
  readonly judging: readonly number[]
}

function measurePage(catalogue: Catalogue, url: string, body: Buffer): Timing {
  const reading: number[] = []
  const judging: number[] = []
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    const context: JudgeContext = {
      fiscalYear: YEAR,
      agency: { type: 'local' },
      today: '2025-04-18',
      siteHosts: ['www.example.go.th'],
      depthOf: () => 1,
      factsOf: () => undefined,
    }
    const started = performance.now()
    // Read again each time: what was worked out from a facts object is remembered with it.
    const { facts } = readPage(body, 'text/html; charset=utf-8', url)
    const read = performance.now()
    const offer = {
      url,
      facts,
      link: { state: 'ok' },
      score: 0.9,
      reasons: [],
      label: '',
      claimed: false,
    } as const
    for (const item of catalogue.items) judgeEvidence(item, offer, context)
    const judged = performance.now()
    if (run < WARM_UP) continue
    reading.push(read - started)
    judging.push(judged - read)
  }
  return { reading, judging }
}

const catalogue = loadYear(await loadKnowledge(), YEAR)
const components = catalogue.items.flatMap((item) => componentsFor(item, 'local')).length
const ms = (value: number): string => value.toFixed(2)
console.log(
  `Pages of ${BYTES} bytes, ${catalogue.items.length} items, ${components} components, ${RUNS} runs each\n`,
)
const rows: string[][] = []
for (const [name, filling] of Object.entries(FILLINGS)) {
  const { url, body } = await pageOf(BYTES, filling)
  const { reading, judging } = measurePage(catalogue, url, body)
  for (const [step, times] of [
    ['reading HTML into facts', reading],
    ['judging all items', judging],
  ] as const) {
    rows.push([name, step, ms(median(times)), ms(percentile(times, 95))])
  }
}
console.log(table(['page full of', 'step', 'median ms', '95 % within ms'], rows))
