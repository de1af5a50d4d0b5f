import { Inflate } from 'fflate'

/** Objects, pages and bytes looked at; honest text is far smaller, and a scan has no text to repair. */
const MOST_OBJECTS = 100_000
const MOST_PAGES = 600
const MOST_PACKED = 8_000_000
const LARGEST_PAGE = 4_000_000
const LONGEST_DICTIONARY = 20_000
const STEP = 8 * 1024

const objectHeader = /(?:^|[\s>])(\d{1,8}) \d{1,5} $/
const isPage = /\/Type\s*\/Page(?![A-Za-z])/
const contents = /\/Contents\s*(?:(\d{1,8}) \d{1,5} R|\[([^\]]{0,4000})\])/
const reference = /(\d{1,8}) \d{1,5} R/g
const plainlyDeflated = /\/Filter\s*(?:\[\s*)?\/FlateDecode\s*(?:\]|\/|>)/
const length = /\/Length\s+(\d{1,10})(?!\s+\d+\s+R)/

/** Deflated instructions that draw the pages, by the object number of the page, in the order they are run. */
export type ContentStreams = ReadonlyMap<number, readonly Uint8Array[]>

/** Where the body of every object begins that stands openly in the file; a later one replaces an earlier one. */
function objectsIn(buffer: Buffer): ReadonlyMap<number, number> {
  const objects = new Map<number, number>()
  for (
    let at = buffer.indexOf(' obj');
    at >= 0 && objects.size < MOST_OBJECTS;
    at = buffer.indexOf(' obj', at + 4)
  ) {
    const header = objectHeader.exec(buffer.toString('latin1', Math.max(0, at - 16), at + 1))
    if (header !== null) objects.set(Number(header[1]), at + 4)
  }
  return objects
}

const dictionaryAt = (buffer: Buffer, from: number): string => {
  const text = buffer.toString('latin1', from, from + LONGEST_DICTIONARY)
  const end = /endobj|stream\r?\n/.exec(text)
  return end === null ? '' : text.slice(0, end.index + end[0].length)
}

function packedAt(buffer: Buffer, from: number): Uint8Array | undefined {
  const dictionary = dictionaryAt(buffer, from)
  if (!/stream\r?\n$/.test(dictionary) || !plainlyDeflated.test(dictionary)) return undefined
  const start = from + dictionary.length
  const told = length.exec(dictionary)
  const end = told === null ? buffer.indexOf('endstream', start) : start + Number(told[1])
  // A copy: the library takes the bytes of the file away.
  return end > start && end <= buffer.length ? new Uint8Array(buffer.subarray(start, end)) : undefined
}

/**
 * The drawing instructions of pages, as far as they stand openly in the file (not inside another compressed object)
 * and are deflated and nothing else. Pages of which anything is missing are left out.
 */
export function contentStreams(bytes: Uint8Array): ContentStreams {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const objects = objectsIn(buffer)
  const found = new Map<number, readonly Uint8Array[]>()
  let left = MOST_PACKED
  for (const [number, from] of objects) {
    const dictionary = dictionaryAt(buffer, from)
    if (!isPage.test(dictionary)) continue
    const [, one, several = ''] = contents.exec(dictionary) ?? []
    const parts = (one === undefined ? [...several.matchAll(reference)].map((match) => match[1]) : [one]).map(
      (part) => {
        const at = objects.get(Number(part))
        return at === undefined ? undefined : packedAt(buffer, at)
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
  let size = 0
  for (const part of parts) {
    const chunks: Uint8Array[] = []
    const inflate = new Inflate((chunk) => {
      chunks.push(chunk)
      size += chunk.length
    })
    try {
      // Two bytes of header come before the deflated ones.
      for (let at = 2; at < part.length && size <= LARGEST_PAGE; at += STEP)
        inflate.push(part.subarray(at, at + STEP), at + STEP >= part.length)
    } catch {
      return undefined
    }
    texts.push(Buffer.concat(chunks).toString('latin1'))
  }
  return size > LARGEST_PAGE ? undefined : texts.join('\n')
}
