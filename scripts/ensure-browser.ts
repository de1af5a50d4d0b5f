import { findBrowser } from '../crawler/browser/find-browser.ts'
import { asRoot, has, run, starts } from './system-commands.ts'

/**
 * Makes sure that a Chromium is there for the tests: the one named by OIT_BROWSER and no other when it is set, else
 * one on the system, Playwright's own download, and at last the system's package manager. Nothing asks back: no
 * password, no question; every step has an end.
 */
function installFromSystem(): void {
  if (has('apt-get')) {
    asRoot('apt-get', 'update', '-qq')
    asRoot('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-thai-tlwg')
  } else if (has('dnf')) asRoot('dnf', 'install', '-y', 'chromium')
  else if (has('apk')) asRoot('apk', 'add', 'chromium', 'font-noto-thai')
}

function find(): string | undefined {
  const browser = findBrowser()
  if (browser === undefined || starts(browser)) return browser
  console.log(`${browser} does not start.`)
  return undefined
}

function ensure(): string | undefined {
  const there = find()
  if (there !== undefined) return there
  run('npx', ['--no-install', 'playwright', 'install', 'chromium'])
  const downloaded = find()
  if (downloaded !== undefined) return downloaded
  installFromSystem()
  return find()
}

const chosen = process.env['OIT_BROWSER']
if (chosen !== undefined && chosen !== '' && find() === undefined) {
  console.error(`OIT_BROWSER names ${chosen}, which is no browser that starts: correct it or leave it out.`)
  process.exit(1)
}
const browser = ensure()
if (browser === undefined) {
  console.error(
    'No Chromium was found and none could be installed, so the tests that need one will fail. Install Chromium or Chrome, or set OIT_BROWSER to its path.',
  )
} else {
  console.log(`browser: ${browser}`)
}
