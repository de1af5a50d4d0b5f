import type { PageAnswer } from '../../rules/judge/judge-page.ts'

/** What everybody who asks is told of a page, as text: items it could answer, best first, with every component. */
export const verdictsOf = (answers: readonly PageAnswer[]): string =>
  answers
    .flatMap(({ item, evidence: { verdict, score, findings } }) => [
      `${item.id} ${verdict} ${score}`,
      ...findings.map(
        ({ component, result, because }) => `  ${component.id} ${result} ${JSON.stringify(because)}`,
      ),
    ])
    .join('\n')
