import { watch } from 'node:fs'
import { join } from 'node:path'
import webExt from 'web-ext'
import { build } from 'wxt'
import { findBrowser } from '../crawler/browser/find-browser.ts'
import { serveSite } from '../test/sites/serve.ts'
import { findFirefox } from './find-firefox.ts'

/**
 * Opens a browser with the extension and a sample agency in it, and builds and reloads the extension whenever its source
 * changes: `npm run dev:extension`, or `npm run dev:extension -- firefox`. Ctrl-C ends both. What is shown is what is
 * shipped, but readable: Firefox lets no page of an extension take its scripts from a server.
 */
process.env['WXT_TELEMETRY'] = '0'
const root = join(import.meta.dirname, '..')
const isFirefox = process.argv[2] === 'firefox'
const browser = isFirefox ? 'firefox' : 'chrome'
const executable = isFirefox ? findFirefox() : findBrowser()
if (executable === undefined) {
  console.error(`No ${browser} was found. Set OIT_BROWSER (or OIT_FIREFOX) to the path of one.`)
  process.exit(2)
}

/** Several files are often written together. */
const SETTLE_MS = 300
const make = () =>
  build({
    root,
    browser,
    manifestVersion: 3,
    mode: 'development',
    vite: () => ({ build: { minify: false } }),
  })

await make()
const site = await serveSite('portal-tambon')
const runner = await webExt.cmd.run(
  {
    sourceDir: join(root, `out/extension/${browser}-mv3-dev`),
    noReload: true,
    noInput: true,
    startUrl: [site.start],
    ...(isFirefox
      ? { target: ['firefox-desktop'], firefox: executable }
      : {
          target: ['chromium'],
          chromiumBinary: executable,
          // Chromium refuses to run its sandbox for the administrator, as in a container.
          args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
        }),
  },
  { shouldExitProgram: false },
)
console.log(`${browser}: ${executable}\nsample agency: ${site.start}`)

let making: Promise<unknown> = Promise.resolve()
let soon: NodeJS.Timeout | undefined
const remake = (): void => {
  making = making
    .then(make)
    .then(() => runner.reloadAllExtensions())
    .catch((error: unknown) => console.error(error))
}
for (const folder of ['extension', 'rules', 'formats', 'ui']) {
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(soon)
    soon = setTimeout(remake, SETTLE_MS)
  })
}
