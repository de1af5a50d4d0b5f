import type { Block, Image, PageFacts } from '../facts/model.ts'
import { matchKey } from '../text/normalise.ts'
import { attachmentsOf } from './attachments.ts'
import { blocksWith, findWord, mainText } from './main-text.ts'
import { isContentPicture } from './pictures.ts'
import type { Word } from './words.ts'

const DESCRIBED = 60
const MONTHS = 'มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม'
/** The day and month of what happened. */
const DAY = new RegExp(
  String.raw`\d{1,2}(?:[-–]\d{1,2})?(?:${MONTHS}|(?:ม\.?ค|ก\.?พ|มี\.?ค|เม\.?ย|พ\.?ค|มิ\.?ย|ก\.?ค|ส\.?ค|ก\.?ย|ต\.?ค|พ\.?ย|ธ\.?ค)\.)`,
)
/** A month with its year, where no day is told. */
const MONTH = new RegExp(String.raw`(?:${MONTHS})(?:พ\.?ศ\.?)?25\d\d`)
const TOOK_PART =
  /\d+(?:คน|ราย|ท่าน|รูป|นาย)|(?:บุคลากร|พนักงาน|ข้าราชการ|เจ้าหน้าที่|ครู)(?:ทุก|และ|ใน|ทั้ง|ร่วม|เข้า)|ณ(?:ห้อง|หอ|ที่ทำการ|อาคาร|ศาลา)|วิทยากร/
/** Orders appoint people, declarations promise: neither tells what was done. */
const PAPER = /คำสั่ง.{0,60}ที่\d|แต่งตั้ง(?!.{0,80}(?:อบรม|ประชุม|กิจกรรม))|ข้าพเจ้า|ขอประกาศ|จึงประกาศ|ให้ไว้ณ|^ประกาศณ/
const EVENT =
  /กิจกรรม|จัด(?:ประชุม|อบรม|กิจกรรม|โครงการ|งาน|ให้มี)|ประชุม|อบรม|รณรงค์|ร่วม(?:กัน|ใจ|ประกาศ|แสดง|กิจกรรม|ถ่ายภาพ)|ประกาศเจตนารมณ์|มอบนโยบาย|ปฐมนิเทศ|สัมมนา|บรรยาย|ให้ความรู้|เมื่อวันที่|วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)?ที่\d|ปฏิญาณ|เป็นประธาน|เข้าร่วม|ณห้องประชุม|ชี้แจง|อธิบาย|ซักซ้อม|เน้นย้ำ|กำชับ|เรียกแถว|ติดป้าย|แจกแผ่นพับ/

/** "7 กุมภาพันธ์ 2568 พนักงาน 41 คน …": a day and how many came are an event in whatever words; "ณ วันที่" counts a stock. */
const COUNTED = /\d+(?:คน|ราย|ท่าน|รูป|นาย)/
const AS_OF = /ณ(?:วันที่|สิ้น)?\d|ณวัน/

export interface Activity {
  readonly facts: PageFacts
  readonly block: Block
  readonly word: Word
  /** A paragraph tells of it, not only a headline. */
  readonly described: boolean
  /** It is told when it took place and who took part: as good as a picture. */
  readonly dated: boolean
  readonly picture?: Image
}

const pictureOn = (facts: PageFacts): Image | undefined =>
  facts.images.find((image) => isContentPicture(image))

const LONGEST_DATELINE = 40

/** A day that stands on a line of its own above what is told, as over a post. */
function dateline(facts: PageFacts, block: Block): string {
  const before = facts.blocks[facts.blocks.indexOf(block) - 1]
  return before?.region === 'main' && before.key.length <= LONGEST_DATELINE && DAY.test(before.key)
    ? before.key
    : ''
}

/** The day may stand in the heading or on a line above what is told. */
const toldWith = (facts: PageFacts, block: Block): string =>
  `${facts.headings[block.heading]?.key ?? ''} ${dateline(facts, block)} ${block.key}`

function isDated(facts: PageFacts, block: Block): boolean {
  if (!TOOK_PART.test(block.key)) return false
  const told = toldWith(facts, block)
  return DAY.test(told) || MONTH.test(told)
}

const isCounted = (key: string): boolean => DAY.test(key) && COUNTED.test(key) && !AS_OF.test(key)

/** "อบรม … 21–22 ม.ค. 2569" as a heading, and below it how many came: one event, told in two places. */
function isToldBelow(facts: PageFacts, { heading, key }: Block): boolean {
  const above = facts.headings[heading]?.key ?? ''
  return EVENT.test(above) && DAY.test(above) && COUNTED.test(key) && !AS_OF.test(above + key)
}

/** It is still to come. */
const TO_COME =
  /(?:^|[.;/:])จะ(?:จัด|อบรม|ประชุม|มี|ทำ)|กำหนด(?:จะ)?จัด(?:กิจกรรม|อบรม|ประชุม|โครงการ)|(?:มี|วาง)?แผน(?:ว่า)?จะจัด|ขอเชิญ(?:ชวน)?เข้าร่วม/

const isEvent = (facts: PageFacts, block: Block): boolean =>
  !TO_COME.test(block.key) &&
  (EVENT.test(block.key) || isCounted(block.key) || isToldBelow(facts, block)) &&
  (!PAPER.test(block.key) || (DAY.test(block.key) && /อบรม|กิจกรรม/.test(block.key)))

/** Whether a page tells on which day something took place and how many came: its pictures are photographs of it. */
export const tellsOfEvent = (facts: PageFacts): boolean =>
  mainText(facts).blocks.some(({ key }) => isCounted(key) && !PAPER.test(key))

/** The first activity that speaks of one of the words; a described one that is shown or dated before others. */
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
      const events = blocks.filter((each) => isEvent(facts, each))
      const dated = events.find((each) => isDated(facts, each))
      const eventful = dated ?? events.find((each) => each.key.length >= DESCRIBED)
      const block = eventful ?? events[0]
      if (block === undefined) continue
      const picture = pictureOn(facts)
      const found = {
        facts,
        block,
        word,
        described: eventful !== undefined,
        dated: dated !== undefined,
        ...(picture !== undefined && { picture }),
      }
      if (isShown(found)) return found
      best ??= found
    }
  }
  return best
}

/** What was done is told, and a picture or the day and the people show that it took place. */
export const isShown = ({ described, dated, picture }: Activity): boolean =>
  described && (dated || picture !== undefined)

/** Files that may hold the pictures or the report of an activity. */
export const hasFiles = (facts: PageFacts): boolean =>
  attachmentsOf(facts).length > 0 || facts.kind !== 'page'
