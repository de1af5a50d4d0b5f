import { splashTargets } from '../../../rules/facts/splash.ts'
import { judgeHealth } from '../../../rules/links/health.ts'
import { isReadable } from '../../../rules/visit/reading.ts'
import { readPage } from '../../../formats/read-page.ts'
import type { Fetch } from '../../fetch/fetch.ts'
import { enterSite } from '../../visit/enter.ts'
import type { Entrance } from '../../visit/enter.ts'
import { readAddress } from '../../visit/read-address.ts'
import type { Reading } from '../../visit/read-address.ts'

/** How a visitor gets on who enters the watched address. */
export interface HomeVisit extends Pick<Entrance, 'home' | 'steps' | 'problems'> {
  /** The watched address itself. */
  readonly first: Reading
  readonly read: (url: string, referrer?: string) => Promise<Reading>
}

/**
 * Opens the watched address (normalised) and goes on through greeting pages. One that does not open is not tried under
 * other names: they are no way in for those who were given this one.
 */
export async function visitHome(url: string, fetch: Fetch, signal: AbortSignal): Promise<HomeVisit> {
  const reader = { fetch, readPage, judgeHealth }
  const read = (address: string, referrer?: string): Promise<Reading> =>
    readAddress(address, reader, {
      homeUrl: url,
      signal,
      ...(referrer === undefined ? {} : { referrer }),
    })
  const first = await read(url)
  if (!isReadable(first)) return { first, read, home: first, steps: [first], problems: [] }
  const entrance = await enterSite(url, {
    read: (address, referrer) => (address === url ? Promise.resolve(first) : read(address, referrer)),
    splashTargets,
  })
  return { ...entrance, first, read }
}
