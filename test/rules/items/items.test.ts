import { afterAll, describe, expect, it } from 'vitest'
import { closePdfReaders } from '../../../crawler/read/pdf/read-pdf.ts'
import { judgePage } from '../../../rules/judge/judge-page.ts'
import type { JudgeContext } from '../../../rules/judge/model.ts'
import { topicsOfYear } from '../../../rules/locate/topics.ts'
import { concepts, loadYear } from '../catalogue/files.ts'
import { fingerprintOf, readPrinted } from './printed.ts'
import { factsOf, printedSamples, sampleYears, samplesOf, type ItemSample } from './samples.ts'

const OK = { state: 'ok', httpStatus: 200 } as const

const contextOf = ({ agency, agencyName, today, depth }: ItemSample, year: number): JudgeContext => ({
  fiscalYear: year,
  agency: { type: agency, ...(agencyName !== undefined && { name: agencyName }) },
  // After the first half of the year, when answers are handed in.
  today: today ?? `${year - 543}-04-20`,
  siteHosts: ['example-agency.go.th'],
  depthOf: () => depth ?? undefined,
  factsOf: () => undefined,
})

/** The file says pass, partly or fail; one verdict of the comment must say the same. */
const FITS: Record<ItemSample['kind'], RegExp> = {
  pass: /^pass$/,
  partly: /^(?:incomplete|review)$/,
  fail: /^(?:incomplete|wrong-year|not-evidence|review)$/,
}

afterAll(closePdfReaders)

it.each(
  sampleYears()
    .flatMap(printedSamples)
    .map((sample) => [sample.name, sample] as const),
)('the file for %s is printed from the sample as it stands', (_name, sample) => {
  expect(readPrinted(sample.pdf)).toBe(fingerprintOf(sample.html))
})

describe.each(sampleYears())('evidence for the items of FY%i', (year) => {
  const catalogue = loadYear(year)
  const topics = topicsOfYear(catalogue, concepts)

  it.each(samplesOf(year).map((sample) => [sample.name, sample] as const))('%s', async (_name, sample) => {
    expect(sample.verdict.some((verdict) => FITS[sample.kind].test(verdict))).toBe(true)
    const facts = await factsOf(sample)
    const context = contextOf(sample, year)
    const [judged] = judgePage(facts, OK, catalogue, topics, context, sample.item)
    const findings = judged?.evidence.findings ?? []
    const lines = [
      ...findings.map(
        ({ component, result, because }) =>
          `${component.id}: ${result} – ${because[0]?.message.en ?? ''} ${because[0]?.quote ?? ''}`,
      ),
      `year: ${judged?.evidence.year.result} – ${judged?.evidence.year.because[0]?.message.en}`,
      ...(judged?.evidence.wrongOffer === undefined ? [] : [`offer: ${judged.evidence.wrongOffer.kind}`]),
    ].join('\n')
    expect(sample.verdict, lines).toContain(judged?.evidence.verdict)
    if (sample.unmet !== undefined) {
      const unmet = findings.filter((each) => each.result === 'unmet' && each.component.required)
      expect(unmet.map((each) => each.component.id).sort(), lines).toEqual([...sample.unmet].sort())
    }
    if (sample.named) {
      const [first] = judgePage(facts, OK, catalogue, topics, context)
      expect(`${first?.item.id} ${first?.item.concept}`).toBe(`${sample.item} ${judged?.item.concept}`)
    }
  })
})
