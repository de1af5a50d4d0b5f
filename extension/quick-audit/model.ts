import type { Workspace } from '../workspace/model.ts'

/** Pages read in one quick audit. */
export const MOST_PAGES = 80

export interface QuickProgress {
  readonly pages: number
  /** Items for which a page was seen that names them. */
  readonly itemsFound: number
  /** Files and links asked for once the pages are read, and how many there are. */
  readonly links?: { readonly asked: number; readonly of: number }
  /** Documents read after that. */
  readonly documents?: { readonly read: number; readonly of: number }
}

export type QuickOutcome = 'done' | 'unreachable' | 'elsewhere'

/** One audit of a site and year at a time, whichever window began it; what it reads is kept under this name. */
export const auditName = ({ site, fiscalYear }: Pick<Workspace, 'site' | 'fiscalYear'>): string =>
  `${site}:${fiscalYear}`
