import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { closeReaders } from '../crawler/read/read-body.ts'
import { readCases, type CaseSet } from '../test/cases/cases.ts'
import { readSite, siteNames } from '../test/sites/site.ts'
import { auditSample } from './evaluation/audit-samples.ts'
import { judgeCases } from './evaluation/judge-cases.ts'
import { measure, type Sample } from './evaluation/metrics.ts'
import { renderMetrics, renderMisses } from './evaluation/report.ts'
import { readRewording, withoutCodes, type Rewording } from './evaluation/rewording.ts'

/**
 * Audits every sample agency and judges every single case, compares with the labels, prints the figures; `--write` renews docs/evaluation.md.
 * `--without-codes` and `--reworded` audit the development sites without item codes and in other words of the field:
 * what is lost shows where rules hang on a code or on a phrase.
 */
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const flag = (name: string): boolean => process.argv.includes(`--${name}`)
const rewordings: readonly Rewording[] = [
  ...(flag('without-codes') ? [withoutCodes] : []),
  ...(flag('reworded') ? [await readRewording()] : []),
]
const isReworded = rewordings.length > 0
const reworded: Rewording = (site) => rewordings.reduce((said, reword) => reword(said), site)
if (isReworded && flag('write')) throw new Error('docs/evaluation.md tells of the sites as they are written')
const names = (await siteNames(isReworded ? 'development' : undefined)).filter(
  (name) => wanted.length === 0 || wanted.includes(name),
)

interface SiteResult {
  readonly name: string
  readonly set: 'development' | 'validation'
  readonly samples: readonly Sample[]
  readonly pages: number
}

const results: SiteResult[] = []
for (const name of names) {
  const { set } = await readSite(name)
  const { samples, report } = await auditSample(name, isReworded ? { reworded } : {})
  results.push({ name, set, samples, pages: report.crawl.pages })
}
/** Only whole sites are reworded, and who names sites wants these. */
const judgesCases = !isReworded && wanted.length === 0
const casesOf = async (set: CaseSet): Promise<readonly Sample[]> =>
  judgesCases ? (await judgeCases(await readCases(set))).map(({ sample }) => sample) : []
const developmentCases = await casesOf('development')
const validationCases = await casesOf('validation')
await closeReaders()

const samplesOf = (set?: SiteResult['set']): readonly Sample[] =>
  results.filter((result) => set === undefined || result.set === set).flatMap((result) => result.samples)

const siteRow = ({ name, set, samples, pages }: SiteResult): string => {
  const metrics = measure(samples)
  return `| ${name} | ${set} | ${pages} | ${samples.length} | ${metrics.hitAt1.toFixed(3)} | ${metrics.accuracy.toFixed(3)} | ${metrics.falseBroken} |`
}

const groups: readonly (readonly [string, readonly Sample[]])[] = [
  ['All sample agencies', samplesOf()],
  ['Development set', samplesOf('development')],
  ['Validation set (written apart from the rules, never tuned on)', samplesOf('validation')],
  ['Single pages and documents, development set', developmentCases],
  ['Single pages and documents, validation set', validationCases],
]
const text = [
  '# Evaluation',
  '',
  'Sample agencies ([how](../test/sites/README.md)) and single pages and documents ([how](../test/cases/README.md)) are invented and',
  'labelled by hand from the criteria.',
  'Renew with `npm run evaluate -- --write`.',
  '',
  'How far Thai text survives in PDFs: [Thai text fidelity](thai-text-fidelity.md).',
  '',
  ...groups
    .filter(([, samples]) => samples.length > 0)
    .map(([title, samples]) => renderMetrics(title, measure(samples))),
  '## Per site',
  '',
  '| site | set | pages read | items | hit@1 | accuracy | false “broken” |',
  '| --- | --- | --- | --- | --- | --- | --- |',
  ...results.map(siteRow),
  '',
].join('\n')
console.log(text)
// What a validation site says is not shown: nobody may tune a rule on it.
console.log(renderMisses([...samplesOf('development'), ...developmentCases]))
if (flag('write')) await writeFile(join(import.meta.dirname, '../docs/evaluation.md'), text)
