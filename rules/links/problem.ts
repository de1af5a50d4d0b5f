import type { Bilingual } from '../catalogue/schema.ts'

/** A class of problem that a link can have. */
export interface Problem {
  /** What is wrong, one sentence. */
  readonly summary: Bilingual
  /** What the webmaster can do about it. */
  readonly fix: Bilingual
}
