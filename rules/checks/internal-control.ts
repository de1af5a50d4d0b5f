import type { PageFacts } from '../facts/model.ts'
import type { Because, EvidenceSet, JudgeContext } from '../judge/model.ts'
import { mainText } from './main-text.ts'
import { because } from './outcome.ts'
import type { Seen } from './outcome.ts'
import { unreadReasons } from './readable.ts'

const CONTROL = /ควบคุมภายใน|ปค\.?[456]/
/** What every paper on the risk of corruption speaks of, and those on internal control do not. */
const CORRUPTION = /ทุจริต|สินบน|ประพฤติมิชอบ/
const OPENING = 3

function controlIn(facts: PageFacts): Seen | undefined {
  const opening = [...facts.headings.filter(({ region }) => region === 'main'), ...mainText(facts).blocks]
  const title = opening.slice(0, OPENING).find(({ key }) => CONTROL.test(key))
  return title && !CORRUPTION.test(mainText(facts).key)
    ? { facts, quote: title.text, place: title.place }
    : undefined
}

/** The yearly papers on internal control (ปค.4, ปค.5) are offered where the risk of corruption is asked for. */
export function internalControl(
  evidence: EvidenceSet,
  context: JudgeContext,
): readonly Because[] | undefined {
  const documents = evidence.filter(({ kind }) => kind !== 'page')
  const papers = documents.map(controlIn)
  const [paper] = papers
  if (paper === undefined || papers.includes(undefined)) return undefined
  if (unreadReasons(evidence, context).length > 0) return undefined
  return [
    because(
      {
        th: 'เป็นรายงานการควบคุมภายใน ไม่ใช่เรื่องความเสี่ยงการทุจริต',
        en: 'A report on internal control, not on the risk of corruption',
      },
      paper,
    ),
  ]
}
