import type { z } from 'zod'
import type { entry, itemState, workspace } from './schema.ts'

export type Workspace = z.infer<typeof workspace>
export type ItemState = z.infer<typeof itemState>
export type EvidenceEntry = z.infer<typeof entry>

/** The most that is kept of anything. */
export const MOST = {
  addresses: 200,
  findings: 60,
  advice: 20,
  together: 10,
  suggested: 5,
  /** Characters. */
  address: 4000,
  /** Characters. */
  title: 500,
  /** Characters; a cell of the answer sheet takes as many. */
  note: 8000,
} as const

/** Whether this can be kept as an address: of the web, and not endless. */
export const isAddress = (text: string): boolean =>
  text.length <= MOST.address && /^https?:/i.test(text) && URL.canParse(text)

export const emptyItem: ItemState = { evidence: [], note: '' }

/** The state of an item; an empty one when nothing was said of it. */
export const itemOf = (kept: Workspace, id: string): ItemState => kept.items[id] ?? emptyItem
