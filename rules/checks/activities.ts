import type { Block, Image, PageFacts } from '../facts/model.ts'
import { matchKey } from '../text/normalise.ts'
import { attachmentsOf } from './attachments.ts'
import { blocksWith, findWord } from './main-text.ts'
import { isContentPicture } from './pictures.ts'
import type { Word } from './words.ts'

const DESCRIBED = 60
const EVENT =
  /กิจกรรม|จัด(?:ประชุม|อบรม|กิจกรรม|โครงการ|งาน|ให้มี)|ประชุม|อบรม|รณรงค์|ร่วม(?:กัน|ใจ|ประกาศ|แสดง|กิจกรรม|ถ่ายภาพ)|ประกาศเจตนารมณ์|มอบนโยบาย|เมื่อวันที่|วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)?ที่\d|ปฏิญาณ|เป็นประธาน|เข้าร่วม|ณห้องประชุม/

export interface Activity {
  readonly facts: PageFacts
  readonly block: Block
  readonly word: Word
  /** A paragraph tells of it, not only a headline. */
  readonly described: boolean
  readonly picture?: Image
}

const pictureOn = (facts: PageFacts): Image | undefined =>
  facts.images.find((image) => isContentPicture(image))

/** The first activity that speaks of one of the words; a described one with pictures before others. */
export function activityIn(evidence: readonly PageFacts[], words: readonly Word[]): Activity | undefined {
  let best: Activity | undefined
  for (const facts of evidence) {
    const titleKey = matchKey(facts.title)
    for (const word of words) {
      const titled =
        titleKey.includes(word.key) || facts.headings.some((heading) => heading.key.includes(word.key))
      const mention = findWord(facts, word.key)
      const blocks =
        mention === undefined && titled
          ? facts.blocks.filter((each) => each.region === 'main')
          : blocksWith(facts, word.key)
      const eventful = blocks.find((each) => EVENT.test(each.key) && each.key.length >= DESCRIBED)
      const block = eventful ?? blocks.find((each) => EVENT.test(each.key))
      if (block === undefined) continue
      const picture = pictureOn(facts)
      const found = {
        facts,
        block,
        word,
        described: eventful !== undefined,
        ...(picture !== undefined && { picture }),
      }
      if (found.described && picture !== undefined) return found
      best ??= found
    }
  }
  return best
}

/** Files that may hold the pictures or the report of an activity. */
export const hasFiles = (facts: PageFacts): boolean =>
  attachmentsOf(facts).length > 0 || facts.kind !== 'page'
