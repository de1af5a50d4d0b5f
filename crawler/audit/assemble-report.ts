import type { Bilingual, Catalogue } from '../../rules/catalogue/schema.ts'
import type { Report } from '../../rules/report/schema.ts'
import { scoreOit } from '../../rules/score/score.ts'
import type { Visit } from '../../rules/site/model.ts'
import type { Agency } from '../../rules/site/agency.ts'
import { depthIn } from '../../rules/site/depth.ts'
import type { DrawingNotes } from '../render/drawing.ts'
import { hintsFor } from './hints.ts'
import type { ReadIndex } from '../../rules/site/index-claims.ts'
import type { JudgedItem } from './judge-site.ts'
import type { ProbedLink } from '../../rules/site/offers.ts'
import { opens } from '../../rules/links/link-state.ts'
import { problemLinks } from './problem-links.ts'
import { reportItem } from '../../rules/report/report-items.ts'
import { reportScore } from '../../rules/report/report-score.ts'
import { siteChecks, type TransferNotes } from './site-checks.ts'
import type { HijackedPage } from '../../rules/site/hijack.ts'

export interface ReportParts {
  readonly version: string
  readonly startUrl: string
  readonly catalogue: Catalogue
  readonly catalogueChosen: boolean
  readonly agency: Agency
  readonly visit: Visit
  readonly indexes: readonly ReadIndex[]
  readonly otherFamilies: readonly string[]
  readonly judged: readonly JudgedItem[]
  readonly probed: ReadonlyMap<string, ProbedLink>
  readonly notes: TransferNotes
  readonly drawing: DrawingNotes
  readonly hijacked: readonly HijackedPage[]
  readonly traffic: { readonly requests: number; readonly bytes: number }
  readonly startedAt: Date
  readonly finishedAt: Date
  readonly stopped: boolean
}

const LEFT: Record<Visit['left'][number]['because'], Bilingual> = {
  'max-pages': { th: 'ครบจำนวนหน้าที่ตั้งไว้', en: 'the page limit was reached' },
  'max-minutes': { th: 'หมดเวลาที่ตั้งไว้', en: 'time was up' },
  'no-room': {
    th: 'พบที่อยู่มากเกินกว่าที่เข้าคิวรออ่านได้',
    en: 'more addresses were found than can wait to be read',
  },
  trap: { th: 'เป็นหน้าที่สร้างต่อกันไม่สิ้นสุด (เช่น ปฏิทิน)', en: 'endless generated pages, such as a calendar' },
  robots: { th: 'robots.txt ห้ามอ่าน', en: 'forbidden by robots.txt' },
  stopped: { th: 'ผู้ใช้สั่งหยุด', en: 'stopped by the user' },
  settled: { th: 'ทุกข้อผ่านแล้ว จึงไม่ต้องอ่านต่อ', en: 'every item had passed' },
}

const leftBecause = (visit: Visit): Bilingual[] =>
  [...new Set(visit.left.map((each) => each.because))].map((why) => LEFT[why])

function pointsOf(judged: readonly JudgedItem[]): ReadonlyMap<string, number> {
  return new Map(
    judged.flatMap(({ verdict }) =>
      verdict.points === undefined ? [] : [[verdict.item.id, verdict.points] as const],
    ),
  )
}

/** Puts report.json together. */
export function assembleReport(parts: ReportParts): Report {
  const { catalogue, agency, visit, judged, probed } = parts
  const health = new Map([
    // Most pages of a site work.
    ...[...visit.pages.values()].flatMap(({ url, link }) => (opens(link) ? [] : [[url, link] as const])),
    ...[...probed].map(([url, probe]) => [url, probe.health] as const),
  ])
  const links = problemLinks(visit, health)
  const depthOf = depthIn(visit)
  return {
    schema: 'oit-audit/report/1',
    tool: { name: 'oit-audit', version: parts.version },
    site: {
      url: parts.startUrl,
      finalUrl: visit.homeUrl,
      host: new URL(visit.homeUrl).host,
      name: agency.name,
      agencyType: agency.type,
      agencyTypeGuessed: agency.guessed,
    },
    fiscalYear: catalogue.fiscalYear,
    fiscalYearChosen: parts.catalogueChosen,
    catalogue: {
      id: `${catalogue.family}-${catalogue.fiscalYear}`,
      status: catalogue.status,
      title: catalogue.title,
      ...(catalogue.note !== undefined && { note: catalogue.note }),
    },
    startedAt: parts.startedAt.toISOString(),
    finishedAt: parts.finishedAt.toISOString(),
    completion: parts.stopped && visit.completion === 'complete' ? 'partial' : visit.completion,
    score: reportScore(scoreOit(catalogue, pointsOf(judged))),
    items: judged.map(({ verdict, claim }) => reportItem(verdict, claim, depthOf)),
    links: [...links],
    checks: siteChecks(visit, parts.notes, parts.hijacked),
    hints: hintsFor({
      visit,
      catalogue,
      agency,
      indexes: parts.indexes,
      otherFamilies: parts.otherFamilies,
      drawing: parts.drawing,
      links,
    }),
    crawl: {
      requests: parts.traffic.requests,
      pages: [...visit.pages.values()].filter((page) => page.facts !== undefined).length,
      documents: [...probed.values()].filter(({ health }) => health.state !== 'refused').length,
      bytes: parts.traffic.bytes,
      seconds: (parts.finishedAt.getTime() - parts.startedAt.getTime()) / 1000,
      left: visit.left.length,
      leftBecause: leftBecause(visit),
    },
  }
}
