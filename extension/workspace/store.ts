import type { AgencyType } from '../../rules/catalogue/schema.ts'
import { knownYears } from '../knowledge/years.ts'
import { browser } from '../platform/browser.ts'
import type { Workspace } from './model.ts'

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
  /** Nobody said the type yet. */
  readonly agencyTypeGuessed?: boolean | undefined
  readonly fiscalYear: number
}

async function read(key: string): Promise<unknown> {
  const kept = await browser.storage.local.get(key)
  return kept[key]
}

/**
 * What is kept was checked before it was kept, and nobody else writes there: only which of our forms it has is asked,
 * so that a page that shows it need not carry the schema.
 */
export const isWorkspace = (value: unknown): value is Workspace =>
  (value as { readonly schema?: unknown } | null | undefined)?.schema === 'oit-audit/workspace/1'

/** Sites among these that somebody works on, with the fiscal year each was last worked on. */
export async function yearsOfSites(sites: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const kept: Record<string, unknown> = await browser.storage.local.get(sites.map((site) => CURRENT + site))
  return new Map(
    Object.entries(kept).flatMap(([key, year]) =>
      typeof year === 'number' ? [[key.slice(CURRENT.length), year]] : [],
    ),
  )
}

/** The site that was worked on last; undefined before the first. */
export async function lastSite(): Promise<string | undefined> {
  const site = await read(LAST)
  return typeof site === 'string' ? site : undefined
}

/** The workspace of a site and year; undefined when there is none or what is kept cannot be understood. */
export async function loadWorkspace(site: string, year: number): Promise<Workspace | undefined> {
  const kept = await read(keyOf(site, year))
  return isWorkspace(kept) ? kept : undefined
}

/**
 * The workspace of the first of these sites that somebody works on, in the fiscal year that is worked on. Everything it
 * could be is asked for in one go: each question costs a page that waits for it a way to the browser and back.
 */
export async function workedOn(sites: readonly string[]): Promise<Workspace | undefined> {
  if (sites.length === 0) return undefined
  const asked = sites.flatMap((site) => [
    CURRENT + site,
    ...knownYears.map(({ fiscalYear }) => keyOf(site, fiscalYear)),
  ])
  const kept: Record<string, unknown> = await browser.storage.local.get(asked)
  const site = sites.find((each) => typeof kept[CURRENT + each] === 'number')
  const workspace = site === undefined ? undefined : kept[keyOf(site, Number(kept[CURRENT + site]))]
  return isWorkspace(workspace) ? workspace : undefined
}

/** Keeps a workspace, unless it is one that could not be read again. */
async function keep(fresh: Workspace): Promise<Workspace> {
  const { workspace } = await import('./schema.ts')
  const kept = workspace.parse(fresh)
  await browser.storage.local.set({ [keyOf(kept.site, kept.fiscalYear)]: kept })
  return kept
}

/** Every workspace there is. */
export async function allWorkspaces(): Promise<readonly Workspace[]> {
  const everything: Record<string, unknown> = await browser.storage.local.get(null)
  return Object.entries(everything).flatMap(([key, value]) =>
    key.startsWith(PREFIX) && isWorkspace(value) ? [value] : [],
  )
}

/** The workspace of each site, in the fiscal year that is worked on. */
export async function currentWorkspaces(): Promise<readonly Workspace[]> {
  const all = await allWorkspaces()
  const years = await yearsOfSites([...new Set(all.map(({ site }) => site))])
  return all.filter(({ site, fiscalYear }) => years.get(site) === fiscalYear)
}

/** Remembers site and year as those that are worked on. */
export const workOn = ({ site, fiscalYear }: Pick<Workspace, 'site' | 'fiscalYear'>): Promise<void> =>
  browser.storage.local.set({ [`${CURRENT}${site}`]: fiscalYear, [LAST]: site })

/**
 * The workspace of a site and year, a fresh one when there is none yet; a fresh one is kept at once. Site and year are
 * remembered as those that are worked on.
 */
export async function openWorkspace(start: NewWorkspace, now: string): Promise<Workspace> {
  const { site, fiscalYear } = start
  return navigator.locks.request(keyOf(site, fiscalYear), async () => {
    const known = await loadWorkspace(site, fiscalYear)
    const opened =
      known ?? (await keep({ schema: 'oit-audit/workspace/1', ...start, updatedAt: now, items: {} }))
    await workOn(opened)
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
    return kept === undefined ? undefined : keep(change(kept))
  })
}
