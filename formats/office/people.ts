import { contactDetails } from '../../rules/facts/contact-details.ts'
import type { Block, Image, Person } from '../../rules/facts/model.ts'
import { personNames } from '../../rules/text/names.ts'
import type { PersonName } from '../../rules/text/names.ts'
import { positionIn } from '../../rules/text/positions.ts'
import type { Spot } from './facts-builder.ts'
import { isNoPosition, positionOn, tidy } from './position-lines.ts'

const MAX_QUOTE = 160
const RUNNING_TEXT = 250
/** In running text a position stands right beside the name. */
const BESIDE = 90
const LINES_BELOW = 3
const ROWS_AROUND = 3
const MOST_CELLS = 40
const actsFor = /(?:รักษาราชการแทน|ปฏิบัติราชการแทน|รักษาการแทน|ปฏิบัติหน้าที่|รักษาการ)$/
const beginsActing = /^(?:รักษาราชการแทน|ปฏิบัติราชการแทน|รักษาการ|ปฏิบัติหน้าที่)/
/** Another paper begins here: what stands below is not about the person above. */
const nextPaper = /^(?:บันทึกข้อความ|ส่วนราชการ|ที่ |เรื่อง|เรียน|ประกาศ|คำสั่ง|ความเห็น|สำเนาถูกต้อง)/
const BLANK = /^[\s.…_\-–]*$/

interface Named {
  readonly block: Block
  readonly index: number
  readonly names: readonly PersonName[]
  readonly spot?: Spot
}

/** Blocks of each table by row, and pictures by row; rows as in the grid. */
interface Rows {
  readonly blocks: ReadonlyMap<string, readonly number[]>
  readonly images: ReadonlyMap<string, readonly number[]>
}

const rowKey = ({ table, row }: Spot, away = 0): string => `${table}/${row + away}`

function byRow(spots: readonly (Spot | undefined)[]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>()
  for (const [index, spot] of spots.entries()) {
    if (spot === undefined) continue
    const row = rows.get(rowKey(spot))
    if (row === undefined) rows.set(rowKey(spot), [index])
    else row.push(index)
  }
  return rows
}

class PeopleReader {
  readonly #blocks: readonly Block[]
  readonly #spots: readonly (Spot | undefined)[]
  readonly #images: readonly Image[]
  readonly #imageSpots: readonly (Spot | undefined)[]
  readonly #rows: Rows
  readonly #named = new Map<number, Named>()

  constructor(
    blocks: readonly Block[],
    spots: readonly (Spot | undefined)[],
    images: readonly Image[],
    imageSpots: readonly (Spot | undefined)[],
  ) {
    this.#blocks = blocks
    this.#spots = spots
    this.#images = images
    this.#imageSpots = imageSpots
    this.#rows = { blocks: byRow(spots), images: byRow(imageSpots) }
    for (const [index, block] of blocks.entries()) {
      const names = block.text.length < 5 ? [] : personNames(block.text)
      const spot = spots[index]
      if (names.length > 0)
        this.#named.set(index, { block, index, names, ...(spot !== undefined && { spot }) })
    }
  }

  *people(): Generator<Person> {
    for (const named of this.#named.values()) {
      const prose = named.names.length > 1 || named.block.text.length > RUNNING_TEXT
      for (const name of named.names)
        yield prose ? inRunningText(named.block, name) : this.#onCard(named, name)
    }
  }

