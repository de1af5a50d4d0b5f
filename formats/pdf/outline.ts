import { limits } from '../../rules/facts/limits.ts'
import type { Block, Heading, Region, Table } from '../../rules/facts/model.ts'
import { matchKey } from '../../rules/text/normalise.ts'

interface Spot {
  readonly region: Region
  readonly place: string
  readonly page: number
}

/** Blocks, headings and tables in the order they are read, within the bounds of the facts. */
export class Outline {
  readonly blocks: Block[] = []
  readonly headings: Heading[] = []
  readonly tables: Table[] = []
  truncated = false
  #cells = 0

  /** Index of the heading that governs what comes next, or -1. */
  get current(): number {
    return this.headings.length - 1
  }

  addHeading(text: string, level: number, spot: Spot): void {
    if (this.headings.length >= limits.headings) {
      this.truncated = true
    } else {
      const short = text.slice(0, limits.headingLength)
      const parent = this.headings.findLastIndex((heading) => heading.level < level)
      const { region, place } = spot
      this.headings.push({ text: short, key: matchKey(short), level, region, place, parent })
    }
    this.addBlock(text, `h${level}`, spot)
  }

  addBlock(text: string, tag: string, { region, place, page }: Spot): void {
    if (text === '') return
    if (this.blocks.length >= limits.blocks || text.length > limits.blockLength) this.truncated = true
    if (this.blocks.length >= limits.blocks) return
    const bounded = text.slice(0, limits.blockLength)
    const heading = region === 'main' ? this.current : -1
    this.blocks.push({ text: bounded, key: matchKey(bounded), region, place, heading, tag, page })
  }

  /** A table with one text a cell; its first row is the header. */
  addTable([header = [], ...rows]: readonly (readonly string[])[], spot: Spot): void {
    const bounded = this.#bounded([header, ...rows])
    if (this.tables.length >= limits.tables) this.truncated = true
    else
      this.tables.push({
        caption: '',
        header: bounded[0] ?? [],
        rows: bounded.slice(1),
        region: spot.region,
        place: spot.place,
        heading: this.current,
        layout: false,
      })
  }

  /** Goes on with the last table on a new page. */
  continueTable(rows: readonly (readonly string[])[]): void {
    const last = this.tables.at(-1)
    if (last === undefined) return
    const room = Math.max(0, limits.tableRows - last.rows.length)
    if (rows.length > room) this.truncated = true
    this.tables[this.tables.length - 1] = {
      ...last,
      rows: [...last.rows, ...this.#bounded(rows.slice(0, room))],
    }
  }

  #bounded(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
    const kept: (readonly string[])[] = []
    for (const row of rows.slice(0, limits.tableRows + 1)) {
      if (this.#cells + row.length > limits.tableCells) break
      this.#cells += Math.min(row.length, limits.tableColumns)
      kept.push(row.slice(0, limits.tableColumns).map((cell) => cell.slice(0, limits.cellLength)))
    }
    if (kept.length < rows.length) this.truncated = true
    return kept
  }
}
