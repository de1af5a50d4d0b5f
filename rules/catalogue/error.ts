import type { Bilingual } from './schema.ts'

/** Where in a rule file something is wrong; lines and columns count from 1. */
export interface FilePosition {
  readonly line: number
  readonly column: number
}

/**
 * A file of rules (a year, a concept, the sources) that a person must correct.
 * `message` and `th` are one line each: file, line and column, what is wrong, how to put it right.
 */
export class CatalogueError extends Error {
  readonly file: string
  readonly position: FilePosition | undefined
  readonly th: string

  constructor(file: string, position: FilePosition | undefined, what: Bilingual) {
    const where = position === undefined ? file : `${file}:${position.line}:${position.column}`
    super(oneLine(`${where}: ${what.en}`))
    this.name = 'CatalogueError'
    this.file = file
    this.position = position
    this.th = oneLine(`${where}: ${what.th}`)
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 500)
