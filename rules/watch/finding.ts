import type { Bilingual } from '../catalogue/schema.ts'

/**
 * How a look at one side of a site ended: `ok`; `warning` works for visitors, but somebody should act; `failed` does not
 * work for visitors; `blocked` turns programs away; `unknown` nothing can be said.
 */
export type WatchOutcome = 'ok' | 'warning' | 'failed' | 'blocked' | 'unknown'

/** What was found, in words for a webmaster. */
export interface WatchFinding {
  readonly outcome: WatchOutcome
  /** Class of what was found, in kebab-case; `ok` when all is well. */
  readonly code: string
  /** One sentence. */
  readonly says: Bilingual
  readonly advice?: Bilingual
}

/** Failures first: what a webmaster must mend before anything else. */
const GRAVITY: Readonly<Record<WatchOutcome, number>> = {
  failed: 4,
  warning: 3,
  blocked: 2,
  unknown: 1,
  ok: 0,
}

/**
 * Several findings about one thing as one: outcome, code and advice are those of the gravest, the sentence says all.
 *
 * @param fine what to say when nothing was found.
 */
export function gravest(findings: readonly WatchFinding[], fine: WatchFinding): WatchFinding {
  const [first, ...others] = findings.toSorted((a, b) => GRAVITY[b.outcome] - GRAVITY[a.outcome])
  if (first === undefined) return fine
  if (others.length === 0) return first
  const and = (language: keyof Bilingual, between: string): string =>
    [first, ...others].map(({ says }) => says[language]).join(between)
  return { ...first, says: { th: and('th', ' และ'), en: and('en', '; ') } }
}
