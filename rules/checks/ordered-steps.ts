import type { Block, PageFacts } from '../facts/model.ts'
import { saysTime } from '../meanings/duration.ts'
import { ordinalsIn, type Ordinal } from '../meanings/ordinals.ts'
import { ACTION } from '../meanings/sequence.ts'
import { mainText } from './main-text.ts'
import { namedSection, type Section } from './sections.ts'

const MOSTLY = 0.6
const TIMED_LEAST = 2
/** What is told below a place in an order. */
const LINES_BELOW = 3

interface Placed extends Ordinal {
  readonly block: Block
}

/** The places in an order that the lines of a page name, each with what stands below it. */
function placesOn({ blocks }: { readonly blocks: readonly Block[] }): readonly Placed[] {
  const named = blocks.map(({ key }) => ordinalsIn(key))
  return named.flatMap((ordinals, at) =>
    ordinals.flatMap((ordinal, index): Placed[] => {
      const block = blocks[at]
      if (block === undefined) return []
      const isLast = index === ordinals.length - 1
      const next = named.findIndex((other, after) => after > at && other.length > 0)
      const end = Math.min(next < 0 ? blocks.length : next, at + 1 + LINES_BELOW)
      const below = isLast ? blocks.slice(at + 1, end).map(({ key }) => key) : []
      return [{ ...ordinal, rest: [ordinal.rest, ...below].filter((line) => line !== '').join('\n'), block }]
    }),
  )
}

/** Runs that count from one on. */
function runsOf(places: readonly Placed[], min: number): readonly (readonly Placed[])[] {
  const runs: Placed[][] = []
  for (const place of places) {
    const run = runs.at(-1)
    if (run !== undefined && place.number === run.length + 1) run.push(place)
    else if (place.number === 1) runs.push([place])
    else runs.push([])
  }
  return runs.filter((run) => run.length >= min)
}

/** Places that are called steps, of which most say how long they take, or what to do. */
const areSteps = (run: readonly Placed[], trustsActions: boolean): boolean => {
  const share = (says: (rest: string) => boolean) => run.filter(({ rest }) => says(rest)).length / run.length
  return (
    run.every(({ isStep }) => isStep) ||
    share(saysTime) >= MOSTLY ||
    (trustsActions && share((rest) => ACTION.test(rest)) >= MOSTLY)
  )
}

/** "ก้าว ① …", "ด่านแรก … ด่านสอง …", "1. เปิดซอง (2 นาที)": the first of places in an order that are steps. */
export function countedSteps(facts: PageFacts, min: number): Block | undefined {
  // Lines that begin with a number may be the parts of any text: only what is numbered by signs and words is done because it says so.
  return runsOf(placesOn(mainText(facts)), min).find((run) => areSteps(run, !run.some(beginsWithNumber)))?.[0]
    ?.block
}

const beginsWithNumber = ({ block }: Placed): boolean => /^\(?\d{1,2}[.)]/.test(block.key)

const ARROW = /^(?:[→⇒➔➜➡⬇↓▼⇩🡇]|[-=]>)/u

/** Boxes of a flow chart, one below the other, with arrows between them that say how long it takes. */
export function joinedByArrows(facts: PageFacts, min: number): Block | undefined {
  const { blocks } = mainText(facts)
  const arrows = blocks.filter(({ key }) => ARROW.test(key))
  const timed = arrows.filter(({ key }) => saysTime(key))
  if (arrows.length < min - 1 || timed.length < TIMED_LEAST) return undefined
  return arrows[0]
}

const SHORT_TIMES = /\d(?:-\d+)?(?:นาที|ชั่วโมง|ชม)/g

/** "ล้างหม้อ (15 นาที) ตั้งน้ำ (20 นาที) หุงข้าว (40 นาที)", or lines of that kind: what takes minutes, one after the other. */
export function timedOneByOne(facts: PageFacts, min: number): Block | undefined {
  let run: Block[] = []
  for (const block of mainText(facts).blocks) {
    const times = block.key.match(SHORT_TIMES)?.length ?? 0
    if (times >= min) return block
    run = times === 1 && block.heading === run[0]?.heading ? [...run, block] : times === 1 ? [block] : []
    if (run.length >= min) return run[0]
  }
  return undefined
}

const NAMES =
  /ทำ(?:กัน)?(?:ยังไง|อย่างไร|ไง)|เดินเรื่อง|ลำดับ(?:งาน|การ|ขั้น)|เริ่ม(?:ตรงไหน|ที่ไหน|ยังไง|อย่างไร)|กระบวนการ|วิธี(?:ทำ|ขอ|ยื่น|ใช้|รับ)|ทีละ(?:ขั้น|ก้าว)|ต้องทำอะไร|ทำอะไรบ้าง|^จาก[^\n]+(?:ถึง|จน)/
const DOES = new RegExp(ACTION.source, 'm')

/** What is done stands under a name that asks how. */
export const toldUnderName = (facts: PageFacts): Section | undefined => namedSection(facts, NAMES, DOES)
