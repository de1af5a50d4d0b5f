import { afterEach, expect, it } from 'vitest'
import { auditSite } from '../../../crawler/audit/audit.ts'
import { loadKnowledge, loadYear } from '../../../crawler/audit/knowledge.ts'
import type { Report } from '../../../rules/report/schema.ts'
import { readLabels } from '../../sites/labels.ts'
import { serveSite } from '../../sites/serve.ts'

let close: (() => Promise<void>) | undefined
afterEach(() => close?.())

/** Audits a sample agency that has further pages which answer nothing. */
async function audit(site: string, stopWhenSettled: boolean): Promise<{ report: Report; asked: number }> {
  const [labels, knowledge] = await Promise.all([readLabels(site), loadKnowledge()])
  const server = await serveSite(site, { padding: 400, latency: 0 })
  close = server.close
  const report = await auditSite({
    startUrl: server.start,
    version: 'test',
    catalogue: loadYear(knowledge, labels.fiscalYear),
    catalogueChosen: true,
    concepts: knowledge.concepts,
    agencyType: 'local',
    today: labels.today,
    maxPages: 1000,
    maxMinutes: 5,
    perHost: 8,
    ignoreRobots: false,
    outside: false,
    network: server.network,
    ocr: false,
    render: 'never',
    stopWhenSettled,
  })
  const paths = server.requests().map(({ path }) => path)
  // The home page is compared with what search engines are shown; of files only the first bytes are asked for at first.
  const home = new URL(report.site.finalUrl).pathname
  const others = paths.filter((path) => path !== home && !/\.\w+$/.test(path))
  expect(
    others.filter((path, at) => others.indexOf(path) !== at),
    'asked for twice',
  ).toEqual([])
  expect(paths.filter((path) => path === '/robots.txt')).toHaveLength(1)
  return { report, asked: paths.length }
}

const hintOf = (report: Report): string =>
  report.hints.map(({ en }) => en).find((hint) => hint.includes('--no-stop-when-settled')) ?? ''

it('reads no further once every item passes, and says what it left', async () => {
  const { report, asked } = await audit('wp-municipality', true)
  expect(report.items.filter(({ status }) => status !== 'pass')).toEqual([])
  expect(report.completion).toBe('complete')
  expect(report.crawl.leftBecause.map(({ en }) => en)).toContain('every item had passed')
  expect(hintOf(report)).toMatch(/Every item passed, so \d+ pages were not read/)
  await close?.()
  const whole = await audit('wp-municipality', false)
  expect(whole.report.items.map(({ status, answer }) => [status, answer.length])).toEqual(
    report.items.map(({ status, answer }) => [status, answer.length]),
  )
  expect(hintOf(whole.report)).toBe('')
  expect(asked).toBeLessThan(whole.asked)
})

it('reads on while an item is open', async () => {
  const { report } = await audit('neglected-tambon', true)
  expect(report.items.some(({ status }) => status !== 'pass')).toBe(true)
  expect(hintOf(report)).toBe('')
})
