import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judgeCases, type JudgedCase } from '../../bench/evaluation/judge-cases.ts'
import { measure } from '../../bench/evaluation/metrics.ts'
import { renderMisses } from '../../bench/evaluation/report.ts'
import { closeReaders } from '../../crawler/read/read-body.ts'
import { readCases } from '../cases/cases.ts'

/** Each PDF is printed by a browser first. */
const LONGEST = 300_000

describe('the evaluation over single pages and documents', () => {
  let judged: readonly JudgedCase[] = []
  beforeAll(async () => {
    // What validation cases say must not lead the rules: no test holds to it, `npm run evaluate` measures them.
    judged = await judgeCases(await readCases('development'))
  }, LONGEST)
  afterAll(closeReaders)

  it('decides as a person would, on the cases that the rules are made with', () => {
    const samples = judged.map(({ sample }) => sample)
    const metrics = measure(samples)
    expect(metrics.accuracy, renderMisses(samples)).toBeGreaterThanOrEqual(0.87)
  })

  it('keeps the cases of both sets apart', async () => {
    const development = new Set((await readCases('development')).map(({ id, html }) => `${id}\n${html}`))
    const both = (await readCases('validation')).filter(({ id, html }) => development.has(`${id}\n${html}`))
    expect(both).toEqual([])
  })
})
