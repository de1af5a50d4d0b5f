import webExt from 'web-ext'
import { findBrowser } from '../crawler/browser/find-browser.ts'
import { findFirefox } from './find-firefox.ts'

export type BrowserName = 'chrome' | 'firefox'

/** A browser that shows the extension. */
export interface OpenedBrowser {
  /** Takes the files of the folder in anew. */
  readonly reload: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The browser of this computer that is meant; undefined when there is none. */
export const browserNamed = (name: BrowserName): string | undefined =>
  name === 'firefox' ? findFirefox() : findBrowser()

/**
 * Opens a browser with a profile of its own, the extension of a folder and a page.
 * @throws when the browser does not start, or does not take the extension.
 */
export async function openExtension(
  name: BrowserName,
  executable: string,
  folder: string,
  page: string,
): Promise<OpenedBrowser> {
  const chosen =
    name === 'firefox'
      ? { target: ['firefox-desktop'], firefox: executable }
      : {
          target: ['chromium'],
          chromiumBinary: executable,
          // Chromium refuses to run its sandbox for the administrator, as in a container.
          args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
        }
  const runner = await webExt.cmd.run(
    { sourceDir: folder, noReload: true, noInput: true, startUrl: [page], ...chosen },
    { shouldExitProgram: false },
  )
  return {
    reload: async () => {
      await runner.reloadAllExtensions()
    },
    close: () => runner.exit(),
  }
}
