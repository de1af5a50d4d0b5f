/** One judged item beside the label of a careful human. */
export interface Sample {
  readonly site: string
  readonly item: string
  readonly expected: string
  readonly predicted: string
  /** Addresses a person accepts as the evidence; empty when nothing is offered. */
  readonly accepted: readonly string[]
  /** What the audit put forward, best first. */
  readonly proposed: readonly string[]
}

export interface ClassMetrics {
  readonly verdict: string
  readonly support: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface Metrics {
  readonly samples: number
  readonly accuracy: number
  /** How many of them name the evidence that a person accepts: hits are a share of these. */
  readonly offered: number
  readonly hitAt1: number
  readonly hitAt3: number
  readonly macroF1: number
  readonly defectPrecision: number
  readonly defectRecall: number
  readonly falseBroken: number
  readonly classes: readonly ClassMetrics[]
  /** expected → predicted → count */
  readonly confusion: ReadonlyMap<string, ReadonlyMap<string, number>>
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

const isDefect = (verdict: string): boolean => verdict !== 'pass' && verdict !== 'review'

function classMetrics(samples: readonly Sample[], verdict: string): ClassMetrics {
  const expected = samples.filter((sample) => sample.expected === verdict)
  const predicted = samples.filter((sample) => sample.predicted === verdict)
  const right = expected.filter((sample) => sample.predicted === verdict).length
  const precision = predicted.length === 0 ? 0 : right / predicted.length
  const recall = expected.length === 0 ? 0 : right / expected.length
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { verdict, support: expected.length, precision, recall, f1 }
}

const hits = (samples: readonly Sample[], depth: number): number => {
  const offered = samples.filter((sample) => sample.accepted.length > 0)
  const hit = offered.filter((sample) =>
    sample.proposed.slice(0, depth).some((url) => sample.accepted.includes(url)),
  )
  return share(hit.length, offered.length)
}

function confusionOf(samples: readonly Sample[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const table = new Map<string, Map<string, number>>()
  for (const sample of samples) {
    const row = table.get(sample.expected) ?? new Map<string, number>()
    table.set(sample.expected, row.set(sample.predicted, (row.get(sample.predicted) ?? 0) + 1))
  }
  return table
}

/**
 * Compares verdicts and evidence with the labels.
 * Macro-F1 is the mean over the verdicts that occur in the labels or the predictions; a defect is any verdict
 * that tells the agency to mend something.
 */
export function measure(samples: readonly Sample[]): Metrics {
  const verdicts = [...new Set(samples.flatMap((sample) => [sample.expected, sample.predicted]))].sort()
  const classes = verdicts.map((verdict) => classMetrics(samples, verdict))
  const said = samples.filter((sample) => isDefect(sample.predicted))
  const real = samples.filter((sample) => isDefect(sample.expected))
  const found = said.filter((sample) => isDefect(sample.expected)).length
  return {
    samples: samples.length,
    accuracy: share(samples.filter((sample) => sample.expected === sample.predicted).length, samples.length),
    offered: samples.filter((sample) => sample.accepted.length > 0).length,
    hitAt1: hits(samples, 1),
    hitAt3: hits(samples, 3),
    macroF1: share(
      classes.reduce((sum, one) => sum + one.f1, 0),
      classes.length,
    ),
    defectPrecision: share(found, said.length),
    defectRecall: share(found, real.length),
    falseBroken: samples.filter((sample) => sample.predicted === 'broken' && sample.expected !== 'broken')
      .length,
    classes,
    confusion: confusionOf(samples),
  }
}
