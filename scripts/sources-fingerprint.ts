import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the built command is made of. */
const SOURCES = [
  '{rules,formats,crawler,ui}/**/*.{ts,tsx,yaml}',
  'scripts/build.ts',
  'package.json',
  'tsconfig.json',
]

/** A hash that changes with whatever the built command is made of. */
export function sourcesFingerprint(root: string): string {
  const paths = globSync(SOURCES, { cwd: root }).toSorted()
  const hash = createHash('sha256')
  for (const path of paths) hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}
