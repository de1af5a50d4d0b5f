import { inflateUpTo } from '../inflate-up-to.ts'
import { indexOfLatin1, latin1 } from '../../rules/text/latin1.ts'

/** Objects, pages and bytes looked at; honest text is far smaller, and a scan has no text to repair. */
const MOST_OBJECTS = 100_000
const MOST_PAGES = 600
const MOST_PACKED = 8_000_000
const LARGEST_PAGE = 4_000_000
const LONGEST_DICTIONARY = 20_000

const objectHeader = /(?:^|[\s>])(\d{1,8}) \d{1,5} $/
const isPage = /\/Type\s*\/Page(?![A-Za-z])/
const contents = /\/Contents\s*(?:(\d{1,8}) \d{1,5} R|\[([^\]]{0,4000})\])/
const reference = /(\d{1,8}) \d{1,5} R/g
const plainlyDeflated = /\/Filter\s*(?:\[\s*)?\/FlateDecode\s*(?:\]|\/|>)/
const length = /\/Length\s+(\d{1,10})(?!\s+\d+\s+R)/

/** Deflated instructions that draw the pages, by the object number of the page, in the order they are run. */
export type ContentStreams = ReadonlyMap<number, readonly Uint8Array[]>

/** Where the body of every object begins that stands openly in the file; a later one replaces an earlier one. */
function objectsIn(bytes: Uint8Array): ReadonlyMap<number, number> {
  const objects = new Map<number, number>()
  for (
    let at = indexOfLatin1(bytes, ' obj');
    at >= 0 && objects.size < MOST_OBJECTS;
    at = indexOfLatin1(bytes, ' obj', at + 4)
  ) {
    const header = objectHeader.exec(latin1(bytes.subarray(Math.max(0, at - 16), at + 1)))
    if (header !== null) objects.set(Number(header[1]), at + 4)
  }
  return objects
}

const dictionaryAt = (bytes: Uint8Array, from: number): string => {
  const text = latin1(bytes.subarray(from, from + LONGEST_DICTIONARY))
  const end = /endobj|stream\r?\n/.exec(text)
  return end === null ? '' : text.slice(0, end.index + end[0].length)
}

function packedAt(bytes: Uint8Array, from: number): Uint8Array | undefined {
  const dictionary = dictionaryAt(bytes, from)
  if (!/stream\r?\n$/.test(dictionary) || !plainlyDeflated.test(dictionary)) return undefined
  const start = from + dictionary.length
  const told = length.exec(dictionary)
  const end = told === null ? indexOfLatin1(bytes, 'endstream', start) : start + Number(told[1])
  // A copy: the library takes the bytes of the file away.
  return end > start && end <= bytes.length ? bytes.slice(start, end) : undefined
}

/**
 * The drawing instructions of pages, as far as they stand openly in the file (not inside another compressed object)
 * and are deflated and nothing else. Pages of which anything is missing are left out.
 */
export function contentStreams(bytes: Uint8Array): ContentStreams {
  const objects = objectsIn(bytes)
  const found = new Map<number, readonly Uint8Array[]>()
  let left = MOST_PACKED
  for (const [number, from] of objects) {
    const dictionary = dictionaryAt(bytes, from)
    if (!isPage.test(dictionary)) continue
    const [, one, several = ''] = contents.exec(dictionary) ?? []
    const parts = (one === undefined ? [...several.matchAll(reference)].map((match) => match[1]) : [one]).map(
      (part) => {
        const at = objects.get(Number(part))
        return at === undefined ? undefined : packedAt(bytes, at)
      },
    )
    const whole = parts.filter((part) => part !== undefined)
    if (parts.length === 0 || whole.length < parts.length) continue
    left -= whole.reduce((sum, part) => sum + part.length, 0)
    if (left < 0 || found.size >= MOST_PAGES) break
    found.set(number, whole)
  }
  return found
}

/** The instructions as text, one character a byte; undefined when they are missing, damaged, locked or too long. */
export function instructionsOf(parts: readonly Uint8Array[]): string | undefined {
  if (parts.length === 0) return undefined
  const texts: string[] = []
  let left = LARGEST_PAGE
  for (const part of parts) {
    try {
      // Two bytes of header come before the deflated ones.
      const text = latin1(inflateUpTo(part.subarray(2), left))
      left -= text.length
      if (left < 0) return undefined
      texts.push(text)
    } catch {
      return undefined
    }
  }
  return texts.join('\n')
}
