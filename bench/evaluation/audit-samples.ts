import { auditSite } from '../../crawler/audit/audit.ts'
import { loadKnowledge, loadYear } from '../../crawler/audit/knowledge.ts'
import type { RenderMode } from '../../crawler/render/drawing.ts'
import { agencyType } from '../../rules/catalogue/schema.ts'
import type { Report } from '../../rules/report/schema.ts'
import { readLabels } from '../../test/sites/labels.ts'
import { serveSite } from '../../test/sites/serve.ts'
import type { Sample } from './metrics.ts'
import type { Rewording } from './rewording.ts'

/** The address of evidence as labels write it: decoded path, query and route; whole on other hosts. */
function pathOf(url: string, own: string): string {
  const { host, pathname, search, hash } = new URL(url)
  if (host !== own) return url
  try {
    return decodeURIComponent(pathname + search + hash)
  } catch {
    return pathname + search + hash
  }
}

export interface AuditedSample {
  readonly report: Report
  readonly samples: readonly Sample[]
}

/**
 * Audits one sample agency on loopback and sets every labelled item beside its label.
 * @param ocr read what is written on scans; done unless told.
 * @param render when pages are drawn by a browser; where they show too little without unless told.
 * @param reworded the same site in other words.
 */
export async function auditSample(
  site: string,
  {
    ocr = true,
    render = 'auto',
    reworded,
  }: { readonly ocr?: boolean; readonly render?: RenderMode; readonly reworded?: Rewording } = {},
): Promise<AuditedSample> {
  const labels = await readLabels(site)
  const knowledge = await loadKnowledge()
  const catalogue = loadYear(knowledge, labels.fiscalYear)
  const type = agencyType.safeParse(labels.agencyType)
  const server = await serveSite(site, reworded && { change: reworded })
  try {
    const report = await auditSite({
      startUrl: server.start,
      version: 'evaluation',
      catalogue,
      catalogueChosen: true,
      concepts: knowledge.concepts,
      today: labels.today,
      maxPages: 2000,
      maxMinutes: 5,
      perHost: 8,
      ignoreRobots: false,
      // Sample pages name real national bodies as real ones do; only what the sample itself declares is asked.
      outside: server.elsewhere,
      network: server.network,
      ocr,
      render,
      ...(type.success && { agencyType: type.data }),
    })
    const samples = Object.entries(labels.items).map(([id, label]): Sample => {
      const item = report.items.find((each) => each.id === id)
      const predicted = item?.status ?? 'missing'
      const defensible = label.alsoAccept.some((verdict) => verdict === predicted)
      return {
        site,
        item: id,
        expected: defensible ? predicted : label.verdict,
        predicted,
        accepted: label.evidence,
        proposed: (item?.evidence ?? []).map((evidence) => pathOf(evidence.url, new URL(server.url).host)),
      }
    })
    return { report, samples }
  } finally {
    await server.close()
  }
}
