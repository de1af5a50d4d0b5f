import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { AGENCY_TYPES } from '../sites/labels.ts'

export const CASE_SETS = ['development', 'validation'] as const
export type CaseSet = (typeof CASE_SETS)[number]

const evidenceCase = z
  .strictObject({
    id: z.string().regex(/^o[a-z0-9-]+$/),
    fiscalYear: z.number().int(),
    item: z.string().regex(/^O[1-9]\d?$/),
    agency: z.strictObject({ name: z.string().min(1), type: z.enum(AGENCY_TYPES) }),
    /** The day it is judged, ISO. */
    today: z.iso.date(),
    /** A page of the web, a document printed to PDF, or a Word file. */
    form: z.enum(['page', 'pdf', 'docx']),
    title: z.string().min(1),
    address: z.string().regex(/^\/\S*$/, 'an address on the site, from its first slash'),
    verdict: z.enum(['pass', 'incomplete', 'wrong-year', 'not-evidence']),
    /** What is missing, for people; empty when it passes. */
    lacks: z.string(),
    /** What stands in <body>. */
    html: z.string().min(1),
  })
  .refine((one) => (one.verdict === 'pass') === (one.lacks === ''), {
    message: 'what it lacks is told exactly when the verdict is not pass',
  })
export type EvidenceCase = z.infer<typeof evidenceCase>

/**
 * The cases of one set, in the order of their files.
 * @throws when a file does not keep to the rules in README.md.
 */
export async function readCases(set: CaseSet): Promise<readonly EvidenceCase[]> {
  const folder = join(import.meta.dirname, set)
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort()
  const lists = files.map(async (file) => {
    const read = z.array(evidenceCase).safeParse(parse(await readFile(join(folder, file), 'utf8')))
    if (read.success) return read.data
    throw new Error(`${set}/${file}: ${z.prettifyError(read.error)}`)
  })
  return (await Promise.all(lists)).flat()
}
