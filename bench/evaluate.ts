import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { siteNames } from '../test/sites/site.ts'
import { auditSample } from './evaluation/audit-samples.ts'
import { measure, type Sample } from './evaluation/metrics.ts'
import { renderMetrics, renderMisses } from './evaluation/report.ts'

/** Audits every sample agency, compares with the labels, prints the figures; `--write` renews docs/evaluation.md. */
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const names = (await siteNames()).filter((name) => wanted.length === 0 || wanted.includes(name))
const all: Sample[] = []
const perSite: string[] = []
for (const name of names) {
  const { samples, report } = await auditSample(name)
  all.push(...samples)
  const metrics = measure(samples)
  perSite.push(
    `| ${name} | ${report.crawl.pages} | ${samples.length} | ${metrics.hitAt1.toFixed(3)} | ${metrics.accuracy.toFixed(3)} | ${metrics.falseBroken} |`,
  )
}
const text = [
  '# Evaluation',
  '',
  'Sample agencies are invented and labelled by hand from the criteria (test/sites/README.md). Renew with `npm run evaluate -- --write`.',
  '',
  renderMetrics('All sample agencies', measure(all)),
  '## Per site',
  '',
  '| site | pages read | items | hit@1 | accuracy | false “broken” |',
  '| --- | --- | --- | --- | --- | --- |',
  ...perSite,
  '',
].join('\n')
console.log(text)
console.log(renderMisses(all))
if (process.argv.includes('--write'))
  await writeFile(join(import.meta.dirname, '../docs/evaluation.md'), text)
