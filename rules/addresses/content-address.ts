import { contentOfShared, sharedFileOf } from './shared-file.ts'
import { behindViewer } from './viewer.ts'

/** Dropbox shows a page around the file unless asked for the file itself. */
function dropboxFile(address: string): string | undefined {
  const url = new URL(address)
  if (!/^(?:www\.)?dropbox\.com$/.test(url.hostname) || !/^\/(?:s|scl\/fi)\//.test(url.pathname))
    return undefined
  url.searchParams.set('dl', '1')
  return url.href
}

/**
 * Where to ask for what a person sees at an address: through viewers, to the bytes of files on Google Drive, Google
 * Docs and Dropbox. An address that is its own content is given back unchanged; so is one that cannot be read.
 */
export function contentAddress(address: string): string {
  const shown = behindViewer(address)
  if (!URL.canParse(shown)) return shown
  const shared = sharedFileOf(shown)
  if (shared !== undefined) return contentOfShared(shared) ?? shown
  return dropboxFile(shown) ?? shown
}
