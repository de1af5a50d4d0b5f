import type { Catalogue } from '../catalogue/schema.ts'
import type { PageFacts } from '../facts/model.ts'
import { topicsOfPage } from '../locate/page-topics.ts'
import type { Topics } from '../locate/topics.ts'

/** A heading that names an item this clearly is counted while the visit goes on; the judgement comes later. */
const CLEARLY = 0.6

/** Counts, while pages come in, for how many items a page was seen that names them. */
export function countItemsSeen(catalogue: Catalogue, topics: Topics) {
  const open = new Map(catalogue.items.map((item) => [item.id, topics.answering(item.concept)]))
  return {
    see(facts: PageFacts): void {
      for (const topic of topicsOfPage(facts, topics, '')) {
        if (topic.score < CLEARLY) continue
        for (const [id, concepts] of open) if (concepts.has(topic.concept)) open.delete(id)
      }
    },
    count: (): number => catalogue.items.length - open.size,
  }
}
