import { spawnSync } from 'node:child_process'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { median, table } from './figures.ts'

/**
 * How long the built command (`npm run build`) takes to start, from the shell's point of view: an empty Node program
 * is the floor. Programs take turns, so that whatever else the machine does concerns all of them.
 */
const ROUNDS = Number(process.argv[2] ?? 15)
const command = join(import.meta.dirname, '../dist/oit.js')

/** Milliseconds that nothing may exceed on an idle machine; the floor has no target. */
const PROGRAMS: readonly { name: string; args: readonly string[]; target?: number }[] = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'oit --help', args: [command, '--help'], target: 150 },
  { name: 'oit items --year 2568', args: [command, 'items', '--year', '2568'], target: 250 },
  { name: 'oit audit (no address)', args: [command, 'audit'] },
  { name: 'oit judge (no such file)', args: [command, 'judge', 'no-such-file', '--year', '2568'] },
]

function milliseconds(args: readonly string[]): number {
  const start = performance.now()
  const { error } = spawnSync(process.execPath, args, { stdio: 'ignore' })
  if (error !== undefined) throw error
  return performance.now() - start
}

const times = new Map<string, number[]>(PROGRAMS.map(({ name }) => [name, []]))
for (let round = 0; round < ROUNDS; round += 1) {
  for (const { name, args } of PROGRAMS) times.get(name)?.push(milliseconds(args))
}
const rows = PROGRAMS.map(({ name, target }) => {
  const taken = times.get(name) ?? []
  return [
    name,
    median(taken).toFixed(0),
    Math.min(...taken).toFixed(0),
    target === undefined ? '' : `< ${target}`,
  ]
})
console.log(
  `${cpus()[0]?.model ?? 'unknown'} × ${availableParallelism()}, Node ${process.version}, ${ROUNDS} rounds\n`,
)
console.log(table(['program', 'median ms', 'best ms', 'target'], rows))