  #onCard(named: Named, name: PersonName): Person {
    const { block, spot } = named
    const own = [block.text.slice(name.end), block.text.slice(0, name.index)].map(tidy).filter(Boolean)
    const around = spot === undefined ? this.#linesBelow(named) : this.#cellsAround(named.index, spot)
    const lines = [...own, ...around]
    const text = lines.join(' ')
    const photo = spot === undefined ? undefined : this.#photo(named.index, spot)
    const signs = /^\(?\s?(?:ลงชื่อ|\()/.test(block.text) || spot !== undefined
    const position =
      positionOn(spot === undefined ? lines.slice(0, own.length + 1) : lines, signs) ||
      this.#lineAbove(named, own)
    return {
      name: name.name,
      position,
      // A bar keeps the number of one line apart from those of the next.
      ...contactDetails(lines.join(' | '), []),
      ...(photo !== undefined && { photo: { src: photo.src, place: photo.place } }),
      place: block.place,
      quote: `${name.name} ${text}`.slice(0, MAX_QUOTE).trim(),
    }
  }

  /** Lines below a signature, up to the next person, heading or table; a position on two lines is one. */
  #linesBelow({ index, block }: Named): string[] {
    const lines: string[] = []
    for (let at = index + 1; at <= index + LINES_BELOW; at += 1) {
      const next = this.#blocks[at]
      if (next === undefined || this.#spots[at] !== undefined || this.#named.has(at)) break
      if (/^h[1-5]$/.test(next.tag) || next.page !== block.page || next.text.length > RUNNING_TEXT) break
      if (nextPaper.test(next.text)) break
      if (BLANK.test(next.text)) continue
      const last = lines.at(-1)
      if (last !== undefined && (actsFor.test(last) || beginsActing.test(next.text)))
        lines[lines.length - 1] = `${last} ${next.text}`
      else lines.push(next.text)
    }
    return lines
  }

  /** The line right above, when it is a position and belongs to nobody else. */
  #lineAbove({ index, spot }: Named, own: readonly string[]): string {
    const above = this.#blocks[index - 1]
    if (spot !== undefined || own.length > 0 || above === undefined || above.text.length > 60) return ''
    if (this.#spots[index - 1] !== undefined || isNoPosition(above.text)) return ''
    if (this.#named.has(index - 1) || this.#named.has(index - 2)) return ''
    return positionIn(above.text) === undefined ? '' : above.text
  }

  /** Rest of the cell; the row when nobody else stands in it; else the same column below. */
  #cellsAround(index: number, spot: Spot): string[] {
    const row = (this.#rows.blocks.get(rowKey(spot)) ?? []).slice(0, 400)
    const inCell = row.filter((other) => this.#spots[other]?.column === spot.column && other !== index)
    const alone = !row.some((other) => other !== index && this.#named.has(other))
    const isHeader = this.#blocks[index]?.tag === 'th'
    const inRow =
      alone && !isHeader
        ? row.filter((other) => {
            const column = this.#spots[other]?.column ?? -1
            return column !== spot.column && this.#blocks[other]?.tag !== 'th'
          })
        : []
    const ordered = [...inRow].sort(
      (one, other) => Number(one < index) - Number(other < index) || one - other,
    )
    const cells = inCell.some((other) => this.#named.has(other)) ? this.#upToNext(index, inCell) : inCell
    const below = this.#columnBelow(spot)
    return [...cells, ...ordered, ...below]
      .slice(0, MOST_CELLS)
      .map((other) => this.#blocks[other]?.text ?? '')
  }

  #upToNext(index: number, inCell: readonly number[]): number[] {
    const next = inCell.find((other) => other > index && this.#named.has(other)) ?? Infinity
    return inCell.filter((other) => other > index && other < next)
  }

  #columnBelow(spot: Spot): number[] {
    const found: number[] = []
    for (let away = 1; away <= ROWS_AROUND; away += 1) {
      const column = (this.#rows.blocks.get(rowKey(spot, away)) ?? []).filter(
        (other) => this.#spots[other]?.column === spot.column,
      )
      if (column.some((other) => this.#named.has(other))) break
      found.push(...column)
    }
    return found
  }

  /** The picture in the same cell, in the row when nobody else stands in it, or above in the same column. */
  #photo(index: number, spot: Spot): Image | undefined {
    const row = this.#rows.blocks.get(rowKey(spot)) ?? []
    const alone = !row.some((other) => other !== index && this.#named.has(other))
    for (const away of [0, -1, -2]) {
      const above = this.#rows.blocks.get(rowKey(spot, away)) ?? []
      if (
        away < 0 &&
        above.some((other) => this.#named.has(other) && this.#spots[other]?.column === spot.column)
      )
        return undefined
      const pictures = this.#rows.images.get(rowKey(spot, away)) ?? []
      const found =
        pictures.find((picture) => this.#imageSpots[picture]?.column === spot.column) ??
        (away === 0 && alone ? pictures[0] : undefined)
      if (found !== undefined) return this.#images[found]
    }
    return undefined
  }
}

function inRunningText({ text, place }: Block, { name, index, end }: PersonName): Person {
  const after = text.slice(end, end + BESIDE)
  const next = personNames(after)[0]
  return {
    name,
    position: positionIn(after.slice(0, next?.index ?? BESIDE))?.text ?? '',
    phones: [],
    emails: [],
    otherContact: [],
    place,
    quote: text.slice(Math.max(0, index - 20), index + MAX_QUOTE - 20).trim(),
  }
}

/** A known position counts more than a line that may be one. */
const certainty = ({ position }: Person): number =>
  (positionIn(position) === undefined ? 0 : 2) + (position === '' ? 0 : 1)

function merged(first: Person, second: Person): Person {
  const better = certainty(second) > certainty(first) ? second : first
  const photo = first.photo ?? second.photo
  const all = (key: 'phones' | 'emails' | 'otherContact'): string[] => [
    ...new Set([...first[key], ...second[key]]),
  ]
  return {
    ...better,
    phones: all('phones'),
    emails: all('emails'),
    otherContact: all('otherContact'),
    ...(photo !== undefined && { photo }),
  }
}

/**
 * The people a document names, each once, with what stands beside the name: below a signature, in the same row of a
 * list, in the same cell or column of a chart. `spots` tells where each block stands in a table, if it does.
 */
export function readPeople(
  blocks: readonly Block[],
  spots: readonly (Spot | undefined)[],
  images: readonly Image[],
  imageSpots: readonly (Spot | undefined)[],
): Person[] {
  const people = new Map<string, Person>()
  for (const person of new PeopleReader(blocks, spots, images, imageSpots).people()) {
    const known = people.get(person.name)
    people.set(person.name, known === undefined ? person : merged(known, person))
  }
  return [...people.values()]
}
