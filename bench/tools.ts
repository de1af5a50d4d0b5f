import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export const run = promisify(execFile)

/** Whether a program is there: it starts and ends, whatever it answers. */
export async function isInstalled(program: string, argument: string): Promise<boolean> {
  try {
    await run(program, [argument])
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT')
  }
}
