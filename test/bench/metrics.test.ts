import { expect, test } from 'vitest'
import { measure, type Sample } from '../../bench/evaluation/metrics.ts'

const sample = (expected: string, predicted: string, rest: Partial<Sample> = {}): Sample => ({
  site: 'a',
  item: 'O1',
  expected,
  predicted,
  accepted: ['/x'],
  proposed: ['/x'],
  ...rest,
})

test('a perfect audit measures one everywhere', () => {
  const metrics = measure([
    sample('pass', 'pass'),
    sample('missing', 'missing', { accepted: [], proposed: [] }),
  ])
  expect(metrics).toMatchObject({
    accuracy: 1,
    hitAt1: 1,
    hitAt3: 1,
    macroF1: 1,
    defectPrecision: 1,
    defectRecall: 1,
  })
})

test('a false alarm costs defect precision, an overlooked defect costs recall', () => {
  const metrics = measure([
    sample('pass', 'broken'),
    sample('broken', 'broken'),
    sample('incomplete', 'pass'),
  ])
  expect(metrics.defectPrecision).toBe(0.5)
  expect(metrics.defectRecall).toBe(0.5)
  expect(metrics.falseBroken).toBe(1)
})

test('a review is neither an alarm nor a clearance', () => {
  const metrics = measure([sample('pass', 'review'), sample('incomplete', 'review')])
  expect(metrics.defectPrecision).toBe(1)
  expect(metrics.defectRecall).toBe(0)
})

test('hit@3 looks at the first three proposals, and items without evidence do not count', () => {
  const metrics = measure([
    sample('pass', 'pass', { proposed: ['/1', '/2', '/x'] }),
    sample('pass', 'pass', { proposed: ['/1', '/2', '/3', '/x'] }),
    sample('missing', 'missing', { accepted: [] }),
  ])
  expect(metrics.hitAt1).toBe(0)
  expect(metrics.hitAt3).toBe(0.5)
})

test('macro-F1 is the mean over verdicts, so a rare one weighs as much as a common one', () => {
  const metrics = measure([sample('pass', 'pass'), sample('pass', 'pass'), sample('missing', 'pass')])
  const pass = metrics.classes.find((one) => one.verdict === 'pass')
  expect(pass?.f1).toBeCloseTo(0.8)
  expect(metrics.macroF1).toBeCloseTo(0.4)
})
