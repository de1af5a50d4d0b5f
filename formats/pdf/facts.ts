import type { Heading, PageFacts } from '../../rules/facts/model.ts'
import type { Bookmark } from './bookmarks.ts'
import { headingLevels } from './headings.ts'
import type { Line, PageLayout } from './layout.ts'
import { placeOf } from './layout.ts'
import { readLinks } from './links.ts'
import type { DocumentInformation } from './metadata.ts'
import { Outline } from './outline.ts'
import { readPeople } from './people.ts'
import type { PeopleRow } from './people.ts'
import { runningLines } from './running-lines.ts'
import { withDrawings } from './signature-places.ts'
import { sideBySide } from './side-by-side.ts'
import { tableRows } from './tables.ts'
import { lettersIn, textLayer } from './text-layer.ts'
import { titleOf } from './title.ts'
import { writePage } from './write-page.ts'
import type { KnownPage, OpenTable } from './write-page.ts'

export interface ReadDocument {
  readonly url: string
  readonly pages: readonly PageLayout[]
  readonly pageCount: number
  readonly information: DocumentInformation
  /** Images, or so many drawn lines that they may be letters. */
  readonly hasPictures: boolean
  /** What the file says of the pages that were not read. */
  readonly bookmarks: readonly Bookmark[]
}

function known(layout: PageLayout, running: ReadonlySet<Line>): KnownPage {
  const lines = layout.lines.filter((line) => !running.has(line))
  return {
    layout,
    running: layout.lines.filter((line) => running.has(line)),
    lines,
    groups: sideBySide(lines),
  }
}

const rowsOfTables = ({ layout, groups }: KnownPage): readonly PeopleRow[] =>
  groups
    .filter(({ kind }) => kind === 'table')
    .flatMap((group) => tableRows(group))
    .map((cells) => ({
      page: layout.page,
      line: Math.min(...cells.map(({ line }) => line)),
      texts: cells.map(({ text }) => text),
    }))

/** Lines outside tables. */
function writtenLines({ lines, groups }: KnownPage): readonly Line[] {
  const inTables = new Set(groups.filter(({ kind }) => kind === 'table').flatMap((group) => group.lines))
  return lines.filter((line) => !inTables.has(line))
}

/** The headings the first page opens with, up to the first text. */
function openingHeadings(outline: Outline): readonly Heading[] {
  const places = new Map(outline.headings.map((heading) => [heading.place, heading]))
  const opening: Heading[] = []
  for (const { place, page, region } of outline.blocks) {
    const heading = places.get(place)
    if (region !== 'main' || (heading === undefined && opening.length === 0 && page === 1)) continue
    if (heading === undefined || page !== 1) break
    opening.push(heading)
  }
  return opening
}

/** The facts of a document from the layout of its pages, of which `pages` may be only the first. */
export function factsOf(document: ReadDocument): PageFacts {
  const { url, pages, pageCount, information, hasPictures, bookmarks } = document
  const running = runningLines(pages)
  const knownPages = pages.map((page) => known(page, running))
  const flow = knownPages.map(({ lines, groups }) => {
    const inGroups = new Set(groups.flatMap((group) => group.lines))
    return lines.filter((line) => !inGroups.has(line))
  })
  const levels = headingLevels(pages, flow)
  const outline = new Outline()
  const headingAbove = new Map<Line, number>()
  let open: OpenTable | undefined
  for (const page of knownPages)
    open = writePage(outline, page, levels, open, (line, heading) => headingAbove.set(line, heading))
  // Headings in form, but not those of the pages: they say only that something stands there.
  for (const [index, { text, page }] of bookmarks.entries())
    outline.addBlock(text, 'h6', { region: 'main', place: placeOf(page, index), page })
  const firstLine = outline.blocks.find(({ text, region }) => region === 'main' && lettersIn(text) > 3)
  return {
    url,
    kind: 'pdf',
    title: titleOf(information.title, openingHeadings(outline), firstLine?.text ?? ''),
    headings: outline.headings,
    blocks: withDrawings(outline.blocks, pages),
    links: readLinks(pages, running, (line) => headingAbove.get(line) ?? -1, url),
    images: [],
    forms: [],
    tables: outline.tables,
    frames: [],
    people: readPeople(knownPages.flatMap(writtenLines), knownPages.flatMap(rowsOfTables)),
    textLayer: textLayer(pages, hasPictures),
    pageCount,
    metadata: information.metadata,
    scripts: [],
    truncated: outline.truncated || pages.length < pageCount || pages.some(({ truncated }) => truncated),
  }
}
