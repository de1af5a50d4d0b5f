import { createServer } from 'wxt'
import { findBrowser } from '../crawler/browser/find-browser.ts'
import { serveSite } from '../test/sites/serve.ts'
import { findFirefox } from './find-firefox.ts'

/**
 * Opens a browser with the extension and a sample agency in it, and reloads the extension whenever its source changes:
 * `npm run dev:extension`, or `npm run dev:extension -- firefox`. Ctrl-C ends both.
 */
process.env['WXT_TELEMETRY'] = '0'
const browser = process.argv[2] === 'firefox' ? 'firefox' : 'chrome'
const executable = browser === 'firefox' ? findFirefox() : findBrowser()
if (executable === undefined) {
  console.error(`No ${browser} was found. Set OIT_BROWSER (or OIT_FIREFOX) to the path of one.`)
  process.exit(2)
}
const site = await serveSite('portal-tambon')
// Chromium refuses to run its sandbox for the administrator, as in a container.
const asRoot = process.getuid?.() === 0
const server = await createServer({
  browser,
  manifestVersion: 3,
  webExt: {
    binaries: { [browser]: executable },
    startUrls: [site.start],
    chromiumArgs: asRoot ? ['--no-sandbox'] : [],
  },
})
await server.start()
console.log(`${browser}: ${executable}\nsample agency: ${site.start}`)
