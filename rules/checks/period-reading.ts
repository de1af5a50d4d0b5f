import type { PageFacts } from '../facts/model.ts'
import type { Because, EvidenceSet, JudgeContext } from '../judge/model.ts'
import { yearsSetRight } from '../text/picture-years.ts'
import { yearMentions } from '../text/years.ts'
import type { YearMention } from '../text/years.ts'
import { withAttachments } from './wrapped-files.ts'
import { criteriaBlocks } from './criteria-wording.ts'
import { because } from './outcome.ts'
import type { Seen } from './outcome.ts'

/**
 * Where a year stands, strongest first. `title`: title, main heading or opening lines. `section`: a heading or label
 * further down. `body`: running text, tables, links. `file-name`, `label`: the name of the file and the words on the link
 * to it. `path`: the upload folder and file metadata, which tell when it was uploaded, not of which year it is.
 */
export type YearSource = 'title' | 'section' | 'body' | 'file-name' | 'label' | 'path'

export interface YearSeen {
  readonly mention: YearMention
  readonly source: YearSource
  readonly strength: 'strong' | 'medium' | 'weak'
  readonly because: Because
  /** Its digits were read from a picture, or are those of a picture's file name, which a camera may have counted. */
  readonly fromPicture: boolean
  /** It stands in a document, not on a page of the web. */
  readonly inDocument: boolean
}

export interface PeriodReading {
  readonly years: readonly YearSeen[]
  readonly because: readonly Because[]
}

const OPENING_BLOCKS = 6
const OPENING_CHARACTERS = 400
/** Long paragraphs speak of many years in passing. */
const LONGEST_TITLE = 250
const MOST_BODY_MENTIONS = 600
const BARE_YEAR = /^[2๒][05๐๕][\d๐-๙]{2}$/
const LONGEST_COLUMN = 40
/** A bare number in a table is an amount or a row number, unless it is written like a year. */
const AMOUNT = /^(?![2๒][05๐๕][\d๐-๙]{2}$)[\d๐-๙,]+(?:\.[\d๐-๙]+)?$/
/** Four digits of an era, or two digits that can be its end; other texts need no close reading. */
const FOUR_DIGITS = /[23๒๓][05๐๕][\d๐-๙]{2}/
const TWO_DIGITS = /(?<![\d๐-๙])[4-9๔-๙][\d๐-๙](?![\d๐-๙])/
/** Two digits are a year only beside a word or mark of dates. */
const OF_A_DATE = /ปี|งบ|งปม|ศ|[ก-ฮ]\.|คม|ยน|พันธ์|ita|oit|[\d๐-๙][/._-][\d๐-๙]/i
const mayHoldYear = (text: string): boolean =>
  FOUR_DIGITS.test(text) || (TWO_DIGITS.test(text) && OF_A_DATE.test(text))

const SAYS: Record<YearSource, { th: string; en: string }> = {
  title: { th: 'ชื่อเรื่องหรือส่วนต้นระบุ', en: 'The title or opening says' },
  section: { th: 'หัวข้อในหน้าระบุ', en: 'A heading on the page says' },
  body: { th: 'เนื้อหาระบุ', en: 'The text says' },
  'file-name': { th: 'ชื่อไฟล์ระบุ', en: 'The file name says' },
  label: { th: 'ข้อความบนลิงก์ระบุ', en: 'The link says' },
  path: { th: 'โฟลเดอร์หรือข้อมูลของไฟล์ระบุ', en: 'The upload folder or file data says' },
}

/** "วิเคราะห์ผล ITA 2568", "จากผลการประเมิน ITA ปี 2568 …": the year whose scores a paper is made from, mostly in the next. */
const MADE_FROM_SCORES =
  /(?:วิเคราะห์|(?:จาก|นำ|ใช้)ผล|ต่อยอด|from)[^\d๐-๙]{0,60}(?:ITA|คุณธรรมและความโปร่งใส)[^\d๐-๙]{0,30}[\d๐-๙]{2,4}$/i

