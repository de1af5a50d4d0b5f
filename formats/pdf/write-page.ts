import type { Level } from './headings.ts'
import { wholeHeading } from './whole-heading.ts'
import type { Line, PageLayout } from './layout.ts'
import { placeOf } from './layout.ts'
import type { Outline } from './outline.ts'
import { paragraphs } from './paragraphs.ts'
import { segmentOf } from './lines.ts'
import type { SideBySide } from './side-by-side.ts'
import { tableRows } from './tables.ts'
import type { Cell } from './tables.ts'

/** A page with what was found out about its lines. */
export interface KnownPage {
  readonly layout: PageLayout
  /** Lines that repeat on most pages. */
  readonly running: readonly Line[]
  /** All others, top to bottom. */
  readonly lines: readonly Line[]
  readonly groups: readonly SideBySide[]
}

/** In ems: two runs of a line this far apart are not one sentence. */
const APART = 4
/** In ems: columns of a table that goes on over a page stand at the same places. */
const SAME_COLUMN = 2

/** The table at the end of the page before, if any. */
export interface OpenTable {
  readonly boundaries: readonly number[]
  readonly header: string
}

const textsOf = (rows: readonly (readonly Cell[])[]): readonly (readonly string[])[] =>
  rows.map((row) => row.map(({ text }) => text))

const goesOn = (open: OpenTable | undefined, { boundaries, lines }: SideBySide): open is OpenTable =>
  open !== undefined &&
  open.boundaries.length === boundaries.length &&
  open.boundaries.every(
    (x, index) => Math.abs(x - (boundaries[index] ?? 0)) <= SAME_COLUMN * (lines[0]?.size ?? 12),
  )

function writeTable(
  outline: Outline,
  group: SideBySide,
  page: number,
  open: OpenTable | undefined,
): OpenTable {
  const rows = tableRows(group)
  const place = placeOf(page, group.from)
  const spot = { region: 'main', place, page } as const
  const header = (rows[0] ?? []).map(({ text }) => text).join('|')
  const further = goesOn(open, group) && outline.tables.length > 0
  const repeated = further && open.header === header
  if (further) outline.continueTable(textsOf(repeated ? rows.slice(1) : rows))
  else outline.addTable(textsOf(rows), spot)
  for (const [row, cells] of rows.entries()) {
    const tag = row === 0 && (!further || repeated) ? 'th' : 'td'
    for (const [column, { text, line }] of cells.entries())
      outline.addBlock(text, tag, { ...spot, place: placeOf(page, line, column) })
  }
  return { boundaries: group.boundaries, header: further ? open.header : header }
}

/** What stands side by side is read one column after the other, each as paragraphs of its own. */
function writeColumns(outline: Outline, group: SideBySide, page: number): void {
  for (let column = 0; column <= group.boundaries.length; column++) {
    const lines = group.lines.flatMap((line, row): Line[] => {
      const cell = group.rows[row]?.[column]
      return cell === undefined
        ? []
        : [{ ...line, x: cell.x, end: cell.end, segments: [cell], text: cell.text, spaceAtEnd: false }]
    })
    const left = Math.min(...lines.map(({ x }) => x))
    const right = Math.max(...lines.map(({ end }) => end))
    for (const { text, line, entry } of paragraphs(lines, left, right))
      outline.addBlock(text, entry ? 'li' : 'p', {
        region: 'main',
        place: placeOf(page, line.number, column),
        page,
      })
  }
}

function writeText(
  outline: Outline,
  lines: readonly Line[],
  page: number,
  left: number,
  right: number,
): void {
  for (const { text, line, entry } of paragraphs(lines, left, right)) {
    const tag = entry ? 'li' : 'p'
    const parts = line.segments.length > 1 ? partsOf(line) : [text]
    for (const [column, part] of parts.entries())
      outline.addBlock(part, tag, {
        region: 'main',
        place: placeOf(page, line.number, parts.length > 1 ? column : undefined),
        page,
      })
  }
}

/** The runs of a line that are too far apart to be one sentence. */
function partsOf({ segments, size }: Line): readonly string[] {
  const groups: (typeof segments)[number][][] = []
  for (const segment of segments) {
    const open = groups.at(-1)
    const before = open?.at(-1)
    if (open === undefined || before === undefined || segment.x - before.end > APART * size)
      groups.push([segment])
    else open.push(segment)
  }
  return groups.map((group) => segmentOf(group.flatMap(({ words }) => words))?.text ?? '')
}

/**
 * Writes one page into the outline. `headings` are the levels of the lines that are headings, `open` the table at the
 * end of the page before. `onLine` is told the heading above every line.
 *
 * @returns the table this page ends with, if it does.
 */
export function writePage(
  outline: Outline,
  { layout, running, lines, groups }: KnownPage,
  headings: ReadonlyMap<Line, Level>,
  open: OpenTable | undefined,
  onLine: (line: Line, heading: number) => void,
): OpenTable | undefined {
  const page = layout.page
  const left = lines.reduce((least, { x }) => Math.min(least, x), Infinity)
  const right = lines.reduce((most, { end }) => Math.max(most, end), 0)
  const startOf = new Map(groups.map((group) => [group.lines[0], group]))
  let text: Line[] = []
  let last: OpenTable | undefined
  const flush = () => {
    writeText(outline, text, page, left, right)
    text = []
  }
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined) break
    const group = startOf.get(line)
    const level = headings.get(line)
    if (group !== undefined) {
      flush()
      for (const inside of group.lines) onLine(inside, outline.current)
      if (group.kind === 'table') last = writeTable(outline, group, page, index === 0 ? open : undefined)
      else {
        writeColumns(outline, group, page)
        last = undefined
      }
      index += group.lines.length - 1
      continue
    }
    last = undefined
    if (level !== undefined) {
      flush()
      const whole = wholeHeading(lines.slice(index), headings, right - left)
      outline.addHeading(whole.text, level, { region: 'main', place: placeOf(page, line.number), page })
      for (const further of whole.lines.slice(1)) onLine(further, outline.current)
      index += whole.lines.length - 1
    } else text.push(line)
    onLine(line, outline.current)
  }
  flush()
  for (const line of running)
    outline.addBlock(line.text, 'p', { region: 'footer', place: placeOf(page, line.number), page })
  return last
}
