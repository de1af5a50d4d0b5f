import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/**
 * Builds the extension: as it is shipped, or with the sites of tests opened to it without a question.
 * @returns the folder a browser loads.
 */
export function buildExtension(
  browser: 'chrome' | 'firefox',
  mode: 'production' | 'testing' = 'production',
): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'oit-built-'))
  process.on('exit', () => rmSync(out, { recursive: true, force: true }))
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs')
  const build = spawn(process.execPath, [wxt, 'build', '-b', browser, '--mv3', '--mode', mode], {
    cwd: root,
    env: { ...process.env, WXT_TELEMETRY: '0', OIT_EXTENSION_OUT: out },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let told = ''
  build.stderr.setEncoding('utf8').on('data', (text: string) => (told += text))
  return new Promise((done, fail) => {
    build.on('error', fail)
    build.on('exit', (code) =>
      code === 0
        ? done(join(out, `${browser}-mv3${mode === 'testing' ? '-testing' : ''}`))
        : fail(new Error(`the extension was not built: ${told}`)),
    )
  })
}
