import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

export const AGENCY_TYPES = [
  'local',
  'province',
  'central',
  'public-organisation',
  'state-enterprise',
  'school',
  'university',
  'hospital',
] as const

const path = z.string().regex(/^\/\S*$/, 'an address on the site, from its first slash')
const offered = z.union([path, z.url({ protocol: /^https$/ })])

const verdict = z.enum(['pass', 'incomplete', 'wrong-year', 'not-evidence', 'broken', 'missing', 'review'])

const label = z
  .strictObject({
    verdict,
    /** Other verdicts careful assessors could defend; never `pass` beside a failing one, and beside `pass` only `review`. */
    alsoAccept: z.array(verdict.exclude(['pass'])).default([]),
    /** Addresses a person would accept as the evidence offered; empty when missing. */
    evidence: z.array(offered).default([]),
    /** Component or cause (short English key word) → what an assessor would write in Thai. */
    reasons: z.record(z.string().regex(/^[a-z0-9-]+$/), z.string().min(1)).default({}),
    /** The agency's own index sends the visitor elsewhere; the right evidence stands on the site all the same. */
    indexLinkWrong: z.boolean().default(false),
    note: z.string().optional(),
  })
  .refine((one) => (one.verdict === 'missing') === (one.evidence.length === 0), {
    message: 'evidence is empty exactly when the verdict is missing',
  })
  .refine((one) => (one.verdict === 'pass') === (Object.keys(one.reasons).length === 0), {
    message: 'reasons are given exactly when the verdict is not pass',
  })
  .refine((one) => one.verdict !== 'pass' || one.alsoAccept.every((other) => other === 'review'), {
    message: 'beside a pass only review can be defended',
  })
export type Label = z.infer<typeof label>

const siteLabels = z.strictObject({
  fiscalYear: z.number().int(),
  agencyType: z.enum(AGENCY_TYPES),
  /** The day of the audit, ISO. */
  today: z.iso.date(),
  /** The agency's own ITA index pages. */
  index: z.array(path).default([]),
  /** True when every item of the year is labelled. */
  complete: z.boolean(),
  items: z.record(z.string().regex(/^O[1-9]\d?$/), label),
})
export type SiteLabels = z.infer<typeof siteLabels>

/** The labels of a sample agency. Throws when the file does not keep to the rules in README.md. */
export async function readLabels(site: string): Promise<SiteLabels> {
  const file = join(import.meta.dirname, site, 'labels.yaml')
  return siteLabels.parse(parse(await readFile(file, 'utf8'), { schema: 'core' }))
}
