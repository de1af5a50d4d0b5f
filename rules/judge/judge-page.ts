import type { Catalogue, Item } from '../catalogue/schema.ts'
import type { PageFacts } from '../facts/model.ts'
import { either } from '../locate/chances.ts'
import { contentShare, topicsOfPage } from '../locate/page-topics.ts'
import type { Topics } from '../locate/topics.ts'
import { judgeEvidence } from './judge-evidence.ts'
import type { Because, JudgeContext, JudgedEvidence, LinkHealth } from './model.ts'

/** One item a page could answer. */
export interface PageAnswer {
  readonly item: Item
  readonly evidence: JudgedEvidence
}

const SHARE = { said: 0.75, address: 0.4, content: 0.45 }
const LEAST = 0.2

/**
 * Judges one page or document on its own, without the site around it: which items it could answer, best first.
 *
 * @param only judge just this item, however unlikely the page says it is.
 */
export function judgePage(
  facts: PageFacts,
  link: LinkHealth,
  catalogue: Catalogue,
  topics: Topics,
  context: JudgeContext,
  only?: string,
): readonly PageAnswer[] {
  const said = topicsOfPage(facts, topics, '')
  const hinted = topics.inAddress(facts.url)
  const items = catalogue.items.filter((item) => only === undefined || item.id === only)
  return items
    .flatMap((item): PageAnswer[] => {
      const answering = topics.answering(item.concept)
      const topic = said.find((each) => answering.has(each.concept))
      const address = hinted.find((each) => answering.has(each.concept))
      const content = Math.max(...[...answering].map((concept) => contentShare(facts, concept, topics)))
      const score = either(
        (topic?.score ?? 0) * SHARE.said,
        (address?.score ?? 0) * SHARE.address,
        content * SHARE.content,
      )
      if (score < LEAST && only === undefined) return []
      const reasons: Because[] =
        topic === undefined
          ? []
          : [
              {
                message: { th: 'หัวเรื่องของหน้าตรงกับข้อนี้', en: 'The heading of the page names this item' },
                quote: topic.said.slice(0, 160),
                url: facts.url,
              },
            ]
      const offer = { url: facts.url, facts, link, score, reasons, label: '', claimed: false }
      return [{ item, evidence: judgeEvidence(item, offer, context) }]
    })
    .sort((a, b) => worth(b) - worth(a) || Number(a.item.id.slice(1)) - Number(b.item.id.slice(1)))
}

/** A page is most likely the evidence of the item it both names and satisfies. */
function worth({ evidence }: PageAnswer): number {
  const required = evidence.findings.filter((finding) => finding.component.required)
  const met = required.filter((finding) => finding.result === 'met').length
  // One component met by chance says less than six met: the share is counted against one more that is missing.
  return evidence.score * (1 + 0.5 * (met / (required.length + 1)))
}
