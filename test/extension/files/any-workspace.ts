import fc from 'fast-check'
import { siteKeyOf } from '../../../extension/workspace/site-key.ts'
import type { EvidenceEntry, ItemState, Workspace } from '../../../extension/workspace/model.ts'
import { verdict as verdicts, type ReportFinding } from '../../../rules/report/schema.ts'

/** Checklists as they come: any text, any order, any part absent. */

const moment = fc
  .date({ min: new Date('2024-10-01'), max: new Date('2025-09-30'), noInvalidDate: true })
  .map((date) => date.toISOString())
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom('=', '@', '"', ',', '\n', 'ก', 'ำ', '<', '_x0041_'), maxLength: 12 }),
)
const verdict = fc.constantFrom(...verdicts.options)
const finding = fc.record({
  component: fc.constantFrom('topic', 'names'),
  title: fc.constant({ th: 'ตรงข้อ', en: 'On topic' }),
  required: fc.boolean(),
  confidence: fc.constantFrom('high' as const, 'low' as const),
  result: fc.constantFrom('met' as const, 'unmet' as const),
  because: fc.constant<ReportFinding['because']>([]),
})
const url = fc
  .tuple(fc.constantFrom('a', 'b', 'c', 'd', 'แผน', 'x,y', 'z?q=1;2'), fc.boolean())
  .map(([path, secure]) => `http${secure ? 's' : ''}://www.nongsaeng.go.th/${path}`)

const entry: fc.Arbitrary<EvidenceEntry> = fc.record(
  {
    url,
    title: text,
    addedAt: moment,
    judged: fc.record({ at: moment, verdict, findings: fc.array(finding, { maxLength: 2 }) }),
    checked: fc.record({
      at: moment,
      link: fc.record({
        state: fc.constantFrom('ok' as const, 'broken' as const),
        kind: fc.constant('not-found'),
      }),
    }),
  },
  { requiredKeys: ['url', 'title', 'addedAt'] },
)

const item: fc.Arbitrary<ItemState> = fc
  .record(
    {
      evidence: fc.uniqueArray(entry, { selector: (each) => each.url, maxLength: 4 }),
      note: text,
      has: fc.boolean(),
      tick: fc.record({ at: moment }),
      audited: fc.record({ at: moment, verdict, suggested: fc.constant<never[]>([]) }),
    },
    { requiredKeys: ['evidence', 'note'] },
  )
  // It is kept only where the evidence says something else.
  .map(({ has, ...rest }) =>
    has === undefined || has === rest.evidence.length > 0 ? rest : { ...rest, has },
  )

/** Any checklist of one invented agency. */
export const anyWorkspace: fc.Arbitrary<Workspace> = fc
  .record(
    {
      name: text,
      startUrl: fc.constantFrom('https://www.nongsaeng.go.th/', 'https://sites.google.com/view/nongsaeng/'),
      agencyType: fc.constantFrom('local' as const, 'school' as const),
      updatedAt: moment,
      audit: fc.record(
        { at: moment, pages: fc.nat(80), whole: fc.boolean(), unopened: fc.nat(99) },
        { requiredKeys: ['at', 'pages', 'whole'] },
      ),
      items: fc.dictionary(
        fc.integer({ min: 1, max: 28 }).map((number) => `O${number}`),
        item,
        { maxKeys: 5 },
      ),
    },
    { requiredKeys: ['name', 'startUrl', 'agencyType', 'updatedAt', 'items'] },
  )
  .map((made) => ({
    schema: 'oit-audit/workspace/1' as const,
    site: siteKeyOf(made.startUrl) ?? '',
    fiscalYear: 2568,
    ...made,
    items: { ...made.items },
  }))

/** Two checklists of the same agency. */
export const twoOfOneAgency: fc.Arbitrary<readonly [Workspace, Workspace]> = fc
  .tuple(anyWorkspace, anyWorkspace)
  .map(([one, other]) => [one, { ...other, startUrl: one.startUrl, site: one.site }])
