import { fullTitles, shortTitles } from './person-titles.ts'

const TITLES = [
  ...fullTitles,
  ...shortTitles.map((title) => (title.endsWith('.') ? title : `${title}.`)),
].sort((a, b) => b.length - a.length)

/** A name without the titles it is written with. */
export function bareName(name: string): string {
  const title = TITLES.find((each) => name.startsWith(each))
  return title === undefined ? name : bareName(name.slice(title.length).trim())
}

/** What is lost or added when a name is exported, copied or typed anew: marks over and under the letters. */
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g
const SHORTEST_PART = 2

const partsOf = (name: string): readonly string[] =>
  bareName(name)
    .replaceAll(MARKS, '')
    .split(/\s+/)
    .filter(({ length }) => length >= SHORTEST_PART)

/**
 * Whether two names may be of one person: titles, marks and one of the two parts may differ, as after a marriage or
 * through a slip of the pen.
 */
export function isSamePerson(a: string, b: string): boolean {
  const parts = new Set(partsOf(a))
  return partsOf(b).some((part) => parts.has(part))
}
