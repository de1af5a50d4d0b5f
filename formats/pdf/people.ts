import { contactDetails } from '../../rules/facts/contact-details.ts'
import { limits } from '../../rules/facts/limits.ts'
import type { Person } from '../../rules/facts/model.ts'
import { personNames } from '../../rules/text/names.ts'
import type { PersonName } from '../../rules/text/names.ts'
import { positionIn } from '../../rules/text/positions.ts'
import type { Line, Segment } from './layout.ts'
import { placeOf } from './layout.ts'
import { segmentOf } from './lines.ts'

const MAX_POSITION = 120
const MAX_QUOTE = 160
/** Characters after a name in running text within which its position stands. */
const BESIDE = 90
/** Lines below a name that may belong to it, each at most this far below the last, in ems. */
const LINES_BELOW = 4
const CLOSE = 2.6

const acting = /^(?:ปฏิบัติ(?:หน้าที่|ราชการ)|รักษา(?:ราชการ|การ)|ทำการแทน)/
const opening = /^[\s(),.:–-]{1,9}/
const label = /^ตำแหน่ง ?[:：]? ?/

/** A row of a table. */
export interface PeopleRow {
  readonly page: number
  /** Number of the line it begins on. */
  readonly line: number
  readonly texts: readonly string[]
}

interface Placed {
  readonly page: number
  readonly line: number
  readonly person: Person
}

/** Where a name stands along its line. */
function extentOf({ segments }: Line, { index, end }: PersonName): { x: number; end: number } {
  let from = 0
  let extent: { x: number; end: number } | undefined
  for (const segment of segments) {
    const to = from + segment.text.length
    if (from < end && to > index) extent = { x: extent?.x ?? segment.x, end: segment.end }
    from = to + 1
  }
  return extent ?? { x: segments[0]?.x ?? 0, end: segments.at(-1)?.end ?? 0 }
}

const overlap = (a: { x: number; end: number }, b: { x: number; end: number }): boolean => {
  const shared = Math.min(a.end, b.end) - Math.max(a.x, b.x)
  return shared > 0.3 * Math.min(a.end - a.x, b.end - b.x)
}

/** What stands below a name in its own column, down to the next name. */
function linesBelow(
  lines: readonly Line[],
  at: number,
  extent: { x: number; end: number },
): readonly string[] {
  const found: string[] = []
  let above = lines[at]
  for (let index = at + 1; index <= at + LINES_BELOW; index++) {
    const line = lines[index]
    if (line === undefined || above === undefined) break
    if (line.page !== above.page || line.y - above.y > CLOSE * above.size) break
    const part: Segment | undefined = segmentOf(
      line.segments.filter((segment) => overlap(segment, extent)).flatMap(({ words }) => words),
    )
    if (part === undefined || personNames(part.text).length > 0) break
    found.push(part.text)
    above = line
  }
  return found
}

const cleaned = (text: string): string => {
  const position = text.replace(opening, '').replace(label, '').trim()
  const contact = position.search(/ ?(?:โทร|เบอร์|มือถือ|อีเมล|e-?mail|tel)/i)
  return (contact > 2 ? position.slice(0, contact) : position).slice(0, MAX_POSITION).trim()
}

/** The first line that states a position, with the one that says for whom its holder acts. */
function positionAmong(texts: readonly string[]): string {
  const at = texts.findIndex((text) => text.length <= 2 * MAX_POSITION && positionIn(text) !== undefined)
  const found = texts[at]
  if (found === undefined) return ''
  const next = texts[at + 1]
  return cleaned(next !== undefined && acting.test(next) ? `${found} ${next}` : found)
}

/** A name that stands by itself or in brackets is a signature, card or cell; another is part of a sentence. */
function standsAlone(line: Line, name: PersonName): boolean {
  const before = line.text.slice(0, name.index)
  const after = line.text.slice(name.end)
  if (before.endsWith('(') && after.startsWith(')')) return true
  return line.segments.some(({ text }) => {
    const [only, ...others] = personNames(text)
    return only?.name === name.name && others.length === 0 && text.length - only.name.length < 12
  })
}

function personOnLine(lines: readonly Line[], at: number, line: Line, name: PersonName): Person {
  const after = line.text.slice(name.end)
  const beside = after.slice(0, personNames(after)[0]?.index ?? BESIDE).slice(0, BESIDE)
  const alone = standsAlone(line, name)
  const below = alone ? linesBelow(lines, at, extentOf(line, name)) : []
  const around = below.join(' ')
  const inSentence = positionIn(beside)
  const fromSentence = inSentence === undefined ? '' : cleaned(alone ? beside : inSentence.text)
  return {
    name: name.name,
    position: positionAmong(below) || fromSentence,
    ...contactDetails(around, []),
    place: placeOf(line.page, line.number),
    quote: `${line.text.slice(name.index)} ${around}`.slice(0, MAX_QUOTE).trim(),
  }
}

function personInRow({ page, line, texts }: PeopleRow, cell: string, { name, end }: PersonName): Person {
  const others = texts.filter((text) => text !== cell)
  return {
    name,
    position: positionAmong([cell.slice(end), ...others]),
    ...contactDetails(others.join(' '), []),
    place: placeOf(page, line),
    quote: `${cell} ${others.join(' ')}`.slice(0, MAX_QUOTE).trim(),
  }
}

const merged = (first: Person, second: Person): Person => ({
  ...(first.position === '' ? second : first),
  phones: [...new Set([...first.phones, ...second.phones])],
  emails: [...new Set([...first.emails, ...second.emails])],
  otherContact: [...new Set([...first.otherContact, ...second.otherContact])],
})

/**
 * The people a document names, each with the position beside or below the name. One named twice is one.
 * `lines` are those outside tables, top to bottom; `rows` the rows of the tables.
 */
export function readPeople(lines: readonly Line[], rows: readonly PeopleRow[]): readonly Person[] {
  const onLines = lines.flatMap((line, at): Placed[] =>
    personNames(line.text).map((name) => ({
      page: line.page,
      line: line.number,
      person: personOnLine(lines, at, line, name),
    })),
  )
  const inRows = rows.flatMap((row) =>
    row.texts.flatMap((cell): Placed[] =>
      personNames(cell).map((name) => ({
        page: row.page,
        line: row.line,
        person: personInRow(row, cell, name),
      })),
    ),
  )
  const people = new Map<string, Person>()
  for (const { person } of [...onLines, ...inRows].sort((a, b) => a.page - b.page || a.line - b.line)) {
    const known = people.get(person.name)
    if (known === undefined && people.size >= limits.people) continue
    people.set(person.name, known === undefined ? person : merged(known, person))
  }
  return [...people.values()]
}
