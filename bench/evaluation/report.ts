import type { Metrics, Sample } from './metrics.ts'

const percent = (value: number): string => value.toFixed(3)

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

function confusion(metrics: Metrics): string {
  const predicted = [...new Set([...metrics.confusion.values()].flatMap((row) => [...row.keys()]))].sort()
  return table(
    ['labelled ↓ / judged →', ...predicted],
    [...metrics.confusion]
      .sort()
      .map(([expected, row]) => [expected, ...predicted.map((verdict) => String(row.get(verdict) ?? ''))]),
  )
}

/** The figures of one group of sites as Markdown. */
export function renderMetrics(title: string, metrics: Metrics): string {
  return [
    `## ${title}`,
    '',
    table(
      ['measure', 'value'],
      [
        ['items judged', String(metrics.samples)],
        ...(metrics.offered === 0
          ? []
          : [
              ['evidence hit@1', percent(metrics.hitAt1)],
              ['evidence hit@3', percent(metrics.hitAt3)],
            ]),
        ['verdict accuracy', percent(metrics.accuracy)],
        ['macro-F1 over verdicts', percent(metrics.macroF1)],
        ['defect precision', percent(metrics.defectPrecision)],
        ['defect recall', percent(metrics.defectRecall)],
        ['false “broken”', String(metrics.falseBroken)],
      ],
    ),
    '',
    table(
      ['verdict', 'labelled', 'precision', 'recall', 'F1'],
      metrics.classes.map((one) => [
        one.verdict,
        String(one.support),
        percent(one.precision),
        percent(one.recall),
        percent(one.f1),
      ]),
    ),
    '',
    confusion(metrics),
    '',
  ].join('\n')
}

/** Every item on which the audit and the label differ, one line each, for the person who mends the rules. */
export function renderMisses(samples: readonly Sample[]): string {
  return samples
    .filter(
      (sample) =>
        sample.expected !== sample.predicted ||
        (sample.accepted.length > 0 && !sample.accepted.includes(sample.proposed[0] ?? '')),
    )
    .map(
      (sample) =>
        `${sample.site} ${sample.item}: labelled ${sample.expected}, judged ${sample.predicted}; ` +
        `accepted ${sample.accepted.join(' ') || '–'}; proposed ${sample.proposed.slice(0, 3).join(' ') || '–'}`,
    )
    .join('\n')
}
