import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runOit } from './run-oit.ts'

/** Each Node that runs the command tells its number, its flags and how glibc is set. */
const TELL =
  '--import=data:text/javascript,console.error([process.pid,process.env.MALLOC_ARENA_MAX,...process.execArgv].join())'
const told = async (words: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const { code, stderr } = await runOit(words, { env: { NODE_OPTIONS: TELL, ...env } })
  const starts = stderr.split('\n').filter((line) => /^\d+,/.test(line))
  return { code, stderr, starts: starts.map((line) => line.split(',')) }
}

test('every env starts the command: that of BusyBox and those of package managers know no flags', async () => {
  const built = await readFile(join(import.meta.dirname, '../../../dist/oit.js'), 'utf8')
  expect(built.split('\n')[0]).toBe('#!/usr/bin/env node')
})

test.skipIf(process.platform === 'win32')(
  'what reads many pages goes on in the same process with the flags that spare memory',
  async () => {
    const { code, stderr, starts } = await told(['audit'])
    expect(code).toBe(2)
    expect(stderr).toContain('<url>')
    expect(starts).toHaveLength(2)
    const [[before] = [], [pid, arenas, ...flags] = []] = starts
    expect(pid).toBe(before)
    expect(arenas).toBe('1')
    expect(flags).toEqual(['--max-semi-space-size=8', '--heap-growing-percent=25', '--expose-gc'])
  },
)

test.skipIf(process.platform === 'win32')(
  'a check of an answer sheet, which reads all it names, does so too',
  async () => {
    expect((await told(['check'])).starts).toHaveLength(2)
  },
)

test('what is set otherwise stays', async () => {
  const { starts } = await told(['audit'], { MALLOC_ARENA_MAX: '3' })
  expect(starts.at(-1)?.[1]).toBe('3')
})

test('help and checklists start once', async () => {
  expect((await told(['--help'])).starts).toHaveLength(1)
  expect((await told(['items', '--year', '2568'])).starts).toHaveLength(1)
})
