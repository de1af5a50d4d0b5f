import { mainText } from '../checks/main-text.ts'
import type { Block, PageFacts } from '../facts/model.ts'
import type { Because, Finding } from './model.ts'

/** Checks that look for words: what they do not find may be said in others. Figures, files and people are counted. */
const BY_WORDS = new Set(['mentions', 'covers', 'states', 'reported', 'steps', 'explained', 'time-frame'])
/** Less text than this shows all it has. Key characters. */
const ROOM = 450
/** A paragraph, not a label with its value. Key characters. */
const PARAGRAPH = 60
const LABEL = /^h[1-6]$|^(?:dt|th|td|summary|caption|label|figcaption)$/
/** "ปัญหา: …", "3. งบประมาณ – …": the value stands behind its label. */
const LABELLED = /^.{2,60}(?::|\s[-–—])\s/su

const MAY_BE_SAID: Because = {
  message: {
    th: 'เนื้อหาเขียนเป็นความเรียง อาจกล่าวไว้ด้วยถ้อยคำอื่น ต้องให้คนอ่าน',
    en: 'The text is running prose and may say it in other words: a person must read it',
  },
}

type Manner = 'label' | 'prose'

function mannerOf(block: Block): Manner {
  if (LABEL.test(block.tag) || block.key.length < PARAGRAPH || LABELLED.test(block.text)) return 'label'
  return 'prose'
}

/** How the spot that a reason names says it; undefined for a picture, a form or the page as a whole. */
function mannerAt(reason: Because, evidence: readonly PageFacts[]): Manner | undefined {
  const facts = evidence.find(({ url }) => url === reason.url)
  if (facts === undefined || reason.place === undefined) return undefined
  if (facts.tables.some(({ place, layout }) => !layout && place === reason.place)) return 'label'
  const block = facts.blocks.find(({ place, page }) => place === reason.place && page === reason.page)
  return block && mannerOf(block)
}

const isByWords = ({ component }: Finding): boolean =>
  Object.keys(component.check).some((name) => BY_WORDS.has(name))

/**
 * That a word stands nowhere tells that something is absent only where a document is labelled: where what else is
 * asked for stands under headings, in columns or behind labels, or where there is no room for it. Where it stands in
 * running prose, the rest may be told there in words nobody thought of: a person must read it.
 *
 * @param evidence all that the findings were made from, wrapped files too.
 */
export function doubtAbsence(
  findings: readonly Finding[],
  evidence: readonly PageFacts[],
): readonly Finding[] {
  const required = findings.filter(({ component }) => component.required)
  const met = required.filter(({ result }) => result === 'met')
  const absent = required.filter((finding) => finding.result === 'unmet' && isByWords(finding))
  if (absent.length === 0 || met.length < absent.length || met.length * 2 < required.length) return findings
  const manners = met
    .filter(isByWords)
    .flatMap(({ because }) => because.slice(0, 1).flatMap((reason) => mannerAt(reason, evidence) ?? []))
  if (manners.length === 0 || manners.includes('label')) return findings
  const room = evidence.reduce((sum, facts) => sum + mainText(facts).key.length, 0)
  if (room < ROOM) return findings
  return findings.map((finding) =>
    absent.includes(finding)
      ? { ...finding, result: 'unsure', because: [...finding.because, MAY_BE_SAID] }
      : finding,
  )
}
