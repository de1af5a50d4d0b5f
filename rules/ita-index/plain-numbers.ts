import type { PageFacts } from '../facts/model.ts'
import { arabicDigits } from '../text/thai-digits.ts'
import { SURE, type TitleMatch, type WantedItem } from './titles.ts'

/** How a list counts its entries: "ข้อ ๑๑ …", "11. …" or "11 …". */
const FORMS = [
  /^ข้อ(?:ที่)? ?(\d{1,2})(?![\d.:/])/,
  /^(\d{1,2}) ?[.)](?=[^\d])/,
  /^(\d{1,2}) (?=[a-z\u0e01-\u0e2e\u0e40-\u0e44])/i,
]
/** "11 รายเดือน / 12 ทั้งปี": so many numbers may stand within the entry before them. */
const MOST_WITHIN = 3
/** A number in the title's place says nothing: so many entries must name what their number means. */
const SOME_ITEMS = 5
/** So many that do bear with one that names another item. */
const BEAR = 5

/** The items that the words of a label may mean, where they are not the official title; [] when they name none. */
export type MayMean = (text: string) => readonly string[]

const plain = (text: string): string => arabicDigits(text.trimStart().slice(0, 24))

export type NumberOf = (text: string) => number | undefined

function numberBy(form: RegExp): NumberOf {
  return (text) => {
    const number = form.exec(plain(text))?.[1]
    return number === undefined ? undefined : Number(number)
  }
}

interface Entry {
  readonly number: number
  readonly text: string
}

/** Whether entries count from 1 to the last, each number once; a few may be named within the entry before them. */
function countsUpTo(last: number, entries: readonly Entry[]): boolean {
  if (entries[0]?.number !== 1 || entries.length < last - MOST_WITHIN) return false
  return entries.every(({ number, text }, at) => {
    const next = entries[at + 1]?.number ?? last + 1
    const within = Array.from({ length: Math.max(0, next - number - 1) }, (_, step) => number + step + 1)
    const named = new Set(arabicDigits(text).match(/\d+/g)?.map(Number))
    return next > number && within.every((each) => named.has(each))
  })
}

/**
 * On a page whose entries count from the first to the last item of the checklist, and no further, a plain number is the
 * number of an item, where the titles do not contradict it: agencies write the rest in words of their own.
 *
 * @param titleOf the item whose official title a text holds: it speaks for and against the numbers.
 * @param mayMean speaks for them where the agency uses words of its own.
 * @returns what tells the number of an entry; undefined when the page has no such list.
 */
export function numbersOfItems(
  facts: PageFacts,
  items: readonly WantedItem[],
  titleOf: (text: string) => TitleMatch | undefined,
  mayMean: MayMean,
): NumberOf | undefined {
  const texts = facts.blocks.filter(({ region }) => region === 'main').map(({ text }) => text)
  return FORMS.map(numberBy).find((numberOf) => {
    const entries = texts.flatMap((text): Entry[] => {
      const number = numberOf(text)
      return number === undefined ? [] : [{ number, text }]
    })
    if (!countsUpTo(items.length, entries)) return false
    const votes = { own: 0, others: 0, unlike: 0 }
    for (const { number, text } of entries) {
      const own = `O${number}`
      const title = titleOf(text)
      if (title !== undefined && title.score >= SURE) {
        votes[title.id === own ? 'own' : 'others']++
        continue
      }
      const meant = mayMean(text)
      if (meant.length > 0) votes[meant.includes(own) ? 'own' : 'unlike']++
    }
    return votes.own >= SOME_ITEMS && votes.others * BEAR <= votes.own && votes.unlike < votes.own
  })
}
