/**
 * How Node is started for work on many pages: the young generation is held at 8 MB and memory grows by a quarter before
 * it is collected; glibc keeps one arena. Without them an audit takes 150 MB more. What a large site leaves lying about
 * is collected when the program asks for it. See docs/benchmarks.md.
 */
const FLAGS = ['--max-semi-space-size=8', '--heap-growing-percent=25', '--expose-gc']
const SETTINGS = { MALLOC_ARENA_MAX: '1' }

/**
 * Lets this process begin again with them, under the same number; comes back when it has them. Windows cannot, and goes
 * on without. What the environment or Node's own command line says otherwise holds.
 */
export function startAnew(): void {
  const { execArgv, execPath, argv, env, platform } = process
  if (platform === 'win32' || FLAGS.every((flag) => execArgv.includes(flag))) return
  process.execve?.(execPath, [execPath, ...FLAGS, ...execArgv, ...argv.slice(1)], { ...SETTINGS, ...env })
}
