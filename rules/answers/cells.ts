import { itemCodeOf } from '../text/item-codes.ts'
import { unescapeFormula } from './formula.ts'

const arabic = (text: string): string =>
  text.replaceAll(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))

/** The item id ("O12") that a cell names: a code in any form, or the bare number of an item column. */
export function itemIdOf(cell: string): string | undefined {
  const text = cell.slice(0, 200).trim()
  const bare = /^(?:ข้อ(?:ที่)?\s{0,3})?0?([1-9]\d?)\.?$/.exec(arabic(text))?.[1]
  const number = bare === undefined ? itemCodeOf(text) : Number(bare)
  return number === undefined ? undefined : `O${number}`
}

/** Yes, no, or neither: "มี", "ไม่มี", ticks and crosses. */
export function yesOrNo(cell: string): boolean | undefined {
  const key = unescapeFormula(cell)
    .replaceAll(/[\s()[\]]/g, '')
    .toLowerCase()
  if (/^(?:มี|ใช่|yes|y|true|1|✓|✔|☑|√|\/|x✓)$/.test(key)) return true
  if (/^(?:ไม่มี|ไม่|ไม่ใช่|no|n|false|0|✗|✘|×|x|-|–|☐)$/.test(key)) return false
  return undefined
}

/** True for any mark in a column that is only ticked. */
export const isTicked = (cell: string): boolean => {
  const text = unescapeFormula(cell).trim()
  return text !== '' && !/^(?:[-–☐0]|false|no)$/i.test(text)
}

// Commas and semicolons stand in real addresses too: they part two addresses only where the next one begins.
const separators = /\s+|[,;|](?=\s|https?:|www\.|$)/i
const bareHost = /^(?:[a-z0-9-]{1,63}\.){1,6}(?:th|com|org|net|gov|info|ac|in|io|me)(?::\d{1,5})?(?:[/?#]|$)/i

const mostUrls = 50
const longestUrl = 2_000

/** True when the text is a whole web address of a length that a sheet can hold. */
export const isWebAddress = (text: string): boolean =>
  /^https?:\/\/\S+$/i.test(text) && text.length <= longestUrl && URL.canParse(text)

export interface UrlCell {
  readonly urls: readonly string[]
  /** Pieces that are no address. */
  readonly rest: readonly string[]
}

/** Takes the addresses out of a cell, in order, each once. An address without a scheme is given http. */
export function urlsOf(cell: string): UrlCell {
  const urls = new Set<string>()
  const rest: string[] = []
  for (const piece of unescapeFormula(cell).split(separators)) {
    const text = piece.trim()
    if (text === '' || /^(?:[-–•*]|\d{1,2}[.)])$/.test(text)) continue
    const address = bareHost.test(text) ? `http://${text}` : text
    if (!isWebAddress(address)) rest.push(text)
    else if (urls.size < mostUrls) urls.add(address)
  }
  return { urls: [...urls], rest }
}
