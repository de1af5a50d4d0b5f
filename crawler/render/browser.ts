import { chromium } from 'playwright'
import type { Browser } from 'playwright'
import { findBrowser } from '../browser/find-browser.ts'

/** `absent`: there is none on this computer; `failed`: there is one and it does not start. */
export type NoBrowser = 'absent' | 'failed'

/**
 * The browser never goes to the network by itself: every request of a page is answered from our own stack. What slips
 * past that (sockets, prefetching, the browser's own errands) finds neither a name nor a way out.
 */
const SWITCHES = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--no-first-run',
  // A page that takes memory without end ends itself, not this computer. Megabytes.
  '--js-flags=--max-old-space-size=384',
]
const NOWHERE = { server: 'http://127.0.0.1:9', bypass: '<-loopback>' }
const START_WITHIN_MS = 20_000

/** The superuser cannot have the sandbox; some systems allow it to nobody. */
const sandboxes = (): readonly boolean[] => (process.getuid?.() === 0 ? [false] : [true, false])

/** Starts the browser of this computer, sandboxed where that is possible. */
export async function startBrowser(environment?: NodeJS.ProcessEnv): Promise<Browser | NoBrowser> {
  const executablePath = findBrowser(environment)
  if (executablePath === undefined) return 'absent'
  for (const chromiumSandbox of sandboxes()) {
    try {
      return await chromium.launch({
        executablePath,
        chromiumSandbox,
        args: SWITCHES,
        proxy: NOWHERE,
        timeout: START_WITHIN_MS,
        // Ctrl-C ends an audit with a report; the browser is closed by the audit itself.
        handleSIGINT: false,
      })
    } catch {
      // Without its sandbox it may start.
    }
  }
  return 'failed'
}
