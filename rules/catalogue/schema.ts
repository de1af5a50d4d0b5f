import { z } from 'zod'
import { AGENCY_TYPES } from './agency-types.ts'

/** The shape of a fiscal year's checklist. One schema gives the types, the validation and the editors' JSON Schema. */

export const bilingual = z.strictObject({ th: z.string().min(1), en: z.string().min(1) })
export type Bilingual = z.infer<typeof bilingual>

/** How sure we are that the handbook says so. A low-confidence rule can ask for a review, never fail an item. */
export const confidence = z.enum(['high', 'medium', 'low'])
export type Confidence = z.infer<typeof confidence>

export const agencyType = z.enum(AGENCY_TYPES)
export type AgencyType = z.infer<typeof agencyType>

const itemId = z.string().regex(/^O[1-9]\d?$/, 'an item id looks like O1 or O27')
const slug = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case words joined by hyphens')

/** The name of one check and its parameters, e.g. `mentions: { any: [เป้าหมาย] }`. Parameters are validated by the check itself. */
export const checkCall = z
  .record(slug, z.record(z.string(), z.unknown()).nullable())
  .refine((call) => Object.keys(call).length === 1, 'name exactly one check')

export const component = z.strictObject({
  id: slug,
  title: bilingual,
  check: checkCall,
  /** An optional component is shown but never fails an item. */
  required: z.boolean().default(true),
  /** What makes the evidence what it is: an offer without any component of this kind is something else. */
  defining: z.boolean().default(false),
  /** Only for these agencies; absent means all. */
  when: z.strictObject({ agency: z.array(agencyType).min(1) }).optional(),
  confidence,
  sources: z.array(slug).min(1),
  /** What a webmaster should do when it is absent. */
  fix: bilingual,
})
export type Component = z.infer<typeof component>

/** Which year the evidence must be of. Years are written relative to the catalogue: 0 is its own year, -1 the year before. */
export const period = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('current'), confidence, sources: z.array(slug).min(1) }),
  z.strictObject({
    kind: z.enum(['fiscal-year', 'covers-fiscal-year', 'first-half', 'in-force']),
    offset: z.number().int().min(-3).max(0).default(0),
    /** For a first half: the evidence must name the six months; else a report of the year seen after them will do. */
    stated: z.boolean().optional(),
    /** The evidence is a list, and each of its entries has a day: those days tell, and nothing else that stands there. */
    entries: z.boolean().optional(),
    /** The year is asked of some components only: evidence of another year lacks those, but is the right thing. */
    ofParts: z.boolean().optional(),
    confidence,
    sources: z.array(slug).min(1),
  }),
])
export type Period = z.infer<typeof period>

export const item = z.strictObject({
  id: itemId,
  concept: slug,
  title: bilingual,
  sub: z.string().regex(/^\d+\.\d+$/, 'a sub-indicator such as 9.1'),
  period,
  /** Points this item can have, ascending. */
  levels: z.array(z.number().min(0).max(100)).min(2),
  /** Statements that answer the item when there is nothing to show ("ไม่มีเรื่องร้องเรียน"). */
  none: z
    .strictObject({ any: z.array(z.string().min(2)).min(1), confidence, sources: z.array(slug).min(1) })
    .optional(),
  components: z.array(component).min(1),
  confidence,
  numberConfidence: confidence,
  sources: z.array(slug).min(1),
  /** Real reasons why agencies lost this item. */
  knownFailures: z.array(bilingual).default([]),
  notes: z.array(bilingual).default([]),
})
export type Item = z.infer<typeof item>

const subIndicator = z.strictObject({
  id: z.string(),
  title: bilingual,
  from: itemId,
  to: itemId,
  confidence: confidence.default('high'),
})
export const indicator = z.strictObject({
  id: z.string(),
  title: bilingual,
  subs: z.array(subIndicator).min(1),
})
export type Indicator = z.infer<typeof indicator>

export const scoring = z.strictObject({
  /** `confirmed`: reproduces published results. `estimate`: the formula of the year is not confirmed. */
  status: z.enum(['confirmed', 'estimate']),
  note: bilingual,
  confidence,
  sources: z.array(slug).min(1),
})

export const catalogue = z.strictObject({
  family: z.literal('OIT'),
  fiscalYear: z.number().int().min(2560).max(2600),
  status: z.enum(['confirmed', 'provisional']),
  title: bilingual,
  note: bilingual.optional(),
  /** Days an agency has to restore its site during the assessment. */
  restoreDays: z.number().int().positive().default(5),
  scoring,
  indicators: z.array(indicator).min(1),
  items: z.array(item).min(1),
})
export type Catalogue = z.infer<typeof catalogue>
