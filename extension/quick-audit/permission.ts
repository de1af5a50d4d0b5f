import { browser } from '../platform/browser.ts'
import type { Workspace } from '../workspace/model.ts'
import { originOfSite } from './origin-of-site.ts'

/** Asks the user to open a site to the extension. Call it straight from a click. @returns false when the user says no. */
export const askForSite = ({ site }: Workspace): Promise<boolean> =>
  browser.permissions.request({ origins: [originOfSite(site)] })
