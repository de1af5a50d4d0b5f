import { z } from 'zod'
import { agencyType, bilingual } from '../../rules/catalogue/schema.ts'
import { evidenceYear, finding, link, verdict } from '../../rules/report/schema.ts'
import { isAddress, MOST } from './model.ts'

const url = z.string().refine(isAddress)
const moment = z.iso.datetime()

/*
 * What a workspace may hold. It is checked before it is kept and when it comes out of a file; a page that only shows one
 * carries the types alone.
 */

/** One address the webmaster gives as evidence, with what is known of it. */
export const entry = z.strictObject({
  url,
  title: z.string().max(MOST.title),
  addedAt: moment,
  /** What the judge said when the page was last read. */
  judged: z
    .strictObject({
      at: moment,
      verdict,
      findings: z.array(finding).max(MOST.findings),
      year: evidenceYear.optional(),
    })
    .optional(),
  /** Whether the address answered when it was last asked. */
  checked: z.strictObject({ at: moment, link }).optional(),
})

/** A page that an audit of the site proposes as evidence. */
const suggestion = z.strictObject({
  url,
  title: z.string().max(MOST.title),
  verdict,
  findings: z.array(finding).max(MOST.findings),
  year: evidenceYear.optional(),
})

export const itemState = z.strictObject({
  evidence: z.array(entry).max(MOST.addresses),
  /** The explanation for the submission form, in the webmaster's own words. */
  note: z.string().max(MOST.note),
  /** What the form is to say, มี or ไม่มี, where that is not what the evidence says by itself. */
  has: z.boolean().optional(),
  /** “I checked this by hand”. */
  tick: z.strictObject({ at: moment }).optional(),
  /** What an audit of the whole site said, when there was one. */
  audited: z
    .strictObject({
      at: moment,
      verdict,
      findings: z.array(finding).max(MOST.findings).optional(),
      advice: z.array(bilingual).max(MOST.advice).optional(),
      /** The addresses that together are the answer it found. */
      answer: z.array(url).max(MOST.together).optional(),
      suggested: z.array(suggestion).max(MOST.suggested).optional(),
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
  /** Nobody said the type yet: no page named the agency, and the webmaster has not chosen. */
  agencyTypeGuessed: z.boolean().optional(),
  fiscalYear: z.int().min(2500).max(2700),
  updatedAt: moment,
  /** The last quick audit of the site: how many pages it read, whether those were all it found, and files left aside. */
  audit: z
    .strictObject({
      at: moment,
      pages: z.int().min(0),
      whole: z.boolean(),
      unopened: z.int().min(0).optional(),
    })
    .optional(),
  items: z.record(z.string().regex(/^O\d{1,3}$/), itemState),
})
