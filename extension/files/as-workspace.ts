import type { Answer } from '../../rules/answers/answer.ts'
import { agencyType } from '../../rules/catalogue/schema.ts'
import type { Report, ReportItem } from '../../rules/report/schema.ts'
import { setAudited } from '../workspace/changes.ts'
import {
  isAddress,
  itemOf,
  MOST,
  type EvidenceEntry,
  type ItemState,
  type Workspace,
} from '../workspace/model.ts'
import { siteKeyOf } from '../workspace/site-key.ts'
import { siteRootOf } from '../workspace/site-root.ts'

/** The answers of a sheet as a checklist that holds nothing else. */
export function answersAsWorkspace(rows: readonly Answer[], of: Workspace, now: string): Workspace {
  const items = rows.map(({ item, has, urls, note }): [string, ItemState] => [
    item,
    {
      evidence: urls
        .filter(isAddress)
        .slice(0, MOST.addresses)
        .map((url) => ({ url, title: '', addedAt: now })),
      note: note.slice(0, MOST.note),
      has,
    },
  ])
  return { ...of, updatedAt: now, audit: undefined, items: Object.fromEntries(items) }
}

/** An address of the agency's own sheet, with what the audit said of it. */
function claimedEntry(url: string, { evidence }: ReportItem, at: string): EvidenceEntry {
  const found = evidence.find((each) => each.url === url)
  if (found === undefined) return { url, title: '', addedAt: at }
  const { title, verdict, findings, year, link } = found
  return {
    url,
    title: title.slice(0, MOST.title),
    addedAt: at,
    judged: { at, verdict, findings: findings.slice(0, MOST.findings), year },
    checked: { at, link },
  }
}

/** What the agency itself had said of an item when the audit was made. */
function ownPart(item: ReportItem, at: string): Partial<ItemState> {
  const { claim, byHand } = item
  return {
    ...(claim?.source === 'sheet' && {
      evidence: claim.urls
        .filter(isAddress)
        .slice(0, MOST.addresses)
        .map((url) => claimedEntry(url, item, at)),
      note: claim.note.slice(0, MOST.note),
      has: claim.has,
    }),
    ...(byHand !== undefined && { tick: byHand }),
  }
}

/**
 * A report of the command line as a checklist: what the audit found, and what the agency had answered in its sheet.
 * @returns undefined when the report is not of a website.
 */
export function reportAsWorkspace(report: Report): Workspace | undefined {
  const { site, fiscalYear, finishedAt: at, crawl, completion } = report
  const key = siteKeyOf(site.finalUrl)
  if (key === undefined) return undefined
  const type = agencyType.safeParse(site.agencyType)
  const empty: Workspace = {
    schema: 'oit-audit/workspace/1',
    site: key,
    name: site.name.slice(0, 300),
    startUrl: siteRootOf(site.finalUrl),
    agencyType: type.success ? type.data : 'central',
    ...(!type.success && { agencyTypeGuessed: true }),
    fiscalYear,
    updatedAt: at,
    items: {},
  }
  const whole = completion === 'complete'
  const audited = setAudited(empty, report.items, { at, pages: crawl.pages, whole })
  const items = report.items.map((item): [string, ItemState] => [
    item.id,
    { ...itemOf(audited, item.id), ...ownPart(item, at) },
  ])
  return { ...audited, items: Object.fromEntries(items) }
}
