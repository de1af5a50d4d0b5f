import type { PageFacts } from '../facts/model.ts'
import { itemCodeOf, itemCodes } from '../text/item-codes.ts'
import { matchKey } from '../text/normalise.ts'
import { yearMentions } from '../text/years.ts'
import { numbersOfItems, type MayMean } from './plain-numbers.ts'
import { SURE, titleMatcher, type WantedItem } from './titles.ts'

/** What a label says: the item it names, by which sign, and how surely. */
export interface Label {
  readonly itemId: string
  readonly code?: number
  readonly by: 'title' | 'code'
  /** 0–1; title and code together are 1. */
  readonly score: number
  /** The title names one item and the code another. */
  readonly conflict: boolean
  readonly text: string
}

export interface LabelReader {
  /** The item a text names, or undefined. */
  readonly itemOf: (text: string) => Label | undefined
  /** The one year a short heading that names no item is about, or undefined. */
  readonly sectionYearOf: (text: string) => number | undefined
}

const LONGEST_LABEL = 400
const LONGEST_SECTION = 140
const yearKinds = new Set(['fiscal', 'calendar', 'two-digit', 'ce'])
const CODE_ALONE = 0.6
/** Lists print the address beside the title; it is not part of the label. */
const printedAddress = /https?:\/\/\S+/gi

/** The one year a short text is about; undefined when it speaks of none, of several, or only weakly. */
export function yearOf(text: string): number | undefined {
  const years = new Set(
    yearMentions(text)
      .filter((mention) => yearKinds.has(mention.kind) && mention.strength !== 'weak')
      .map((mention) => mention.to),
  )
  return years.size === 1 ? [...years][0] : undefined
}

/**
 * Reads labels against one checklist; each text is looked at once. With `codesCount` false only titles count:
 * the numbers of another family's list mean something else. `counted` is the page, when plain numbers may count on it,
 * and what its words may mean.
 */
export function labelReader(
  items: readonly WantedItem[],
  codesCount: boolean,
  counted?: { readonly facts: PageFacts; readonly mayMean: MayMean },
): LabelReader {
  const ids = new Set(items.map((item) => item.id))
  const titleOf = titleMatcher(items, matchKey)
  const numberOf =
    codesCount && counted !== undefined
      ? numbersOfItems(counted.facts, items, (text) => titleOf(matchKey(text)), counted.mayMean)
      : undefined
  const seen = new Map<string, Label | undefined>()
  const years = new Map<string, number | undefined>()

  const read = (text: string): Label | undefined => {
    const code = codesCount ? (itemCodeOf(text) ?? numberOf?.(text)) : undefined
    const codeId = code !== undefined && ids.has(`O${code}`) ? `O${code}` : undefined
    const title = titleOf(matchKey(text), codeId)
    const withCode = code === undefined ? {} : { code }
    if (title !== undefined && (codeId === undefined || codeId === title.id || title.score >= SURE)) {
      const agrees = codeId === title.id
      return {
        itemId: title.id,
        by: 'title',
        score: agrees ? 1 : Math.min(title.score, 0.95),
        conflict: codeId !== undefined && !agrees,
        text,
        ...withCode,
      }
    }
    if (codeId === undefined) return undefined
    return { itemId: codeId, by: 'code', score: CODE_ALONE, conflict: false, text, ...withCode }
  }

  const itemOf = (written: string): Label | undefined => {
    const text = written.includes('://') ? written.replace(printedAddress, '').trim() : written
    if (text.length < 2 || text.length > LONGEST_LABEL) return undefined
    if (!seen.has(text)) seen.set(text, read(text))
    return seen.get(text)
  }
  return {
    itemOf,
    sectionYearOf(text) {
      if (text.length > LONGEST_SECTION || itemOf(text) !== undefined || itemCodes(text).length > 0)
        return undefined
      if (!years.has(text)) years.set(text, yearOf(text))
      return years.get(text)
    },
  }
}
