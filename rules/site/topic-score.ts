import { rankAsIndexLink } from '../ita-index/rank.ts'
import type { Topics } from '../locate/topics.ts'
import type { TopicScore } from './likelihood.ts'

/** An address says less than a label: it is often an old name, or a number. */
const ADDRESS_SHARE = 0.6

/** How much a label or an address speaks of something the checklist asks for, or of the checklist itself. */
export function topicScoreOf(topics: Topics, fiscalYear: number): TopicScore {
  return (text, url) =>
    Math.max(
      topics.inText(text)[0]?.score ?? 0,
      ADDRESS_SHARE * (topics.inAddress(url)[0]?.score ?? 0),
      rankAsIndexLink(text, url, fiscalYear),
    )
}
