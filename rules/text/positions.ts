import { holdsAny } from './find-words.ts'
import { matchKey } from './normalise.ts'
import { actingWords, notAPositionAfter, positionWords, type Role, type Side } from './position-words.ts'
import { displaySpan } from './quote.ts'

export type { Role, Side } from './position-words.ts'

export interface Position {
  /** The position as displayed, up to the next space, at most 80 characters. */
  readonly text: string
  readonly role: Role
  readonly side: Side
}

const READ_LENGTH = 2_000
const QUOTE_LENGTH = 80

const meaningOf = new Map(
  positionWords.flatMap(({ role, side, words }) =>
    words.map((word) => [matchKey(word), { role, side }] as const),
  ),
)
const WORDS = [...meaningOf.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replaceAll('.', '\\.'))
  .join('|')
const pattern = new RegExp(`(?<!${notAPositionAfter.join('|')})(?:${WORDS})`)
const everyPosition = new RegExp(pattern, 'g')
const mayAct = holdsAny(actingWords)
const acting = new RegExp(`(?:${actingWords.join('|')})(?:${WORDS})`)

/** A unit that bears a person-like title in an agency named centre or section is its head: "ผู้อำนวยการศูนย์… (องค์การมหาชน)". */
const wholeAgency = /^(?:ผู้อำนวยการ|รองผู้อำนวยการ)(?:ศูนย์|กองทุน).{0,80}\(องค์การมหาชน\)/

function at(text: string, key: string, index: number, word: string): Position | undefined {
  const meaning = meaningOf.get(word)
  if (meaning === undefined) return undefined
  const { start, end } = displaySpan(text, index, word.length)
  const space = text.indexOf(' ', end)
  const shown = text.slice(start, Math.min(space < 0 ? text.length : space, start + QUOTE_LENGTH))
  if (wholeAgency.test(key.slice(index)))
    return { text: shown, role: word.startsWith('รอง') ? 'deputy' : 'top', side: 'none' }
  return { text: shown, ...meaning }
}

/** Every position that a text names, in its order; of a sentence too, where several stand behind one another. */
export function positionsIn(text: string): readonly Position[] {
  const read = text.slice(0, READ_LENGTH)
  const key = matchKey(read)
  return [...key.matchAll(everyPosition)].flatMap(({ index, 0: word }) => at(read, key, index, word) ?? [])
}

/**
 * The position a card, caption or signature block states: its words, what it makes of the holder, and the side.
 * Whoever acts for a position is given that position. Undefined when no position is recognised.
 * Takes normalised text, of which the first 2,000 characters are read.
 *
 * @param known `matchKey(text)` of a text shorter than that, when it is already there.
 */
export function positionIn(text: string, known?: string): Position | undefined {
  const read = text.slice(0, READ_LENGTH)
  const key = known ?? matchKey(read)
  const instead = mayAct(key) ? acting.exec(key) : null
  const found = pattern.exec(instead === null ? key : key.slice(instead.index))
  if (found === null) return undefined
  return at(read, key, found.index + (instead?.index ?? 0), found[0])
}
