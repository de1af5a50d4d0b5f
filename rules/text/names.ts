import { holdsAny } from './find-words.ts'
import { fullTitles, gluedToName, noFamilyName, noNameAfter, shortTitles } from './person-titles.ts'

/** A person's name with its title, as written, and where it stands. */
export interface PersonName {
  readonly name: string
  readonly index: number
  /** Index just after the name. */
  readonly end: number
}

const READ_LENGTH = 200_000
const MOST_NAMES = 2_000

const longestFirst = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length)
const dotted = (title: string): string => title.split('.').filter(Boolean).join('\\. ?') + '\\.'

const FULL = longestFirst(fullTitles).join('|')
const SHORT = longestFirst(shortTitles).map(dotted).join('|')
/** A short title is the beginning of a word; a full one may follow another word without a space, but not ท(นาย) or เจ้า(นาย). */
const TITLE = `(?:(?<![ก-\\u0e4e.])(?:${SHORT})|(?<!ท|เจ้า|ขุน|พ)(?:${FULL}))`
const THAI_WORD = '[ก-ฮเ-ไ][ก-\\u0e4e]'
/**
 * More titles may follow the first. V8 writes out a repetition of up to three, and preparing so long an expression took
 * a tenth of a second; with up to four it takes a millisecond.
 */
const MORE_TITLES = `(?: ?(?:${SHORT}|${FULL})){0,4}`
const namePattern = new RegExp(
  `(${TITLE})(${MORE_TITLES}) ?(${THAI_WORD}{1,24}) (ณ ${THAI_WORD}{1,24}|${THAI_WORD}{1,29})(?![ก-\\u0e4e])`,
  'g',
)

/** Every name has a title before it: one that is written out, or a short one, which has a dot. */
const mayHoldTitle = holdsAny(fullTitles)

const startsWithAny = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.startsWith(word))

function isOtherWord(match: string): boolean {
  return Object.entries(noNameAfter).some(
    ([title, rests]) => match.startsWith(title) && startsWithAny(match.slice(title.length), rests),
  )
}

/** Length of the family name without a position that was glued to it. */
function familyLength(family: string): number {
  const cuts = gluedToName.map((word) => family.indexOf(word)).filter((at) => at > 1)
  return Math.min(family.length, ...cuts)
}

/**
 * The persons a text names: a title, a given and a family name in Thai letters.
 * Names without a title are not recognised; positions such as นายกเทศมนตรี or นายทะเบียน are no names.
 * Takes normalised text, of which the first 200,000 characters are read.
 */
export function personNames(text: string): PersonName[] {
  const read = text.slice(0, READ_LENGTH)
  const names: PersonName[] = []
  if (!read.includes('.') && !mayHoldTitle(read)) return names
  namePattern.lastIndex = 0
  for (let match = namePattern.exec(read); match !== null; match = namePattern.exec(read)) {
    const [whole, , , , family = ''] = match
    if (isOtherWord(whole) || startsWithAny(family, noFamilyName)) {
      // A name may begin inside the words that were refused.
      namePattern.lastIndex = match.index + 1
      continue
    }
    const end = match.index + whole.length - family.length + familyLength(family)
    names.push({ name: read.slice(match.index, end), index: match.index, end })
    if (names.length >= MOST_NAMES) break
    namePattern.lastIndex = end
  }
  return names
}
