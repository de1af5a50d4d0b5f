import { z } from 'zod'
import { agencyType, bilingual } from '../../rules/catalogue/schema.ts'
import { finding, link, verdict } from '../../rules/report/schema.ts'

const url = z.url({ protocol: /^https?$/ }).max(4000)
const moment = z.iso.datetime()

/** One address the webmaster gives as evidence, with what is known of it. */
const entry = z.strictObject({
  url,
  title: z.string().max(500),
  addedAt: moment,
  /** What the judge said when the page was last read. */
  judged: z.strictObject({ at: moment, verdict, findings: z.array(finding).max(60) }).optional(),
  /** Whether the address answered when it was last asked. */
  checked: z.strictObject({ at: moment, link }).optional(),
})

/** A page that an audit of the site proposes as evidence. */
const suggestion = z.strictObject({
  url,
  title: z.string().max(500),
  verdict,
  findings: z.array(finding).max(60),
})

const itemState = z.strictObject({
  evidence: z.array(entry).max(40),
  /** The explanation for the submission form, in the webmaster's own words. */
  note: z.string().max(5000),
  /** “I checked this by hand”. */
  tick: z.strictObject({ at: moment }).optional(),
  /** What an audit of the whole site said, when there was one. */
  audited: z
    .strictObject({
      at: moment,
      verdict,
      findings: z.array(finding).max(60).optional(),
      advice: z.array(bilingual).max(20).optional(),
      /** The addresses that together are the answer it found. */
      answer: z.array(url).max(10).optional(),
      suggested: z.array(suggestion).max(5).optional(),
    })
    .optional(),
})

/** Everything kept about one agency: its checklist of one fiscal year, as the webmaster works on it. */
export const workspace = z.strictObject({
  schema: z.literal('oit-audit/workspace/1'),
  site: z.string().min(1).max(300),
  name: z.string().max(300),
  startUrl: url,
  agencyType,
  fiscalYear: z.int().min(2500).max(2700),
  updatedAt: moment,
  /** The last quick audit of the site: how many pages it read, and whether those were all it found. */
  audit: z.strictObject({ at: moment, pages: z.int().min(0), whole: z.boolean() }).optional(),
  items: z.record(z.string().regex(/^O\d{1,3}$/), itemState),
})

export type Workspace = z.infer<typeof workspace>
export type ItemState = z.infer<typeof itemState>
export type EvidenceEntry = z.infer<typeof entry>

export const emptyItem: ItemState = { evidence: [], note: '' }

/** The state of an item; an empty one when nothing was said of it. */
export const itemOf = (kept: Workspace, id: string): ItemState => kept.items[id] ?? emptyItem
