import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const script = join(import.meta.dirname, '../../scripts/ensure-browser.ts')

describe('making sure of a browser for the tests', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'browser-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const calls = (): string =>
    existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8') : ''
  /** A command that writes down how it was called and does what `body` says. */
  const command = (name: string, body: string): string => {
    const file = join(folder, name)
    writeFileSync(file, `#!/bin/sh\necho "${name} $*" >> '${folder}/calls'\n${body}\n`, { mode: 0o755 })
    return file
  }
  const ensure = (environment: NodeJS.ProcessEnv = {}) =>
    spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), script], {
      encoding: 'utf8',
      env: { HOME: folder, PATH: folder, ...environment },
    })

  it('takes the browser that is there and installs nothing', () => {
    const chromium = command('chromium', 'exit 0')
    command('npx', 'exit 1')
    const { status, stdout } = ensure()
    expect([status, stdout]).toEqual([0, `browser: ${chromium}\n`])
    expect(calls()).toBe('chromium --version\n')
  })

  it.each(['absent', 'broken'])('names OIT_BROWSER when it is wrong (%s), and tries no other', (name) => {
    command('broken', 'exit 127')
    command('chromium', 'exit 0')
    const { status, stderr } = ensure({ OIT_BROWSER: join(folder, name) })
    expect(stderr).toBe(
      `OIT_BROWSER names ${join(folder, name)}, which is no browser that starts: correct it or leave it out.\n`,
    )
    expect(calls()).not.toMatch(/chromium|npx|apt/)
    expect(status).toBe(1)
  })

  it('downloads one, and asks the system when that one does not start either', () => {
    command('chromium', 'exit 127')
    command('npx', 'exit 0')
    command('apt-get', `[ "$1" != install ] || printf '#!/bin/sh\\nexit 0\\n' > '${folder}/chromium'`)
    command('sudo', '[ "$1" = -n ] && shift && "$@"')
    const { status, stdout } = ensure()
    expect(stdout).toContain(`browser: ${join(folder, 'chromium')}`)
    const steps = calls()
      .split('\n')
      .filter((line) => /^(npx|apt-get (update|install))/.test(line))
    expect(steps.map((line) => line.split(' -')[0])).toEqual(['npx', 'apt-get update', 'apt-get install'])
    expect(status).toBe(0)
  })

  it('lets the tests run, and says what will fail, when there is no way to a browser', () => {
    command('chromium', 'exit 127')
    command('npx', 'exit 1')
    const { status, stderr } = ensure()
    expect(stderr).toContain('No Chromium was found and none could be installed')
    expect(status).toBe(0)
  })
})
