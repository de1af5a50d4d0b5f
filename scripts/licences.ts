import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license: string
}

const PACKAGE = /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/

/**
 * The licences of the packages that files belong to, as they must stand beside what holds those files.
 * @throws when a package has none.
 */
export function licencesOf(files: readonly string[]): string {
  const folders = new Set(files.flatMap((file) => PACKAGE.exec(file)?.[0] ?? []))
  const sections = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    ) as Manifest
    const [file] = globSync('{LICEN[CS]E,licen[cs]e}*', { cwd: folder })
    if (file === undefined) throw new Error(`${name} has no licence`)
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
  })
  return sections.toSorted().join(`\n${'-'.repeat(80)}\n\n`)
}
