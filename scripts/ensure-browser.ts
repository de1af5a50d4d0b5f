import { spawnSync } from 'node:child_process'
import { findBrowser } from '../crawler/browser/find-browser.ts'

/**
 * Makes sure that a Chromium is there for the tests: an explicit path (OIT_BROWSER), one on the system,
 * Playwright's own download, and at last the system's package manager.
 */
const run = (command: string, args: readonly string[]): boolean => {
  console.log(`> ${command} ${args.join(' ')}`)
  return spawnSync(command, args, { stdio: 'inherit', timeout: 600_000 }).status === 0
}

function installFromSystem(): boolean {
  const root = process.getuid?.() === 0
  const as = (args: readonly string[]) =>
    root ? run(args[0] ?? '', args.slice(1)) : run('sudo', ['-n', ...args])
  if (spawnSync('apt-get', ['--version']).status === 0) {
    return (
      as(['apt-get', 'update', '-qq']) &&
      as(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-thai-tlwg'])
    )
  }
  if (spawnSync('dnf', ['--version']).status === 0) return as(['dnf', 'install', '-y', 'chromium'])
  if (spawnSync('apk', ['--version']).status === 0) return as(['apk', 'add', 'chromium', 'font-noto-thai'])
  return false
}

function ensure(): string | undefined {
  const found = findBrowser()
  if (found !== undefined) return found
  run('npx', ['--no-install', 'playwright', 'install', 'chromium'])
  const downloaded = findBrowser()
  if (downloaded !== undefined) return downloaded
  installFromSystem()
  return findBrowser()
}

const browser = ensure()
if (browser === undefined) {
  console.error(
    'No Chromium was found and none could be installed. Install Chromium or Chrome, or set OIT_BROWSER to its path.',
  )
  process.exit(1)
}
console.log(`browser: ${browser}`)
