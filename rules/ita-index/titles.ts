import { letterPairs, pairSimilarity, type LetterPairs } from '../text/similarity.ts'

/** An item of the checklist with the titles it goes by. */
export interface WantedItem {
  readonly id: string
  readonly titles: readonly string[]
}

export interface TitleMatch {
  readonly id: string
  /** 0–1; from 0.8 on the whole official title stands there. */
  readonly score: number
}

interface Title {
  readonly id: string
  readonly key: string
  readonly pairs: LetterPairs
}

/** The whole title is there. */
export const SURE = 0.8
const LONGEST_LABEL = 300
/** A title this short ("E-Service") is part of many other labels. */
const SHORT_TITLE = 12
const ALIKE = 0.75
/** How far the best must be ahead when no title stands there whole: official titles resemble each other. */
const LEAD = 0.04

const leadingCode = /^[#([*•.-]{0,4}(?:ข้อ(?:ที่)?)?_?(?:o(?:it)?|ita)?[._-]?\d{1,3}[).:,_-]{0,3}/
const year = /(?:งบประมาณ)?(?:พ\.?ศ\.{0,2})?25\d\d/g
const yearly = /(?:ประจำ)?ปี(?:งบประมาณ)?(?:พ\.?ศ\.{0,2})?25\d\d/g
const aReport = /^(?:รายงาน|สรุป|ผล)/

function variantsOf(key: string): string[] {
  const bare = key.slice(0, LONGEST_LABEL).replace(leadingCode, '')
  return [...new Set([bare, bare.replace(year, ''), bare.replace(yearly, '')])].filter((text) => text !== '')
}

function scoreOf(title: Title, text: string, pairs: LetterPairs): number {
  if (text === title.key) return 1
  const at = text.indexOf(title.key)
  if (at >= 0) {
    const coverage = title.key.length / text.length
    // "รายงานผลตามแผน…" names the plan, but is the report.
    if (at > 0 && aReport.test(text) && !aReport.test(title.key)) return 0
    if (title.key.length < SHORT_TITLE && coverage < 0.5) return 0
    return SURE + 0.19 * coverage
  }
  const ratio = text.length / title.key.length
  if (ratio < 1 && text.length >= SHORT_TITLE && ratio >= 0.6 && title.key.startsWith(text))
    return 0.5 + 0.29 * ratio
  if (ratio < 0.5 || ratio > 2) return 0
  // Nor is it one that is only like it: what was done about the measures is not the measures.
  if (aReport.test(text) && !aReport.test(title.key)) return 0
  const alike = pairSimilarity(title.pairs, pairs)
  return alike >= ALIKE ? alike * 0.95 : 0
}

/**
 * Makes a function that says which item a label names by its words, from the label's key (`matchKey`).
 * A code and a year beside the title do not disturb; a likeness must lead clearly over the next title.
 * `preferred` is the item that the label's code speaks for: it wins among titles that are almost as alike.
 */
export function titleMatcher(
  items: readonly WantedItem[],
  toKey: (text: string) => string,
): (key: string, preferred?: string) => TitleMatch | undefined {
  const titles: Title[] = items.flatMap(({ id, titles: words }) =>
    words.map((text) => {
      const key = toKey(text)
      return { id, key, pairs: letterPairs(key) }
    }),
  )
  return (key, preferred) => {
    const best = new Map<string, number>()
    for (const text of variantsOf(key)) {
      const pairs = letterPairs(text)
      for (const title of titles) {
        const score = scoreOf(title, text, pairs)
        if (score > (best.get(title.id) ?? 0)) best.set(title.id, score)
      }
    }
    const [first, second] = [...best].sort((a, b) => b[1] - a[1])
    if (first === undefined) return undefined
    const ofPreferred = preferred === undefined ? 0 : (best.get(preferred) ?? 0)
    if (preferred !== undefined && ofPreferred > 0 && first[1] < SURE + 0.15 && ofPreferred >= first[1] - 0.1)
      return { id: preferred, score: ofPreferred }
    const [id, score] = first
    if (score < SURE && second !== undefined && score - second[1] < LEAD) return undefined
    return { id, score }
  }
}