const WRITTEN_INSIDE: ReadonlySet<YearSource> = new Set(['title', 'section', 'body'])

/** Months, ranges and single years as a person writes them. */
export function yearsInWords({ from, to }: Pick<YearMention, 'from' | 'to'>): string {
  return from === to ? String(from) : `${from}–${to}`
}

class Reader {
  readonly years: YearSeen[] = []
  private bodyMentions = 0

  /** @param before words the text continues: the name of a law may stand on the line above its year. */
  read(text: string, source: YearSource, seen: Seen, before = ''): void {
    const recognised = seen.facts.textLayer === 'ocr' && WRITTEN_INSIDE.has(source)
    const fromPicture = recognised || (seen.facts.kind === 'image' && source === 'file-name')
    const written = recognised ? yearsSetRight(text) : text
    if (!mayHoldYear(written)) return
    if (source === 'body' && (this.bodyMentions > MOST_BODY_MENTIONS || AMOUNT.test(text))) return
    for (const mention of yearMentions(`${before} ${written}`)) {
      if (mention.kind === 'law') continue
      if (source === 'body') this.bodyMentions += 1
      const says = SAYS[source]
      const years = yearsInWords(mention)
      this.note(
        mention,
        source,
        seen,
        fromPicture,
        because({ th: `${says.th}ปี ${years}`, en: `${says.en} ${years}` }, { quote: text, ...seen }),
      )
      const upToIt = `${before} ${written}`.slice(0, mention.index + mention.text.length)
      if (!MADE_FROM_SCORES.test(upToIt)) continue
      const made = { ...mention, from: mention.from + 1, to: mention.to + 1 }
      this.note(
        made,
        source,
        seen,
        fromPicture,
        because(
          {
            th: `จัดทำจากผลของปี ${years} จึงใช้ในปี ${yearsInWords(made)}`,
            en: `Made from the scores of ${years}, so it serves ${yearsInWords(made)}`,
          },
          { quote: text, ...seen },
        ),
      )
    }
  }

  private note(
    mention: YearMention,
    source: YearSource,
    { facts }: Seen,
    fromPicture: boolean,
    reason: Because,
  ): void {
    const strength = source === 'path' || mention.kind === 'path' ? 'weak' : mention.strength
    const inDocument = facts.kind !== 'page'
    this.years.push({ mention, source, strength, because: reason, fromPicture, inDocument })
  }
}

function decoded(url: string): { file: string; folder: string } {
  const path = URL.canParse(url) ? new URL(url).pathname : ''
  let readable = path
  try {
    readable = decodeURIComponent(path)
  } catch {
    // A badly encoded address still has digits that can be read.
  }
  const slash = readable.lastIndexOf('/')
  return { file: readable.slice(slash + 1), folder: readable.slice(0, slash + 1) }
}

function readTitle(reader: Reader, facts: PageFacts): ReadonlySet<string> {
  const read = new Set<string>()
  const title = (text: string, place?: string, page?: number, before = '') => {
    if (text === '' || text.length > LONGEST_TITLE) return
    read.add(text)
    const spot = { ...(place !== undefined && { place }), ...(page !== undefined && { page }) }
    reader.read(text, 'title', { facts, ...spot }, before)
  }
  title(facts.title)
  const main = facts.headings.filter((heading) => heading.region === 'main')
  const top = Math.min(...main.map((heading) => heading.level))
  const tops = main.filter((heading) => heading.level === top)
  // Several headings of the top level are sections of the page; only the first can be its title.
  const own = tops.length > 1 ? main.slice(0, 1) : tops
  if (facts.kind === 'page' && tops.length < 3) for (const heading of own) title(heading.text, heading.place)
  if (facts.kind !== 'page') {
    let characters = 0
    let before = ''
    for (const block of facts.blocks.slice(0, OPENING_BLOCKS)) {
      characters += block.text.length
      if (characters > OPENING_CHARACTERS) break
      title(block.text, block.place, block.page, before)
      before = mayHoldYear(block.text) ? '' : block.text
    }
  }
  return read
}

