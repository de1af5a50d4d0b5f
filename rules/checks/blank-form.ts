import type { PageFacts } from '../facts/model.ts'
import type { Because, EvidenceSet } from '../judge/model.ts'
import { hasTables } from './empty-page.ts'
import { mainText } from './main-text.ts'
import { because } from './outcome.ts'
import { isThin } from './own-text.ts'

const BLANK = /[.…_]{5,}|(?:[.…_]{2,}\/){2}/
const FEWEST_BLANKS = 3
/** "ส่วนที่ 2 เราจะทำอะไร ........ 9": a line of a table of contents, whose dots lead to a page. */
const TO_A_PAGE = /[.…_]{3,}\s*(?:\d{1,3}|[ก-ฮ]|[ivx]{1,4})\s*$/
/** Of the lines of a form, so many have a place to write. */
const SHARE = 0.5

/** A document whose lines are places to write, none of them filled in. */
function isBlankForm(facts: PageFacts): boolean {
  if (facts.kind === 'page' || facts.textLayer !== 'good' || hasTables(facts)) return false
  const { blocks } = mainText(facts)
  const lines = blocks.filter(({ tag }) => !/^h[1-6]$/.test(tag))
  const places = lines.filter(({ text }) => BLANK.test(text) && !TO_A_PAGE.test(text)).length
  return places >= FEWEST_BLANKS && places >= lines.length * SHARE
}

/** A form that nobody filled in is offered where what was written into it is asked for. */
export function blankForm(evidence: EvidenceSet): readonly Because[] | undefined {
  const form = evidence.find(isBlankForm)
  if (form === undefined) return undefined
  const others = evidence.filter((facts) => !isBlankForm(facts))
  if (!others.every((facts) => facts.kind === 'page' && isThin(facts) && !hasTables(facts))) return undefined
  return [
    because(
      {
        th: 'เป็นแบบฟอร์มเปล่าที่ยังไม่ได้กรอก ไม่ใช่ข้อมูลที่ถาม',
        en: 'A blank form, not what was written into one',
      },
      { facts: form, quote: form.title },
    ),
  ]
}
