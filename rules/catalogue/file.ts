import { z } from 'zod'
import {
  agencyType,
  bilingual,
  catalogue,
  checkCall,
  confidence,
  indicator,
  period,
  scoring,
} from './schema.ts'

/**
 * How a fiscal year is written down. Shorter than the loaded catalogue: an item may start from another
 * item (`like`), a year from another year (`extends`), and defaults stand at the top.
 */

const slug = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case words joined by hyphens')
const itemId = z.string().regex(/^O[1-9]\d?$/, 'an item id looks like O1 or O27')
const year = catalogue.shape.fiscalYear
const sources = z.array(slug).min(1)
const levels = z.array(z.number().min(0).max(100)).min(2)

const checkInFile = z.union([slug, checkCall]).describe('The name of a check, or a check with its parameters')

const componentInFile = z.strictObject({
  id: slug,
  title: bilingual.optional(),
  check: checkInFile.optional(),
  required: z.boolean().optional(),
  defining: z.boolean().optional(),
  when: z.strictObject({ agency: z.array(agencyType).min(1) }).optional(),
  confidence: confidence.optional(),
  sources: sources.optional(),
  fix: bilingual.optional(),
})
export type ComponentInFile = z.infer<typeof componentInFile>

const [current, dated] = period.options
const periodKind = z.enum([...current.shape.kind.values, ...dated.shape.kind.options])
const periodInFile = z.union([
  periodKind,
  z.strictObject({
    kind: periodKind,
    offset: z.number().int().min(-3).max(0).optional(),
    stated: z
      .boolean()
      .optional()
      .describe('For first-half: the evidence must name the six months, as the title of the item does'),
    entries: z
      .boolean()
      .optional()
      .describe('The evidence is a list whose entries have a day: those days tell the year.'),
    ofParts: z
      .boolean()
      .optional()
      .describe('The year is asked of some components only: evidence of another year is incomplete'),
    confidence: confidence.optional(),
    sources: sources.optional(),
  }),
])
export type PeriodInFile = z.infer<typeof periodInFile>

const itemInFile = z.strictObject({
  id: itemId,
  like: z
    .string()
    .regex(/^(25\d\d )?O[1-9]\d?$/, 'write `like: O7` or `like: 2568 O7`')
    .optional()
    .describe('Start from this item, of this year or of another'),
  without: z.array(slug).optional().describe('Components of that item that are not asked here'),
  concept: slug.optional(),
  title: bilingual.optional(),
  period: periodInFile.optional(),
  levels: levels.optional(),
  none: z
    .strictObject({
      any: z.array(z.string().min(2)).min(1),
      confidence: confidence.optional(),
      sources: sources.optional(),
    })
    .optional(),
  components: z.array(componentInFile).optional(),
  confidence: confidence.optional(),
  numberConfidence: confidence.optional(),
  sources: sources.optional(),
  knownFailures: z.array(bilingual).optional(),
  notes: z.array(bilingual).optional(),
})
export type ItemInFile = z.infer<typeof itemInFile>

export const catalogueInFile = z.strictObject({
  family: z.literal('OIT'),
  fiscalYear: year,
  extends: year.optional().describe('Take everything of that year that is not changed here'),
  status: catalogue.shape.status,
  title: bilingual.optional(),
  note: bilingual.optional(),
  restoreDays: z.number().int().positive().optional(),
  scoring: scoring.optional(),
  defaults: z
    .strictObject({ levels, confidence, numberConfidence: confidence.optional(), sources })
    .optional(),
  indicators: z.array(indicator).min(1).optional(),
  remove: z.array(itemId).optional().describe('Items of the extended year that no longer exist'),
  items: z.array(itemInFile).optional(),
})
export type CatalogueInFile = z.infer<typeof catalogueInFile>
