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

/** The work could not be done to its end: one clear line for the user, exit code 3. */
export class NotCompletedError extends Error {
  override readonly name = 'NotCompletedError'
  readonly th: string

  constructor(what: Bilingual, cause?: unknown) {
    super(what.en, { cause })
    this.th = what.th
  }

  /** The same failure, with the command that goes on from it. */
  static withWayOn(error: unknown, command: string): NotCompletedError {
    const en = error instanceof Error ? error.message : String(error)
    const th = error instanceof NotCompletedError ? error.th : en
    return new NotCompletedError(
      { th: `${th} ตรวจต่อจากที่ค้างด้วยคำสั่ง ${command}`, en: `${en}; go on with: ${command}` },
      error,
    )
  }
}

/** Documented in the README; other programs rely on them. */
export const EXIT = { nothingToFix: 0, somethingToFix: 1, usage: 2, notCompleted: 3 } as const
