import type { AgencyType } from '../../rules/catalogue/schema.ts'
import { browser } from '../platform/browser.ts'
import { workspace, type Workspace } from './model.ts'

const PREFIX = 'workspace:'
const CURRENT = 'current:'
const LAST = 'last-site'

const keyOf = (site: string, year: number): string => `${PREFIX}${site}:${year}`

/** What a workspace begins with. */
export interface NewWorkspace {
  readonly site: string
  readonly name: string
  readonly startUrl: string
  readonly agencyType: AgencyType
  readonly fiscalYear: number
}

async function read(key: string): Promise<unknown> {
  const kept = await browser.storage.local.get(key)
  return kept[key]
}

/** The fiscal year the webmaster last worked on for a site; undefined for a new site. */
export async function currentYear(site: string): Promise<number | undefined> {
  const year = await read(`${CURRENT}${site}`)
  return typeof year === 'number' ? year : undefined
}

/** The site that was worked on last; undefined before the first. */
export async function lastSite(): Promise<string | undefined> {
  const site = await read(LAST)
  return typeof site === 'string' ? site : undefined
}

/** The workspace of a site and year; undefined when there is none or what is kept cannot be understood. */
export async function loadWorkspace(site: string, year: number): Promise<Workspace | undefined> {
  const parsed = workspace.safeParse(await read(keyOf(site, year)))
  return parsed.success ? parsed.data : undefined
}

const keep = (kept: Workspace): Promise<void> =>
  browser.storage.local.set({ [keyOf(kept.site, kept.fiscalYear)]: kept })

/** Every workspace there is. */
export async function allWorkspaces(): Promise<readonly Workspace[]> {
  const everything: Record<string, unknown> = await browser.storage.local.get(null)
  return Object.entries(everything).flatMap(([key, value]) => {
    if (!key.startsWith(PREFIX)) return []
    const parsed = workspace.safeParse(value)
    return parsed.success ? [parsed.data] : []
  })
}

/** The workspace of each site, in the fiscal year that is worked on. */
export async function currentWorkspaces(): Promise<readonly Workspace[]> {
  const all = await allWorkspaces()
  const years = new Map<string, number | undefined>()
  for (const { site } of all) years.set(site, await currentYear(site))
  return all.filter(({ site, fiscalYear }) => years.get(site) === fiscalYear)
}

/**
 * The workspace of a site and year, a fresh one when there is none yet; a fresh one is kept at once. Site and year are
 * remembered as those that are worked on.
 */
export async function openWorkspace(start: NewWorkspace, now: string): Promise<Workspace> {
  const { site, fiscalYear } = start
  return navigator.locks.request(keyOf(site, fiscalYear), async () => {
    const known = await loadWorkspace(site, fiscalYear)
    const opened = known ?? { schema: 'oit-audit/workspace/1' as const, ...start, updatedAt: now, items: {} }
    if (known === undefined) await keep(opened)
    await browser.storage.local.set({ [`${CURRENT}${site}`]: fiscalYear, [LAST]: site })
    return opened
  })
}

/**
 * Changes a workspace by what is kept now, not by what a window remembers: popup, panel and background may all write,
 * and a lock of the browser keeps them in turn.
 * @returns the workspace after the change; undefined when there is none.
 */
export async function changeWorkspace(
  site: string,
  year: number,
  change: (kept: Workspace) => Workspace,
): Promise<Workspace | undefined> {
  return navigator.locks.request(keyOf(site, year), async () => {
    const kept = await loadWorkspace(site, year)
    if (kept === undefined) return undefined
    // What could not be read again is not kept in place of what can.
    const changed = workspace.parse(change(kept))
    await keep(changed)
    return changed
  })
}
