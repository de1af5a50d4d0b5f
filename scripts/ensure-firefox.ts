import { findFirefox } from './find-firefox.ts'
import { asRoot, has, starts } from './system-commands.ts'

/**
 * Makes sure that a Firefox is there for the tests of the extension: the one named by OIT_FIREFOX and no other when it
 * is set, else one on the system, at last one from the system's package manager.
 */
function find(): string | undefined {
  const firefox = findFirefox()
  return firefox !== undefined && starts(firefox) ? firefox : undefined
}

function ensure(): string | undefined {
  const there = find()
  const chosen = process.env['OIT_FIREFOX'] ?? ''
  if (there !== undefined || chosen !== '') return there
  if (has('apt-get')) {
    asRoot('apt-get', 'update', '-qq')
    // Debian calls it firefox-esr, others firefox.
    if (!asRoot('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'firefox-esr')) {
      asRoot('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'firefox')
    }
  } else if (has('dnf')) asRoot('dnf', 'install', '-y', 'firefox')
  else if (has('apk')) asRoot('apk', 'add', 'firefox-esr')
  return find()
}

const firefox = ensure()
console.log(
  firefox === undefined
    ? 'No Firefox was found and none could be installed, so the tests that need one will fail. Install Firefox, or set OIT_FIREFOX to its path.'
    : `firefox: ${firefox}`,
)
