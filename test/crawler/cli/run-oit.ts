import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { report as reportSchema, type Report } from '../../../rules/report/schema.ts'

const root = join(import.meta.dirname, '../../..')
/** As the package ships it; see test/built-command.ts. */
const command = join(root, 'dist/oit.js')

export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs the real command as a shell would, with the Node of the project, no terminal, and the
 * environment of a CI service, which asks for colours.
 *
 * @param cwd where relative paths begin.
 * @param env variables beside those of the tests.
 * @param largestFile stands for a full disk: no file may grow larger. Kilobytes; needs a POSIX shell.
 * @param onStart is given the process.
 * @param onStderr is told what came on stderr so far, with the process, e.g. to interrupt it.
 */
export function runOit(
  args: readonly string[],
  {
    cwd = root,
    env = {},
    largestFile,
    onStart,
    onStderr,
  }: {
    cwd?: string
    env?: Readonly<Record<string, string>>
    largestFile?: number
    onStart?: (oit: ChildProcess) => void
    onStderr?: (sofar: string, oit: ChildProcess) => void
  } = {},
): Promise<Finished> {
  const words = [process.execPath, command, ...args]
  const limited = ['sh', '-c', `ulimit -f ${2 * (largestFile ?? 0)}; exec "$@"`, 'sh', ...words]
  const [program = '', ...rest] = largestFile === undefined ? words : limited
  const oit = spawn(program, rest, {
    cwd,
    env: { ...process.env, CI: 'true', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onStart?.(oit)
  let [stdout, stderr] = ['', '']
  oit.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  oit.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
    onStderr?.(stderr, oit)
  })
  return new Promise((done, fail) => {
    oit.on('error', fail)
    oit.on('close', (code) => done({ code, stdout, stderr }))
  })
}

/** What a command with `--json` printed; the words on stderr when it printed nothing. */
export function reportOf({ stdout, stderr }: Finished): Report {
  if (stdout === '') throw new Error(`no report was printed: ${stderr}`)
  return reportSchema.parse(JSON.parse(stdout))
}

/** An empty folder that is removed when the test is over. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'oit-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
