import { limits } from '../../../rules/facts/limits.ts'
import { bounds } from '../bounds.ts'
import { decodeText } from '../decode-text.ts'
import { factsOfFlow } from '../flow-facts.ts'
import type { Flow, FlowElement, Paragraph } from '../flow.ts'
import { attempt, Unreadable } from '../reading.ts'
import type { OfficeReading, OfficeSource } from '../reading.ts'
import { continuesLine, headingLevel, lineStart, withoutBullet } from './line-kinds.ts'
import { plainLine } from './markup.ts'
import { TableFinder } from './text-tables.ts'

const LONGEST_TABLE_TITLE = 120
const LOOK_AHEAD = 5
/** "/มาตรการ..." at the foot of a page only says how the next one begins. */
const catchword = /^\/|\.{3}$|…$/

/** A form feed is a page break; it is kept as a line of its own. */
const linesOf = (text: string): readonly string[] => text.replaceAll('\f', '\n\f\n').split(/\r\n|\n|\r/)

function nextFilled(lines: readonly string[], from: number): string | undefined {
  return lines
    .slice(from, from + LOOK_AHEAD)
    .map((line) => line.trim())
    .find((line) => line !== '')
}

class TextFlow {
  readonly #lines: readonly string[]
  readonly #tables: TableFinder
  readonly #elements: FlowElement[] = []
  #page = 1
  #truncated = false
  /** The last line that was not empty, as it stood. */
  #above: string | undefined

  constructor(lines: readonly string[]) {
    this.#lines = lines
    this.#tables = new TableFinder(lines)
  }

  read(): Flow {
    for (let at = 0; at < this.#lines.length;) {
      if (this.#elements.length >= bounds.flowElements) {
        this.#truncated = true
        break
      }
      at += this.#element(at)
    }
    const paged = this.#page > 1
    const elements = paged ? this.#elements : this.#elements.map(withoutPage)
    return { elements, truncated: this.#truncated }
  }

  /** Reads what begins on a line. @returns the number of lines it takes. */
  #element(at: number): number {
    const written = this.#lines[at] ?? ''
    if (written === '\f') {
      this.#page += 1
      return 1
    }
    const line = written.trim()
    if (line === '') return 1
    const table = this.#tables.at(at)
    if (table !== undefined) {
      this.#elements.push(table.table)
      this.#above = undefined
      return table.lines
    }
    const below = nextFilled(this.#lines, at + 1)
    const isTableTitle =
      line.length <= LONGEST_TABLE_TITLE &&
      lineStart(line) === 'plain' &&
      !catchword.test(line) &&
      /^\|.*\||\S\t+\S|^<table/i.test(below ?? '')
    const level = headingLevel(line, this.#above, below) ?? (isTableTitle ? 6 : undefined)
    let text = line
    let lines = 1
    if (level === undefined)
      for (let next = this.#lines[at + 1]?.trim(); next; next = this.#lines[at + lines]?.trim()) {
        if (
          text.length > limits.blockLength ||
          !continuesLine(this.#lines[at + lines - 1]?.trim() ?? '', next)
        )
          break
        text = `${text} ${next}`
        lines += 1
      }
    this.#elements.push(this.#paragraph(text, level))
    this.#above = line
    return lines
  }

  #paragraph(line: string, level: number | undefined): Paragraph {
    const start = lineStart(line)
    const isList = level === undefined && start !== 'plain' && start !== 'section'
    const { text, links, images } = plainLine(line.replace(/^#{1,6}\s+/, '').slice(0, limits.blockLength + 1))
    return {
      kind: 'paragraph',
      text: isList ? withoutBullet(text) : text,
      list: isList,
      bold: false,
      page: this.#page,
      links,
      images,
      ...(level !== undefined && { level }),
    }
  }
}

const withoutPage = (element: FlowElement): FlowElement => {
  if (element.kind === 'table') return element
  const { page, ...paragraph } = element
  return page === undefined ? element : paragraph
}

/**
 * What a text file says. Documents that were converted to text keep their structure in it: headings by `#` or number,
 * lists, tables by bars, tabs or HTML, form feeds between pages. Never throws.
 */
export function readText(bytes: Uint8Array, { url }: OfficeSource): OfficeReading {
  return attempt(() => {
    if (bytes.byteLength > bounds.file) throw new Unreadable('too-large')
    const text = decodeText(bytes.subarray(0, bounds.text * 3))
    const flow = new TextFlow(linesOf(text.slice(0, bounds.text))).read()
    const truncated = text.length > bounds.text || bytes.byteLength > bounds.text * 3
    return factsOfFlow('text', flow, { url, properties: { title: '' }, truncated })
  })
}
