import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { extname, join } from 'node:path'

/** Compiles the command into dist/ and puts the rules beside it: the catalogues and concepts are data, not code. */
const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })

const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
const compiled = spawnSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
})
if (compiled.status !== 0) process.exit(1)

cpSync(join(root, 'rules'), join(dist, 'rules'), {
  recursive: true,
  filter: (path) => extname(path) === '' || extname(path) === '.yaml',
})
