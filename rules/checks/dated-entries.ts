import type { Block, PageFacts } from '../facts/model.ts'
import { matchKey } from '../text/normalise.ts'
import { yearMentions, type YearMention } from '../text/years.ts'
import { mainText } from './main-text.ts'

/** An entry of a list – of news, say – with the day that stands in it or beside it. */
export interface DatedEntry {
  readonly facts: PageFacts
  /** What the entry says besides its day. */
  readonly text: string
  readonly place: string
  readonly day: YearMention
}

/** An entry with its day; longer ones are articles. */
const LONGEST_ENTRY = 400
/** Shorter texts beside a day are buttons and labels, not what happened. Key characters. */
const SHORTEST_TITLE = 12
/** Today, when the page was changed, and since when visitors are counted: days of no entry. */
const OF_NO_ENTRY =
  /^(?:วันนี้|วันที่ปัจจุบัน|สถิติ|ผู้(?:เข้า)?ชม|เริ่มนับ|ตั้งแต่|(?:ข้อมูล)?ณวันที่|(?:ปรับปรุง|แก้ไข|อัป?เดต)(?:ข้อมูล)?(?:ล่าสุด|เมื่อ)|(?:last)?updated|copyright|©|ลิขสิทธิ์|สงวน)/
/** Until when something may be handed in. */
const UNTIL = /(?:ปิดรับ|หมดเขต|จนถึง|ภายใน|ถึง)(?:สมัคร)?(?:วันที่)?$/
/** Words around a day that stands by itself. */
const AROUND_DAY =
  /(?:เผยแพร่|โพสต์|ประกาศ|ลง|เขียน|ส่ง|เพิ่ม|posted|published)(?:เมื่อ|วันที่|on|:)*|วันที่|เวลา[\d.:]*น?\.?|โดย[^\d]{0,20}|(?:อ่าน|ดู|views?|เปิดดู|ครั้ง|\d+)/g

const tellsSomething = (block: Block | undefined): block is Block =>
  block !== undefined && block.key.length >= SHORTEST_TITLE && dayOf(block) === undefined

const dayOf = ({ text, key }: Block): YearMention | undefined =>
  text.length > LONGEST_ENTRY || OF_NO_ENTRY.test(key)
    ? undefined
    : yearMentions(text).find(
        ({ kind, index }) => kind === 'date' && !UNTIL.test(matchKey(text.slice(0, index))),
      )

/** How far the text stands from a day that stands by itself: below it or above it, the same for all of a page. */
function towardsText(blocks: readonly Block[], alone: readonly number[]): 1 | -1 {
  const told = (step: 1 | -1) => alone.filter((at) => tellsSomething(blocks[at + step])).length
  return told(-1) > told(1) ? -1 : 1
}

const found = new WeakMap<PageFacts, readonly DatedEntry[]>()

/** The entries of the main part that have a day, each once: with it in one line, above or below it. */
export function datedEntries(facts: PageFacts): readonly DatedEntry[] {
  const before = found.get(facts)
  if (before !== undefined) return before
  const { blocks } = mainText(facts)
  const dated = blocks.flatMap((block, at) => {
    const day = dayOf(block)
    if (day === undefined) return []
    const rest = block.text.slice(0, day.index) + block.text.slice(day.index + day.text.length)
    const isAlone = matchKey(rest).replace(AROUND_DAY, '').length < SHORTEST_TITLE
    return [{ at, day, block, rest: rest.replace(/^[\s:|–—-]+/, '').trim(), isAlone }]
  })
  const step = towardsText(
    blocks,
    dated.filter(({ isAlone }) => isAlone).map(({ at }) => at),
  )
  const entries = new Map<string, DatedEntry>()
  for (const { at, day, block, rest, isAlone } of dated) {
    const beside = isAlone ? blocks[at + step] : block
    if (beside === undefined || (isAlone && !tellsSomething(beside))) continue
    const text = isAlone ? beside.text : rest
    if (!entries.has(text)) entries.set(text, { facts, text, place: beside.place, day })
  }
  const all = [...entries.values()]
  found.set(facts, all)
  return all
}
