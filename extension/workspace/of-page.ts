import type { Workspace } from './model.ts'
import { possibleSites } from './possible-sites.ts'
import { workedOn } from './store.ts'

/** The workspace of the site an address belongs to; undefined when nobody works on it. */
export const workspaceOfPage = (url: string): Promise<Workspace | undefined> => workedOn(possibleSites(url))
