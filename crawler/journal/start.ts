import { z } from 'zod'
import { AGENCY_TYPES } from '../../rules/catalogue/agency-types.ts'
import type { DecisiveFlags } from '../cli/audit-flags.ts'

/** Flags that decide what an audit finds, as they were given: none may be forgotten. */
const flags = {
  year: z.number().optional(),
  catalogue: z.string().optional(),
  agency: z.enum(AGENCY_TYPES).optional(),
  date: z.string().optional(),
  evidence: z.string().optional(),
  maxPages: z.number(),
  maxMinutes: z.number(),
  perHost: z.number(),
  ignoreRobots: z.literal(true).optional(),
  outside: z.boolean(),
  ocr: z.boolean(),
  render: z.enum(['auto', 'always', 'never']),
  thumbnails: z.boolean(),
  stopWhenSettled: z.boolean(),
} satisfies Record<keyof DecisiveFlags, z.ZodType>

/** What an audit was started with, so that it can be gone on with. */
export const auditStart = z.strictObject({
  startUrl: z.url(),
  /** ISO day on which the site is judged. */
  today: z.iso.date(),
  lang: z.enum(['th', 'en']),
  flags: z.object(flags),
  answers: z
    .array(
      z.strictObject({
        item: z.string(),
        has: z.boolean(),
        urls: z.array(z.string()),
        note: z.string(),
        row: z.number(),
      }),
    )
    .optional(),
})

export type AuditStart = z.infer<typeof auditStart>
