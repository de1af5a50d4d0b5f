import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

interface Found {
  readonly folder: string
  readonly version: string
}

/** Looks upwards: this module lies deeper in a clone than in a built package. */
function findPackage(): Found {
  let folder = import.meta.dirname
  for (;;) {
    try {
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        name?: string
        version?: string
      }
      if (name === 'oit-audit' && version !== undefined) return { folder, version }
    } catch {
      // Not in this folder: look one higher.
    }
    const above = dirname(folder)
    if (above === folder) throw new Error('the package oit-audit is damaged: install it again')
    folder = above
  }
}

/** The folder that holds the package, and its version. */
export const { folder: packageFolder, version } = findPackage()
