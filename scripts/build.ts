import { copyFileSync, globSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { loadKnowledge } from '../crawler/audit/knowledge.ts'
import { writeReadyRules } from '../crawler/audit/ready-rules.ts'
import { commanderPlugin } from './commander-plugin.ts'
import { oneBeginningPlugin } from './one-beginning-plugin.ts'
import { sourcesFingerprint } from './sources-fingerprint.ts'

/**
 * Makes the command in dist/: few large modules, loaded when a command needs them, and the rules read and checked
 * beforehand. All stands in one folder, so that a module finds what lies beside it as it does in the source.
 */
const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })

/** Modules that threads run: each is a program of its own. */
const threads = globSync('crawler/**/{worker,*-worker}.ts', { cwd: root })

await build({
  absWorkingDir: root,
  entryPoints: [
    { in: 'crawler/cli/main.ts', out: 'oit' },
    ...threads.map((path) => ({ in: path, out: basename(path, '.ts') })),
  ],
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  packages: 'external',
  plugins: [commanderPlugin, oneBeginningPlugin(join(root, 'crawler/cli/program.ts'))],
  logLevel: 'warning',
})
copyFileSync(join(root, 'node_modules/commander/LICENSE'), join(dist, 'commander-LICENSE'))
await writeReadyRules(await loadKnowledge(), dist)
writeFileSync(join(dist, '.built-from'), sourcesFingerprint(root))
