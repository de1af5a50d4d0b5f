import { browser } from '../platform/browser.ts'
import type { Workspace } from '../workspace/model.ts'
import { changeWorkspace, isWorkspace, loadWorkspace, openWorkspace } from '../workspace/store.ts'
import { merge, type Prefer } from './merge.ts'
import { undo } from './undo.ts'

const KEY = 'last-import'

/** The last import: the checklist before and after it. */
export interface LastImport {
  readonly before: Workspace
  readonly after: Workspace
}

/** The checklist a file goes into as it is kept now; an empty one when there is none yet. */
export async function checklistFor(file: Workspace): Promise<Workspace> {
  const kept = await loadWorkspace(file.site, file.fiscalYear)
  return kept ?? { ...file, audit: undefined, items: {} }
}

/**
 * Puts a file into its checklist, which is then the one that is worked on. How to take it back is kept first: whoever
 * is stopped in between has lost nothing.
 */
export async function applyImport(file: Workspace, prefer: Prefer, now: string): Promise<void> {
  const { site, name, startUrl, agencyType, agencyTypeGuessed, fiscalYear } = file
  await openWorkspace({ site, name, startUrl, agencyType, agencyTypeGuessed, fiscalYear }, now)
  const before = await checklistFor(file)
  const kept: LastImport = { before, after: merge(before, file, prefer, now) }
  await browser.storage.local.set({ [KEY]: kept })
  await changeWorkspace(site, fiscalYear, (mine) => merge(mine, file, prefer, now))
}

/** The import that can be taken back; undefined when there is none. */
export async function importToUndo(): Promise<LastImport | undefined> {
  const { before, after } = ((await browser.storage.local.get(KEY))[KEY] ?? {}) as Partial<LastImport>
  return isWorkspace(before) && isWorkspace(after) ? { before, after } : undefined
}

/** Takes the last import back; what was done since then stays. */
export async function undoImport({ before, after }: LastImport, now: string): Promise<void> {
  await changeWorkspace(after.site, after.fiscalYear, (mine) => undo(mine, before, after, now))
  await browser.storage.local.remove(KEY)
}
