import { emptiedHeading, emptiedTable } from '../facts/emptied.ts'
import type { Block, PageFacts, Place } from '../facts/model.ts'
import { comparePlaces, isWithin } from '../facts/place.ts'

/** Less text than this below an item's name, and no table, form or frame, is a remark. Key characters. */
const LEAST_TEXT = 120

/** The line that names an item also answers it: a figure of something, or that there was none. */
const SAID =
  /\d ?(?:เรื่อง|ราย|คน|ครั้ง|บาท|รายการ|โครงการ|ฉบับ|คำขอ|%)|ร้อยละ ?\d|ไม่(?:มี|พบ|ปรากฏ)(?!.{0,4}(?:ลิงก์|ลิงค์|ไฟล์|ข้อมูล|เอกสาร))/
const TO_COME = /^\(?(?:รอ(?!บ)|อยู่ระหว่าง|กำลัง|จะ|ปรับปรุง|อัปเดต|อัพเดท)/
const BEHIND_NAME = /\s(?:[:：]|[-–—])\s*(\S.+)$|[:：]\s*(\S.+)$/su

/** What a line says behind the name of an item; undefined when it is only a remark. */
function saysItself(text: string): boolean {
  const behind = BEHIND_NAME.exec(text)
  const said = behind?.[1] ?? behind?.[2] ?? ''
  return SAID.test(said) && !TO_COME.test(said)
}

/** The words that name an item, and where they stand. */
export interface Label {
  readonly place: Place
  readonly text: string
}

/** Where the part that begins at a label ends: at the next label of another item, or the next section of the page. */
function endOf(facts: PageFacts, label: Place, otherLabels: readonly Label[]): Place | undefined {
  const after = (place: Place): boolean => comparePlaces(place, label) > 0
  const own = facts.headings.find(({ place }) => place === label)
  const block = facts.blocks.find(({ place }) => place === label)
  const section = own?.level ?? facts.headings[block?.heading ?? -1]?.level ?? 6
  const sections = facts.headings
    .filter(({ level, region, place }) => region === 'main' && level <= section && after(place))
    .map(({ place }) => place)
  const others = otherLabels.map(({ place }) => place).filter(after)
  return [...sections, ...others].sort(comparePlaces)[0]
}

/** What stands between two places, and the lines from the block `first` up to `last` in the element at `from`. */
interface Part {
  readonly from: Place
  readonly to: Place | undefined
  readonly first: number
  readonly last: number
  /** Another item is named in the same element: what it holds besides its lines cannot be told apart. */
  readonly linesOnly: boolean
}

/** The page cut down to a part of its main part. Indexes into headings and tables stay as they are. */
function between(facts: PageFacts, part: Part, title: string): PageFacts {
  const { from, to, first, last, linesOnly } = part
  const isIn = ({ place }: { readonly place: Place }): boolean =>
    !linesOnly && comparePlaces(place, from) > 0 && (to === undefined || comparePlaces(place, to) < 0)
  const main = (thing: { readonly place: Place; readonly region: string }): boolean =>
    thing.region === 'main' && isIn(thing)
  return {
    ...facts,
    title,
    headings: facts.headings.map((heading) => (main(heading) ? heading : emptiedHeading(heading))),
    blocks: facts.blocks.filter(
      (block, at) =>
        main(block) || (block.region === 'main' && block.place === from && at >= first && at < last),
    ),
    links: facts.links.filter(main),
    images: facts.images.filter(main),
    forms: facts.forms.filter(main),
    frames: facts.frames.filter(main),
    people: facts.people.filter(isIn),
    tables: facts.tables.map((table) => (main(table) ? table : emptiedTable(table))),
  }
}

/**
 * What an answer list itself shows behind or below the name of an item, where others have a link: as a page of its own.
 *
 * @param label where the item is named.
 * @param otherLabels where other items are named.
 * @returns undefined when hardly anything stands there.
 */
export function answeredHere(
  facts: PageFacts,
  label: Label,
  otherLabels: readonly Label[],
): PageFacts | undefined {
  // A label in a table names its row; what stands in other cells is about the row, not the evidence.
  if (facts.tables.some(({ layout, place }) => !layout && isWithin(label.place, place))) return undefined
  const isLabel = (block: Block, of: Label): boolean => block.place === of.place && block.text === of.text
  const named = facts.blocks.findIndex((block) => isLabel(block, label))
  const itself = named >= 0 && saysItself(label.text)
  // Old sites part their lines by breaks: the next item is named in the same element.
  const next = facts.blocks.findIndex(
    (block, at) => at > named && otherLabels.some((other) => isLabel(block, other)),
  )
  const part = between(
    facts,
    {
      from: label.place,
      first: named < 0 ? Infinity : itself ? named : named + 1,
      last: next < 0 ? Infinity : next,
      linesOnly: otherLabels.some(({ place }) => place === label.place),
      to: endOf(facts, label.place, otherLabels),
    },
    label.text,
  )
  const text = part.blocks.reduce((sum, { key }) => sum + key.length, 0)
  const shows = part.forms.length + part.frames.length + part.tables.filter(({ layout }) => !layout).length
  return itself || text >= LEAST_TEXT || shows > 0 ? part : undefined
}
