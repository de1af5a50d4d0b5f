import { spawn } from 'node:child_process'
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
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs')
  const build = spawn(process.execPath, [wxt, 'build', '-b', browser, '--mv3', '--mode', mode], {
    cwd: root,
    env: { ...process.env, WXT_TELEMETRY: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let told = ''
  build.stderr.setEncoding('utf8').on('data', (text: string) => (told += text))
  return new Promise((done, fail) => {
    build.on('error', fail)
    build.on('exit', (code) =>
      code === 0
        ? done(join(root, 'out/extension', `${browser}-mv3${mode === 'testing' ? '-testing' : ''}`))
        : fail(new Error(`the extension was not built: ${told}`)),
    )
  })
}
