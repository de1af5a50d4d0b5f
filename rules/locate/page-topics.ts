import type { PageFacts } from '../facts/model.ts'
import { findLoosely, looseKey } from '../text/loose.ts'
import { matchKey } from '../text/normalise.ts'
import { searchable, type Searchable } from '../text/searchable.ts'
import type { Topics } from './topics.ts'

/** What a page says it is about. */
export interface PageTopic {
  readonly concept: string
  /** 0–1 */
  readonly score: number
  readonly said: string
}

/** The topics of a page, each with the share of the words its evidence uses that stand in the main text; best first. */
export type PageSays = readonly (PageTopic & {
  /** 0–1 */
  readonly content: number
})[]

const FIRST_HEADINGS = 4
/** "คู่มือสำหรับประชาชน: งานทะเบียน" among the first lines says what the page is, under whatever title. */
const OPENING_BLOCKS = 4
const LABELLED = /^([^:\n]{4,60}):\s/u
const WEIGHTS = { heading: 1, laterHeading: 0.7, title: 0.8, opening: 0.6 }

const mainKeys = new WeakMap<PageFacts, Searchable>()

/** All main text of a page as one key, for quick word tests. Cached per facts object. */
export function mainKeyOf(facts: PageFacts): Searchable {
  const known = mainKeys.get(facts)
  if (known !== undefined) return known
  const key = searchable(
    facts.blocks
      .filter((block) => block.region === 'main')
      .map((block) => block.key)
      .join('\n'),
  )
  mainKeys.set(facts, key)
  return key
}

/**
 * The topics a page announces in its headings, its title and its opening line.
 * The title counts only when it says something beyond the site's name, which many sites repeat on every page.
 *
 * @param siteTitle the home page's title.
 */
export function topicsOfPage(facts: PageFacts, topics: Topics, siteTitle: string): readonly PageTopic[] {
  const fromPicture = facts.textLayer === 'ocr'
  const best = new Map<string, PageTopic>()
  const add = (said: string, weight: number) => {
    for (const match of fromPicture ? topics.inPicture(said) : topics.inText(said)) {
      const score = match.score * weight
      if ((best.get(match.concept)?.score ?? 0) < score)
        best.set(match.concept, { concept: match.concept, score, said })
    }
  }
  const headings = facts.headings.filter((heading) => heading.region === 'main' && heading.level <= 4)
  headings.slice(0, FIRST_HEADINGS).forEach((heading, index) => {
    add(heading.text, index === 0 ? WEIGHTS.heading : WEIGHTS.laterHeading)
  })
  if (facts.title !== '' && facts.title !== siteTitle) add(facts.title, WEIGHTS.title)
  const opening = facts.blocks.find((block) => block.region === 'main' && block.text.length > 3)
  if (opening !== undefined && opening.text.length < 200) add(opening.text, WEIGHTS.opening)
  for (const { text } of facts.blocks.filter(({ region }) => region === 'main').slice(0, OPENING_BLOCKS)) {
    const label = LABELLED.exec(text)?.[1]
    if (label !== undefined) add(label, WEIGHTS.opening)
  }
  return [...best.values()].sort((a, b) => b.score - a.score)
}

/** What a page says it is about, and how far its text bears that out; see {@link topicsOfPage}. */
export function pageSays(facts: PageFacts, topics: Topics, siteTitle: string): PageSays {
  return topicsOfPage(facts, topics, siteTitle).map((topic) => ({
    ...topic,
    content: contentShare(facts, topic.concept, topics),
  }))
}

/** 0–1: how many of the words that such evidence uses stand in the main text. */
export function contentShare(facts: PageFacts, concept: string, topics: Topics): number {
  const words = topics.concept(concept)?.content ?? []
  if (words.length === 0) return 0
  const key = mainKeyOf(facts)
  const found =
    facts.textLayer === 'ocr'
      ? countLoosely(key.text, words)
      : words.filter((word) => key.find(matchKey(word)) >= 0).length
  return Math.min(1, found / Math.min(4, words.length))
}

function countLoosely(key: string, words: readonly string[]): number {
  const read = looseKey(key)
  return words.filter((word) => findLoosely(read, looseKey(matchKey(word))) !== undefined).length
}
