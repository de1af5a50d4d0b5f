import { defaultYear } from '../knowledge/years.ts'
import { setAgency, type NamedAgency } from './changes.ts'
import type { Workspace } from './model.ts'
import { workspaceOfPage } from './of-page.ts'
import { siteRootOf } from './site-root.ts'
import { changeWorkspace, openWorkspace, workOn } from './store.ts'

/** Taken while nobody knows; it asks for the fewest extra components. */
const UNKNOWN_TYPE = 'central'

async function newWorkspace(
  pageUrl: string,
  agency: NamedAgency,
  now: string,
): Promise<Workspace | undefined> {
  // The list of all public domains is long, and only a site that is new needs it.
  const { siteKeyOf } = await import('./site-key.ts')
  const site = siteKeyOf(pageUrl)
  if (site === undefined) return undefined
  return openWorkspace(
    {
      site,
      name: agency.name ?? new URL(pageUrl).host,
      startUrl: siteRootOf(pageUrl),
      agencyType: agency.type ?? UNKNOWN_TYPE,
      ...(agency.type === undefined && { agencyTypeGuessed: true }),
      fiscalYear: defaultYear,
    },
    now,
  )
}

/**
 * The workspace of the site a page belongs to, in the year that is worked on; begun when there is none yet. A page that
 * does not name its agency begins one whose type is still to be told, and a later page may tell it.
 *
 * @param known the one there is, where it was asked for already.
 * @returns undefined for what is no website.
 */
export async function beginWorkspace(
  pageUrl: string,
  agency: NamedAgency,
  now: Date,
  known: Promise<Workspace | undefined> = workspaceOfPage(pageUrl),
): Promise<Workspace | undefined> {
  const at = now.toISOString()
  const kept = await known
  // What is shown does not depend on it, so nobody waits for it.
  if (kept !== undefined) void workOn(kept)
  const opened = kept ?? (await newWorkspace(pageUrl, agency, at))
  if (opened === undefined) return undefined
  if (opened.agencyTypeGuessed !== true || agency.type === undefined) return opened
  return changeWorkspace(opened.site, opened.fiscalYear, (before) => setAgency(before, agency, at))
}
