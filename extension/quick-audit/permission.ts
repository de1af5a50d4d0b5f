import { browser } from '../platform/browser.ts'
import { originsOf } from './site-origins.ts'

/** Asks the user to open a site to the extension. Call it straight from a click. @returns false when the user says no. */
export const askForSite = (startUrl: string): Promise<boolean> =>
  browser.permissions.request({ origins: [...originsOf(startUrl)] })
