import type { PageFacts } from '../../rules/facts/model.ts'

/**
 * Why nothing can be said about an office file. `encrypted`: a password guards it. `legacy-format`: Word of
 * before 2007, or RTF; a workbook of then is renewed first. `empty`: it opens and holds nothing. `too-large`: nothing could be read within the bounds.
 */
export type OfficeProblem = 'encrypted' | 'corrupt' | 'empty' | 'too-large' | 'legacy-format'

/** Facts, or the reason why there are none. */
export type OfficeReading =
  | { readonly facts: PageFacts; readonly problem?: undefined }
  | { readonly facts?: undefined; readonly problem: OfficeProblem }

/** Where a file was found; relative links in it resolve against `url`. */
export interface OfficeSource {
  readonly url: string
}

/** Ends the reading of a file. */
export class Unreadable extends Error {
  readonly problem: OfficeProblem

  constructor(problem: OfficeProblem) {
    super(`the file is ${problem}`)
    this.problem = problem
  }
}

const saysNothing = ({ blocks, images, links, tables }: PageFacts): boolean =>
  blocks.length === 0 && images.length === 0 && links.length === 0 && tables.length === 0

/** Runs a reader so that whatever goes wrong in a hostile file becomes a problem. Never throws. */
export function attempt(read: () => PageFacts): OfficeReading {
  try {
    const facts = read()
    if (!saysNothing(facts)) return { facts }
    return { problem: facts.truncated ? 'too-large' : 'empty' }
  } catch (error) {
    return { problem: error instanceof Unreadable ? error.problem : 'corrupt' }
  }
}
