import type { Link, PageFacts } from '../facts/model.ts'
import { matchKey } from '../text/normalise.ts'
import type { TopicMatch, Topics } from './topics.ts'

/** One reason to think that a link leads to a concept. */
export interface LinkTopic extends TopicMatch {
  /** The words on or beside the link that say so. */
  readonly said: string
}

/** Link words that name no topic: the row, the list entry or the heading beside them does. */
const NOISE =
  /^[\s\d.()[\]:>»-]*(คลิก(ที่นี่|ลิงค์ข้อมูล|ดู|อ่าน)?(เพิ่มเติม)?|เปิด(ข้อมูล|ไฟล์|ดู)?|ดาวน์โหลด(ไฟล์)?(\s*pdf)?|อ่าน(ต่อ|เพิ่มเติม)|รายละเอียด(เพิ่มเติม)?|ดู(เพิ่มเติม|ทั้งหมด|ไฟล์|รายละเอียด|ข้อมูล)?|ลิงก์|ลิงค์|link(\s*w[ae]b\s*page)?|file|pdf|xlsx?|docx?|word|excel|url|click|here|more|read more|download|view|open|เอกสารแนบ(\s*\d+)?|ไฟล์แนบ(\s*\d+)?|https?:\/\/\S*|[\w.-]+\.(pdf|docx?|xlsx?|html?|php|jpe?g|png))?[\s.…»>-]*$/i

const OWN = 1
const BESIDE = 0.8
const ABOVE = 0.65
const ABOVE_NAMED_LINK = 0.3
const TRAIL = 0.5

/** Whether the words on a link tell nothing about its target. */
export function isNoise(text: string): boolean {
  return text.length < 60 && NOISE.test(text)
}

/**
 * Text of the table row that holds a link, without the link's own words.
 * Agencies put the title in one cell and "คลิก" in the next.
 */
export function rowTextOf(link: Link, page: PageFacts): string {
  const row = link.cell && page.tables[link.cell.table]?.rows[link.cell.row]
  return row === undefined
    ? ''
    : [...new Set(row.filter((cell) => cell !== link.text))].join(' ').slice(0, 300)
}

/** The other cells of its row, each by itself: one of them names what it leads to, the others tell days and sizes. */
function cellsBeside(link: Link, page: PageFacts): readonly string[] {
  const row = link.cell && page.tables[link.cell.table]?.rows[link.cell.row]
  return row === undefined ? [] : [...new Set(row)].filter((cell) => cell !== link.text && cell !== '')
}

/** Words that stand on so many links to different places name none of them: "โหลด" in every row of a list. */
const REPEATED = 3

const repeatedWords = new WeakMap<PageFacts, ReadonlySet<string>>()

function repeatedOn(page: PageFacts): ReadonlySet<string> {
  const known = repeatedWords.get(page)
  if (known !== undefined) return known
  const leadsTo = new Map<string, Set<string>>()
  for (const { text, href } of page.links) leadsTo.set(text, (leadsTo.get(text) ?? new Set()).add(href))
  const repeated = new Set([...leadsTo].flatMap(([text, to]) => (to.size >= REPEATED ? [text] : [])))
  repeatedWords.set(page, repeated)
  return repeated
}

/** Whether the words on a link say nothing of where it leads: they never do, or they stand on many others of the page. */
const saysNothing = (text: string, page: PageFacts, topics: Topics): boolean =>
  isNoise(text) || (repeatedOn(page).has(text) && topics.inText(text).length === 0)

const ownWords = (link: Link, page: PageFacts, topics: Topics): readonly string[] =>
  [link.text, link.alt, link.titleAttribute].filter((text) => text !== '' && !saysNothing(text, page, topics))

/** What the label of a link says it is about: its own words, else those of its row or list entry, none above it. */
export function topicsOfLabel(link: Link, page: PageFacts, topics: Topics): readonly TopicMatch[] {
  const own = ownWords(link, page, topics)
  const said = own.length > 0 ? own : [...cellsBeside(link, page), link.context]
  return said.flatMap((text) => topics.inText(text))
}

/** Headings above the link, nearest first, at most three levels. */
export function headingsOver(link: Link, page: PageFacts): readonly string[] {
  const found: string[] = []
  for (let index = link.heading; index >= 0 && found.length < 3;) {
    const heading = page.headings[index]
    if (heading === undefined) break
    found.push(heading.text)
    index = heading.parent
  }
  return found
}

/** The words a person reads to know where a link leads: its own, else those beside and above it. */
export function labelOf(link: Link, page: PageFacts): string {
  const own = link.text || link.alt || link.titleAttribute
  if (!isNoise(own) && !(repeatedOn(page).has(own) && rowTextOf(link, page) !== '')) return own
  const beside = rowTextOf(link, page) || link.context
  return [beside || (headingsOver(link, page)[0] ?? ''), own].filter(Boolean).join(' ')
}

/** Years and numbers on a label. */
const YEAR = /(?:ประจำ)?(?:ปี(?:งบประมาณ)?)?(?:พ\.?ศ\.?)?\d+/g
/** A label that only tells what kind of paper it is: "ผล 2568", "รายงานผล", "แผน 2569". */
const KIND_ONLY = /^(?:สรุป|รายงาน)*(?:ผล(?:การดำเนิน(?:งาน|การ))?|แผน|ความก้าวหน้า)?$/

/** The kind of paper that a label tells, when it tells nothing else; '' for all other labels. */
function kindOnly(text: string): string {
  const kind = matchKey(text).replace(YEAR, '')
  return KIND_ONLY.test(kind) ? kind : ''
}

/**
 * What a link is about, from its own words, then its row, its heading, its menu, then its address.
 * @returns one entry a concept, best first, scores 0–1.
 */
export function topicsOfLink(link: Link, page: PageFacts, topics: Topics): readonly LinkTopic[] {
  const best = new Map<string, LinkTopic>()
  const add = (said: string, weight: number) => {
    for (const match of topics.inText(said)) {
      const score = match.score * weight
      if ((best.get(match.concept)?.score ?? 0) < score) best.set(match.concept, { ...match, score, said })
    }
  }
  const own = ownWords(link, page, topics)
  for (const text of new Set(own)) add(text, OWN)
  const named = best.size > 0
  if (own.length === 0) {
    add(rowTextOf(link, page), BESIDE)
    for (const cell of cellsBeside(link, page)) add(cell, BESIDE)
    add(link.context, BESIDE)
  }
  const [nearest, ...above] = headingsOver(link, page)
  const kind = kindOnly(own[0] ?? link.context)
  // "แผนต้านทุจริต" over "แผน 2569" and "ผล 2568": the heading and the entry name it together.
  if (kind !== '') for (const over of [nearest ?? '', ...link.trail]) add(kind + over, BESIDE)
  if (nearest !== undefined) add(nearest, named ? ABOVE_NAMED_LINK : ABOVE)
  for (const heading of above) add(heading, ABOVE_NAMED_LINK)
  for (const label of link.trail) add(label, named ? ABOVE_NAMED_LINK : TRAIL)
  return [...best.values()].sort((a, b) => b.score - a.score)
}
