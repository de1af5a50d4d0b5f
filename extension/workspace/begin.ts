import { defaultYear } from '../knowledge/years.ts'
import { setAgency, type NamedAgency } from './changes.ts'
import type { Workspace } from './model.ts'
import { knownSiteOf } from './known-site.ts'
import { siteRootOf } from './site-root.ts'
import { changeWorkspace, openWorkspace } from './store.ts'

/** Taken while nobody knows; it asks for the fewest extra components. */
const UNKNOWN_TYPE = 'central'

/** The list of all public domains is long, and only a site that is new needs it. */
async function newSiteOf(pageUrl: string): Promise<string | undefined> {
  const { siteKeyOf } = await import('./site-key.ts')
  return siteKeyOf(pageUrl)
}

/**
 * The workspace of the site a page belongs to, in the year that is worked on; begun when there is none yet. A page that
 * does not name its agency begins one whose type is still to be told, and a later page may tell it.
 * @returns undefined for what is no website.
 */
export async function beginWorkspace(
  pageUrl: string,
  agency: NamedAgency,
  now: Date,
): Promise<Workspace | undefined> {
  const known = await knownSiteOf(pageUrl)
  const site = known?.site ?? (await newSiteOf(pageUrl))
  if (site === undefined) return undefined
  const opened = await openWorkspace(
    {
      site,
      name: agency.name ?? new URL(pageUrl).host,
      startUrl: siteRootOf(pageUrl),
      agencyType: agency.type ?? UNKNOWN_TYPE,
      ...(agency.type === undefined && { agencyTypeGuessed: true }),
      fiscalYear: known?.fiscalYear ?? defaultYear,
    },
    now.toISOString(),
  )
  if (opened.agencyTypeGuessed !== true || agency.type === undefined) return opened
  return changeWorkspace(site, opened.fiscalYear, (kept) => setAgency(kept, agency, now.toISOString()))
}
