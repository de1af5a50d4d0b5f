import type { Bilingual } from '../../rules/catalogue/schema.ts'

/** Wrong usage or input: one clear line for the user, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly th: string

  constructor(what: Bilingual) {
    super(what.en)
    this.th = what.th
  }
}

/** Documented in the README; other programs rely on them. */
export const EXIT = { nothingToFix: 0, somethingToFix: 1, usage: 2, notCompleted: 3 } as const
