import { z } from 'zod'
import { bilingual, confidence } from '../catalogue/schema.ts'

/** The contract of report.json. Additions only: other programs read it. */

export const verdict = z.enum([
  'pass',
  'incomplete',
  'wrong-year',
  'not-evidence',
  'broken',
  'missing',
  'review',
])

const because = z.strictObject({
  message: bilingual,
  quote: z.string().optional(),
  url: z.string().optional(),
  place: z.string().optional(),
  page: z.number().int().optional(),
})

export const finding = z.strictObject({
  /** Id of the component in the catalogue. */
  component: z.string(),
  title: bilingual,
  required: z.boolean(),
  confidence,
  result: z.enum(['met', 'unmet', 'unsure']),
  because: z.array(because),
  fix: bilingual.optional(),
})

export const link = z.strictObject({
  state: z.enum(['ok', 'redirected', 'broken', 'blocked', 'refused']),
  httpStatus: z.number().int().optional(),
  kind: z.string().optional(),
})

/** Whether the evidence is of the year asked for. */
export const evidenceYear = z.strictObject({
  result: z.enum(['met', 'unmet', 'unsure']),
  because: z.array(because),
})

const evidence = z.strictObject({
  url: z.string(),
  finalUrl: z.string().optional(),
  kind: z.string(),
  title: z.string(),
  /** 0–1. */
  score: z.number(),
  claimed: z.boolean(),
  foundOn: z.string().optional(),
  /** Clicks from the home page; absent when no link leads there. */
  depth: z.number().int().optional(),
  link,
  verdict,
  reasons: z.array(because),
  year: evidenceYear,
  wrongOffer: z.strictObject({ kind: z.string(), because: z.array(because) }).optional(),
  findings: z.array(finding),
})

const reportItem = z.strictObject({
  id: z.string(),
  concept: z.string(),
  sub: z.string(),
  title: bilingual,
  status: verdict,
  /** Absent while the verdict is `review`. */
  points: z.number().optional(),
  confidence,
  /** The components judged over all evidence taken together. */
  findings: z.array(finding),
  /** Best first. */
  evidence: z.array(evidence),
  advice: z.array(bilingual),
  /** The addresses that together are the best answer; empty when there is none. */
  answer: z.array(z.string()),
  /** What the agency's own answer sheet or index page says, when there is one. */
  claim: z
    .strictObject({
      /** `sheet`: the answer sheet given to the audit; `index`: the agency's own ITA page. */
      source: z.enum(['sheet', 'index']),
      has: z.boolean(),
      urls: z.array(z.string()),
      note: z.string(),
      problems: z.array(bilingual),
    })
    .optional(),
  /** The webmaster checked the item by hand, in the browser extension. The status stays what the program says. */
  byHand: z.strictObject({ at: z.iso.datetime() }).optional(),
})

const points = z.strictObject({
  /** Counting every `review` as zero. */
  low: z.number(),
  /** Counting every `review` as full. */
  high: z.number(),
})

const score = z.strictObject({
  status: z.enum(['confirmed', 'estimate']),
  note: bilingual,
  oit: points,
  indicators: z.array(
    z.strictObject({
      id: z.string(),
      title: bilingual,
      points,
      subs: z.array(z.strictObject({ id: z.string(), title: bilingual, points, items: z.array(z.string()) })),
    }),
  ),
})

const problemLink = z.strictObject({
  url: z.string(),
  state: link.shape.state,
  kind: z.string(),
  httpStatus: z.number().int().optional(),
  summary: bilingual,
  fix: bilingual,
  /** Pages that carry the link, with the words on it. */
  on: z.array(z.strictObject({ url: z.string(), text: z.string() })),
})

const siteCheck = z.strictObject({
  id: z.string(),
  result: z.enum(['met', 'unmet', 'unsure']),
  title: bilingual,
  because: z.array(because),
  fix: bilingual.optional(),
})

export const report = z.strictObject({
  schema: z.literal('oit-audit/report/1'),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  site: z.strictObject({
    url: z.string(),
    finalUrl: z.string(),
    host: z.string(),
    name: z.string(),
    agencyType: z.string(),
    agencyTypeGuessed: z.boolean(),
  }),
  fiscalYear: z.number().int(),
  fiscalYearChosen: z.boolean(),
  catalogue: z.strictObject({
    id: z.string(),
    status: z.enum(['confirmed', 'provisional']),
    title: bilingual,
    note: bilingual.optional(),
  }),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  /** `partial`: stopped early (Ctrl-C or a limit); `failed`: the site could not be read at all. */
  completion: z.enum(['complete', 'partial', 'failed']),
  score,
  items: z.array(reportItem),
  links: z.array(problemLink),
  checks: z.array(siteCheck),
  hints: z.array(bilingual),
  crawl: z.strictObject({
    requests: z.number().int(),
    pages: z.number().int(),
    documents: z.number().int(),
    bytes: z.number().int(),
    seconds: z.number(),
    /** Addresses found but not visited, and why. */
    left: z.number().int(),
    leftBecause: z.array(bilingual),
  }),
})

export type Report = z.infer<typeof report>
export type ReportItem = Report['items'][number]
export type ReportEvidence = ReportItem['evidence'][number]
export type ReportFinding = ReportEvidence['findings'][number]
export type ReportLink = Report['links'][number]