/** Bare years in a column that is headed as one of years: the row is of that year. Cell → heading of its column. */
function columnsOfYears({ tables }: PageFacts): ReadonlyMap<string, string> {
  const columns = new Map<string, string>()
  for (const { region, layout, header, rows } of tables) {
    if (region !== 'main' || layout) continue
    for (const [column, heading] of header.entries()) {
      if (heading.length > LONGEST_COLUMN || !heading.includes('ปี')) continue
      for (const row of rows) if (BARE_YEAR.test(row[column] ?? '')) columns.set(row[column] ?? '', heading)
    }
  }
  return columns
}

/** "Latest", "ข่าวใกล้เคียง": a box of other things below what a page is about. */
const BOX =
  /^(?:ข่าว(?:ประชาสัมพันธ์|ล่าสุด|ใกล้เคียง|อื่นๆ?|แนะนำ|เด่น)?|(?:เรื่อง|บทความ|ประกาศ)(?:ล่าสุด|อื่นๆ?|ที่เกี่ยวข้อง|แนะนำ)|latest(?:news|posts)?|related(?:news|posts)?|recent(?:news|posts)?)$/

/** Where the boxes begin that end a page of something else: the index of the first heading of theirs. */
function boxesFrom({ kind, headings }: PageFacts): number {
  if (kind !== 'page') return headings.length
  const last = headings.findLastIndex(({ region, key }) => region === 'main' && !BOX.test(key))
  return last < 0 ? headings.length : last + 1
}

function readBody(reader: Reader, facts: PageFacts, titles: ReadonlySet<string>): void {
  const copied = criteriaBlocks(facts)
  const columns = columnsOfYears(facts)
  const links = new Set<string>()
  const boxes = boxesFrom(facts)
  for (const heading of facts.headings)
    if (heading.region === 'main' && !titles.has(heading.text))
      reader.read(heading.text, 'section', { facts, place: heading.place })
  for (const block of facts.blocks) {
    if (block.region !== 'main' || copied.has(block) || titles.has(block.text)) continue
    if (/^h[1-6]$/.test(block.tag) || block.heading >= boxes) continue
    links.add(block.text)
    const page = block.page === undefined ? {} : { page: block.page }
    reader.read(block.text, 'body', { facts, place: block.place, ...page }, columns.get(block.text))
  }
  for (const link of facts.links) {
    if (link.region !== 'main') continue
    for (const label of link.trail)
      if (!links.has(label) && !titles.has(label)) {
        links.add(label)
        reader.read(label, 'section', { facts, place: link.place })
      }
  }
}

const read = new WeakMap<PageFacts, readonly YearSeen[]>()

function yearsOf(facts: PageFacts): readonly YearSeen[] {
  const before = read.get(facts)
  if (before !== undefined) return before
  const reader = new Reader()
  const titles = readTitle(reader, facts)
  readBody(reader, facts, titles)
  const { file, folder } = decoded(facts.url)
  reader.read(file, 'file-name', { facts })
  reader.read(folder, 'path', { facts })
  const created = facts.metadata.created ?? facts.metadata.modified
  if (created !== undefined) reader.read(created.slice(0, 10), 'path', { facts })
  read.set(facts, reader.years)
  return reader.years
}

/**
 * All years the evidence speaks of, with where they stand and how much they weigh. Years of laws are left out.
 *
 * @param label the words on the link that led to the evidence.
 */
export function readPeriod(evidence: EvidenceSet, context: JudgeContext, label = ''): PeriodReading {
  const set = withAttachments(evidence, context)
  const reader = new Reader()
  if (label !== '') reader.read(label, 'label', { facts: evidence[0] })
  const years = [...set.flatMap(yearsOf), ...reader.years]
  return { years, because: years.map((year) => year.because) }
}
