import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { loadKnowledge } from '../crawler/audit/knowledge.ts'
import { writeReadyRules } from '../crawler/audit/ready-rules.ts'
import { inAscii } from './ascii.ts'
import { commanderPlugin } from './commander-plugin.ts'
import { licencesOf } from './licences.ts'
import { oneBeginningPlugin } from './one-beginning-plugin.ts'
import { requiredPlugin } from './required-plugin.ts'
import { sourcesFingerprint } from './sources-fingerprint.ts'

/**
 * Makes the command in dist/: few large modules, loaded when a command needs them, and the rules read and checked
 * beforehand. All stands in one folder, so that a module finds what lies beside it as it does in the source. What every
 * audit begins with is a development dependency and inside: Node takes longer to find three hundred files than to read
 * them. Dependencies stay outside.
 */
const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })

/** Modules that threads run: each is a program of its own. */
const threads = globSync('crawler/**/{worker,*-worker}.ts', { cwd: root })

const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>
}
const { metafile, outputFiles } = await build({
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
  external: Object.keys(dependencies),
  metafile: true,
  write: false,
  plugins: [commanderPlugin, requiredPlugin, oneBeginningPlugin(join(root, 'crawler/cli/program.ts'))],
  logLevel: 'warning',
})
mkdirSync(dist)
for (const { path, text } of outputFiles) writeFileSync(path, inAscii(text))
const inside = Object.keys(metafile.inputs).map((file) => join(root, file))
writeFileSync(join(dist, 'LICENCES.txt'), licencesOf(inside))
await writeReadyRules(await loadKnowledge(), dist)
writeFileSync(join(dist, '.built-from'), sourcesFingerprint(root))
