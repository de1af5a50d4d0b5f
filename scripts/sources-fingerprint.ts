import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = {
  command: [
    '{rules,formats,crawler,ui}/**/*.{ts,tsx,yaml}',
    'scripts/{ascii,build,commander-plugin,licences,one-beginning-plugin,required-plugin}.ts',
    'package.json',
    'tsconfig.json',
  ],
  /** The rules are read by a part of the command when the extension is built. */
  extension: [
    '{extension,rules,formats,ui,crawler/audit,scripts}/**/*.*',
    'wxt.config.ts',
    'package-lock.json',
  ],
}

/** A hash that changes with whatever is built is made of. */
export function sourcesFingerprint(root: string, built: keyof typeof SOURCES = 'command'): string {
  const paths = globSync(SOURCES[built], { cwd: root }).toSorted()
  const hash = createHash('sha256')
  for (const path of paths) hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}
