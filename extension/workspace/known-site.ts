import { possibleSites } from './possible-sites.ts'
import { yearsOfSites } from './store.ts'

/** A site somebody works on. */
export interface KnownSite {
  readonly site: string
  readonly fiscalYear: number
}

/** The site of an address, when somebody works on it. */
export async function knownSiteOf(url: string): Promise<KnownSite | undefined> {
  const sites = possibleSites(url)
  if (sites.length === 0) return undefined
  const years = await yearsOfSites(sites)
  const site = sites.find((each) => years.has(each))
  const fiscalYear = site === undefined ? undefined : years.get(site)
  return site === undefined || fiscalYear === undefined ? undefined : { site, fiscalYear }
}
