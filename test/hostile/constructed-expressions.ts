import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A regular expression that was put together from parts when the module that holds it was loaded. */
export interface Constructed {
  /** The file, from the root of the repository. */
  readonly where: string
  readonly source: string
  readonly flags: string
}

const root = join(import.meta.dirname, '../..')

/** Files that put expressions together, from the root of the repository. */
export const constructingFiles: readonly string[] = globSync(
  '{rules,formats,crawler,ui,extension}/**/*.{ts,tsx}',
  { cwd: root },
).filter((file) => /\bRegExp\(/.test(readFileSync(join(root, file), 'utf8')))

/** Loads all files that put expressions together, and tells which they made. */
export async function constructedExpressions(): Promise<readonly Constructed[]> {
  const found: Constructed[] = []
  const Original = globalThis.RegExp
  const note = (made: RegExp): RegExp => {
    const lines = (new Error().stack ?? '').split('\n')
    const where = lines
      .map((line) => constructingFiles.find((file) => line.includes(`/${file}:`)))
      .find(Boolean)
    if (where !== undefined) found.push({ where, source: made.source, flags: made.flags })
    return made
  }
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, args: [string, string?]) => note(new target(...args)),
    apply: (target, _self, args: [string, string?]) => note(target(...args)),
  })
  try {
    for (const file of constructingFiles) await import(join(root, file))
  } finally {
    globalThis.RegExp = Original
  }
  return found
}
