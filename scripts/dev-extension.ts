import { watch } from 'node:fs'
import { join } from 'node:path'
import { build } from 'wxt'
import { serveSite } from '../test/sites/serve.ts'
import { browserNamed, openExtension } from './open-extension.ts'

/**
 * Opens a browser with the extension and a sample agency in it, and builds and reloads the extension whenever its source
 * changes: `npm run dev:extension`, or `npm run dev:extension -- firefox`. Ctrl-C ends both. What is shown is what is
 * shipped, but readable: Firefox lets no page of an extension take its scripts from a server.
 */
process.env['WXT_TELEMETRY'] = '0'
const root = join(import.meta.dirname, '..')
const browser = process.argv[2] === 'firefox' ? 'firefox' : 'chrome'
const executable = browserNamed(browser)
if (executable === undefined) {
  console.error(`No ${browser} was found. Set OIT_BROWSER (or OIT_FIREFOX) to the path of one.`)
  process.exit(2)
}

/** Several files are often written together. */
const SETTLE_MS = 300

/** Builds the extension. @returns the folder it is in. */
async function make(): Promise<string> {
  let folder = ''
  await build({
    root,
    browser,
    manifestVersion: 3,
    mode: 'development',
    vite: () => ({ build: { minify: false } }),
    hooks: {
      'build:done': ({ config }) => {
        folder = config.outDir
      },
    },
  })
  return folder
}

const folder = await make()
const site = await serveSite('portal-tambon')
const opened = await openExtension(browser, executable, folder, site.start)
console.log(`${browser}: ${executable}\nsample agency: ${site.start}`)

let making: Promise<unknown> = Promise.resolve()
let soon: NodeJS.Timeout | undefined
const remake = (): void => {
  making = making
    .then(make)
    .then(opened.reload)
    .catch((error: unknown) => console.error(error))
}
for (const watched of ['extension', 'rules', 'formats', 'ui']) {
  watch(join(root, watched), { recursive: true }, () => {
    clearTimeout(soon)
    soon = setTimeout(remake, SETTLE_MS)
  })
}
