import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sourcesFingerprint } from '../../scripts/sources-fingerprint.ts'

const root = join(import.meta.dirname, '../..')
const kept = join(root, 'out/extension-for-tests')

/** No test can press the browser's own question, so this site of tests is opened to the extension beforehand. */
const OPENED = '*://127.0.0.1/*'

const isAlive = (process_: number): boolean => {
  try {
    return process.kill(process_, 0)
  } catch {
    return false
  }
}

/** Takes the right to make a folder. @returns false when a living process has it. */
async function mayMake(claim: string): Promise<boolean> {
  try {
    await writeFile(claim, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    const holder = Number(await readFile(claim, 'utf8').catch(() => ''))
    if (holder > 0 && !isAlive(holder)) await rm(claim, { force: true })
    return false
  }
}

/** Makes a folder unless it is there. It appears whole; of several test files that want it at once, one makes it. */
async function madeOnce(folder: string, make: (empty: string) => Promise<void>): Promise<string> {
  await mkdir(kept, { recursive: true })
  const claim = `${folder}.making`
  while (!existsSync(folder)) {
    if (!(await mayMake(claim))) {
      await pause(100)
      continue
    }
    try {
      if (existsSync(folder)) break
      const empty = await mkdtemp(`${folder}-`)
      await make(empty)
      await rename(empty, folder)
    } finally {
      await rm(claim, { force: true })
    }
  }
  return folder
}

function build(browser: 'chrome' | 'firefox', out: string): Promise<void> {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs')
  const building = spawn(process.execPath, [wxt, 'build', '-b', browser, '--mv3'], {
    cwd: root,
    // As it is shipped: tests run with a NODE_ENV of their own, in which everything drawn says where it was written.
    env: { ...process.env, NODE_ENV: 'production', WXT_TELEMETRY: '0', OIT_EXTENSION_OUT: out },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let told = ''
  building.stderr.setEncoding('utf8').on('data', (text: string) => (told += text))
  return new Promise((done, fail) => {
    building.on('error', fail)
    building.on('exit', (code) =>
      code === 0 ? done() : fail(new Error(`the extension was not built: ${told}`)),
    )
  })
}

/**
 * The extension as a browser loads it. Built once for each state of the sources: test files that need it share it, and
 * so does the next run when nothing has changed.
 * @param access `asked`: as it is shipped; `open`: the same with the sites of tests opened to it without a question.
 * @returns the folder a browser loads.
 */
export async function buildExtension(
  browser: 'chrome' | 'firefox',
  access: 'asked' | 'open' = 'asked',
): Promise<string> {
  const name = join(kept, `${browser}-${sourcesFingerprint(root, 'extension').slice(0, 20)}`)
  const shipped = join(await madeOnce(name, (out) => build(browser, out)), `${browser}-mv3`)
  if (access === 'asked') return shipped
  return madeOnce(`${name}-open`, async (out) => {
    await cp(shipped, out, { recursive: true })
    const manifest = join(out, 'manifest.json')
    const asked = JSON.parse(await readFile(manifest, 'utf8')) as object
    await writeFile(manifest, JSON.stringify({ ...asked, host_permissions: [OPENED] }))
  })
}
