import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/**
 * Builds the extension as it is shipped.
 * @returns the folder a browser loads.
 */
export function buildExtension(browser: 'chrome' | 'firefox'): Promise<string> {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs')
  const build = spawn(process.execPath, [wxt, 'build', '-b', browser, '--mv3'], {
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
        ? done(join(root, 'out/extension', `${browser}-mv3`))
        : fail(new Error(`the extension was not built: ${told}`)),
    )
  })
}
