import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The package's own version: package.json stands two folders up in a clone and three in a built package. */
function readVersion(): string {
  let folder = import.meta.dirname
  for (let up = 0; up < 4; up += 1, folder = dirname(folder)) {
    try {
      const found = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        name?: string
        version?: string
      }
      if (found.name === 'oit-audit' && found.version !== undefined) return found.version
    } catch {
      // Not in this folder: look one higher.
    }
  }
  return '0.0.0'
}

export const version = readVersion()
