import type { PageFacts } from '../rules/facts/model.ts'
import type { LinkHealth } from '../rules/judge/model.ts'
import type { ProblemKind } from '../rules/links/problems.ts'
import type { OfficeProblem } from './office/reading.ts'
import type { PdfProblem } from './pdf/reading.ts'

/** Larger files are not for reading on a phone either. Bytes. */
export const LARGEST_DOCUMENT = 30_000_000

/** What reading the bytes of a page or document brought. */
export interface BodyReading {
  readonly facts?: PageFacts
  /** Why there are no facts, as the health of the link; absent when they are there or the format is not ours to read. */
  readonly health?: LinkHealth
}

/**
 * A file that we cannot open may still open elsewhere: only a person can say that it is broken.
 */
const HEALTH: Record<PdfProblem | OfficeProblem, LinkHealth & { readonly kind?: ProblemKind }> = {
  encrypted: { state: 'blocked', kind: 'encrypted-file' },
  corrupt: { state: 'blocked', kind: 'unreadable-file' },
  empty: { state: 'broken', kind: 'empty' },
  blank: { state: 'blocked', kind: 'blank-file' },
  'too-large': { state: 'refused', kind: 'file-too-large' },
  timeout: { state: 'refused', kind: 'file-too-large' },
  'legacy-format': { state: 'blocked', kind: 'old-office-file' },
}

/** What a file that gave no facts means for the link to it. */
export const ofProblem = (problem: PdfProblem | OfficeProblem | undefined): BodyReading =>
  problem === undefined ? {} : { health: HEALTH[problem] }
