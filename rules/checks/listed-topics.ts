import type { Block, PageFacts } from '../facts/model.ts'
import type { Because } from '../judge/model.ts'
import { matchKey } from '../text/normalise.ts'
import { isBlank, keyedTables } from './labels.ts'
import { mainText } from './main-text.ts'
import { because } from './outcome.ts'
import { wordsOf } from './words.ts'

/** A topic with the words that name it, and those that do where the topics stand in one list. */
export interface ListedTopic {
  readonly any: readonly string[]
  readonly listed?: readonly string[] | undefined
}

/** An entry that is longer tells something, it names nothing. Key characters. */
const LONGEST_ENTRY = 70
/** Columns that name what the rows are about: the first, or the second beside numbers. */
const NAMING_COLUMNS = 2

interface Entry {
  readonly text: string
  readonly key: string
  readonly place: string
}
type Entries = readonly Entry[]

const known = new WeakMap<PageFacts, readonly Entries[]>()

/** "(1) …", "2. …": paragraphs numbered by hand. */
const NUMBERED = /^\(?\d{1,2}[.)]/
/** What is said of an entry stands behind its name. */
const BEHIND_NAME = /\s*[:–—]/

/** The list that a block is an entry of; undefined for running text. */
function listOf({ tag, key, place, heading }: Block): string | undefined {
  if (tag === 'li' || tag === 'dt') return `${tag} ${place.replace(/\/\d+$/, '')}`
  return tag === 'p' && NUMBERED.test(key) ? `p ${heading}` : undefined
}

/** Lists of short names: the first columns of tables, headings of one part, terms and entries of lists. */
function listsOf(facts: PageFacts): readonly Entries[] {
  const before = known.get(facts)
  if (before !== undefined) return before
  const groups = new Map<string, Entry[]>()
  const add = (group: string, text: string, place: string): void => {
    const key = matchKey(text)
    if (!isBlank(key) && key.length <= LONGEST_ENTRY)
      groups.set(group, [...(groups.get(group) ?? []), { text, key, place }])
  }
  for (const [at, { table }] of keyedTables(facts).entries())
    for (const row of table.rows)
      for (const [column, cell] of row.slice(0, NAMING_COLUMNS).entries())
        add(`column ${at} ${column}`, cell, table.place)
  for (const { region, level, parent, text, place } of facts.headings)
    if (region === 'main') add(`h${level} ${parent}`, text, place)
  for (const block of mainText(facts).blocks) {
    const list = listOf(block)
    if (list !== undefined) add(list, block.text.split(BEHIND_NAME, 1)[0] ?? '', block.place)
  }
  const lists = [...groups.values()]
  known.set(facts, lists)
  return lists
}

/** The entries that can be given to topics, one each; `named[topic]` are those that may be it. */
function ownEntries(named: readonly (readonly number[])[]): readonly number[] {
  const topicOf = new Map<number, number>()
  const give = (topic: number, tried: Set<number>): boolean => {
    for (const entry of named[topic] ?? []) {
      if (tried.has(entry)) continue
      tried.add(entry)
      const holder = topicOf.get(entry)
      if (holder !== undefined && !give(holder, tried)) continue
      topicOf.set(entry, topic)
      return true
    }
    return false
  }
  for (const topic of named.keys()) give(topic, new Set())
  return [...topicOf.keys()].sort((a, b) => a - b)
}

/**
 * Topics that stand in one list, an entry each, in words that would say little anywhere else: beside six others of the
 * seven issues “การบอกข่าว” is the one of publicity.
 *
 * @returns undefined unless one list holds `needed` of them.
 */
export function listedTopics(
  evidence: readonly PageFacts[],
  topics: readonly ListedTopic[],
  needed: number,
): readonly Because[] | undefined {
  if (topics.every(({ listed }) => listed === undefined)) return undefined
  const words = topics.map(({ any, listed }) => [
    ...wordsOf(any),
    ...(listed === undefined ? [] : wordsOf(listed)),
  ])
  for (const facts of evidence) {
    for (const entries of listsOf(facts)) {
      if (entries.length < needed) continue
      const named = words.map((each) =>
        entries.flatMap((entry, at) => (each.some(({ key }) => entry.key.includes(key)) ? [at] : [])),
      )
      const found = ownEntries(named).flatMap((at) => entries[at] ?? [])
      const [first] = found
      if (first === undefined || found.length < needed) continue
      const quote = found.map(({ text }) => text).join(' | ')
      return [
        because(
          { th: `มีรายการที่กล่าวถึงครบ ${needed} เรื่อง`, en: `A list deals with all ${needed} topics` },
          { facts, quote, place: first.place },
        ),
      ]
    }
  }
  return undefined
}
