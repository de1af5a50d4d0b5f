import pLimit from 'p-limit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditSample } from '../../bench/evaluation/audit-samples.ts'
import { measure, type Sample } from '../../bench/evaluation/metrics.ts'
import { renderMisses } from '../../bench/evaluation/report.ts'
import { closeReaders } from '../../crawler/read/read-body.ts'
import { siteNames } from '../sites/site.ts'

/** Audits of all sample agencies, however many there will be. */
const LONGEST = 1_500_000
/** Documents are read in threads, and one site waits for them while another is visited. */
const limit = pLimit(2)

/**
 * How much of this site is seen depends on how busy the machine is. The others show all they have without scripts, so that
 * drawing, which takes four fifths of the time, is left to `npm run evaluate`.
 */
const DRAWN_BY_SCRIPT = 'script-municipality'

describe('the evaluation over the sample agencies', () => {
  const development: Sample[] = []
  const drawnByScript: Sample[] = []

  beforeAll(async () => {
    // What validation sites say must not lead the rules: no test holds to it, `npm run evaluate` measures them.
    const audits = (await siteNames('development')).map((name) =>
      limit(async () => {
        const render = name === DRAWN_BY_SCRIPT ? 'auto' : 'never'
        const { samples } = await auditSample(name, { render })
        return { name, samples }
      }),
    )
    for (const { name, samples } of await Promise.all(audits)) {
      if (name === DRAWN_BY_SCRIPT) drawnByScript.push(...samples)
      else development.push(...samples)
    }
  }, LONGEST)
  afterAll(closeReaders)

  it('never calls a link broken that works', () => {
    const wrong = [...development, ...drawnByScript].filter(
      ({ expected, predicted }) => predicted === 'broken' && expected !== 'broken',
    )
    expect(renderMisses(wrong)).toBe('')
  })

  it('asks a person about what it could not open, and is right about the rest', () => {
    const wrong = drawnByScript.filter(
      ({ expected, predicted }) => predicted !== expected && predicted !== 'review',
    )
    expect(drawnByScript).toHaveLength(28)
    expect(renderMisses(wrong)).toBe('')
  })

  it('finds nothing to mend where nothing is to be mended', () => {
    const compliant = development.filter(({ site }) => site === 'wp-municipality')
    expect(compliant).toHaveLength(28)
    expect(renderMisses(compliant)).toBe('')
  })

  it('puts the evidence first and decides as a person would, on the sites that the rules are made with', () => {
    const metrics = measure(development)
    expect(metrics.hitAt1, renderMisses(development)).toBeGreaterThanOrEqual(0.95)
    expect(metrics.macroF1, renderMisses(development)).toBeGreaterThanOrEqual(0.93)
    expect(metrics.defectPrecision, renderMisses(development)).toBeGreaterThanOrEqual(0.97)
    expect(metrics.defectRecall, renderMisses(development)).toBeGreaterThanOrEqual(0.93)
  })
})
