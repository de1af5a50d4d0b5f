import { spawnSync } from 'node:child_process'

/** Commands of the system that find or install what the tests need. Nothing asks back; every step has an end. */

const MINUTES = 60_000

/** Runs a command for four minutes at most. @returns whether it succeeded. */
export function run(command: string, args: readonly string[]): boolean {
  console.log(`> ${command} ${args.join(' ')}`)
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 4 * MINUTES,
    killSignal: 'SIGKILL',
    shell: process.platform === 'win32',
  })
  return status === 0
}

/** Runs a command as root, or as somebody who may become root without a password. */
export const asRoot = (...command: readonly string[]): boolean =>
  process.getuid?.() === 0 ? run(command[0] ?? '', command.slice(1)) : run('sudo', ['-n', ...command])

/** The system has a command of this name. */
export const has = (command: string): boolean =>
  spawnSync(command, ['--version'], { timeout: MINUTES }).status === 0

/** A browser may be there and still not start: a stub that points to a store, or one whose libraries are absent. */
export const starts = (browser: string): boolean =>
  process.platform === 'win32' || spawnSync(browser, ['--version'], { timeout: MINUTES }).status === 0
