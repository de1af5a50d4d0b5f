import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourcesFingerprint } from '../scripts/sources-fingerprint.ts'

const root = join(import.meta.dirname, '..')
const builtFrom = join(root, 'dist', '.built-from')

/** Builds the command before the tests, unless it is already built from these very sources: what ships is tested. */
export function setup(): void {
  const built = existsSync(builtFrom) ? readFileSync(builtFrom, 'utf8') : undefined
  if (built === sourcesFingerprint(root)) return
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('the command cannot be built: see the message above')
}
