import type { Catalogue } from '../catalogue/schema.ts'
import type { Concept } from '../concepts/schema.ts'
import { findLoosely, looseKey } from '../text/loose.ts'
import { findWords } from '../text/find-words.ts'
import { matchKey } from '../text/normalise.ts'
import { inWordsOfCriteria } from './everyday-words.ts'
import { remembering } from '../text/remember.ts'
import { combinationIn, withoutSwallowed } from './spans.ts'
import type { Combination, Find, Span } from './spans.ts'

/** What a piece of text or an address is about, and how sure the wording makes us. */
export interface TopicMatch {
  readonly concept: string
  readonly wording: string
  /** 0–1: strength of the wording and how much of the text it explains. */
  readonly score: number
}

export interface Topics {
  /** Concepts named in a label, heading or title, best first. Cached: menus repeat on every page. */
  readonly inText: (text: string) => readonly TopicMatch[]
  /** The same for text that was read from a picture, where letters may be wrong. */
  readonly inPicture: (text: string) => readonly TopicMatch[]
  /** Concepts hinted at by an address or file name, best first. */
  readonly inAddress: (url: string) => readonly TopicMatch[]
  /** The concepts whose evidence answers `concept`: itself and what it includes. */
  readonly answering: (concept: string) => ReadonlySet<string>
  readonly concept: (id: string) => Concept | undefined
}

interface Wording {
  readonly key: string
  readonly concept: string
  readonly text: string
  /** 0 marks a false friend. */
  readonly weight: number
}

interface Wordings {
  readonly names: readonly Wording[]
  readonly combinations: readonly Combination[]
}

const WEIGHTS = { strong: 1, medium: 0.7, weak: 0.35 } as const
/** A name that was read from a picture and only resembles the wording. */
const NEARLY = 0.9
/** A name in an address is often cut short, or that of the page it was copied from. */
const IN_ADDRESS = 0.8
/** Fewer Thai letters than this in an address are no name. */
const SHORTEST_NAME = 6
/** Texts longer than this are prose, not labels; a name in them says little. */
const LONGEST_LABEL = 400

/** Years, codes and polite filler say nothing about the topic; without them coverage is comparable. */
const FILLER =
  /(ประจำ)?ปี(งบประมาณ)?(พ\.?ศ\.?\.?)?\d{2,4}|พ\.?ศ\.?\.?\d{4}|\(?รอบ\d+เดือน(แรก)?\)?|(ข้อ)?\b(oit|o|ita)[-._]?\d{1,3}\b[:.]?|ของ(องค์การบริหารส่วน(ตำบล|จังหวัด)|เทศบาล(ตำบล|เมือง|นคร)|อบต\.?|อบจ\.?|หน่วยงาน)[^\s,()]{0,20}$/g

const gradedWordings = (graded: Concept['names'], concept: string): Wording[] =>
  (['strong', 'medium', 'weak'] as const).flatMap((strength) =>
    graded[strength].map((text) => ({ key: matchKey(text), concept, text, weight: WEIGHTS[strength] })),
  )

function bestPerConcept(matches: readonly TopicMatch[]): readonly TopicMatch[] {
  const best = new Map<string, TopicMatch>()
  for (const match of matches) {
    if ((best.get(match.concept)?.score ?? -1) < match.score) best.set(match.concept, match)
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.concept.localeCompare(b.concept))
}

const labelKey = (text: string): string => matchKey(inWordsOfCriteria(text.slice(0, LONGEST_LABEL)))

/** Letters of a key that say something about its topic. */
const tellingLength = (key: string): number => Math.max(1, key.replace(FILLER, '').length)

/** Prepares to tell the wordings that some words stand in, in the order they are given here. */
function wordingsByWord({ names, combinations }: Wordings): (words: Iterable<string>) => Wordings {
  const byWord = new Map<string, { readonly names: number[]; readonly combinations: number[] }>()
  const at = (word: string): { readonly names: number[]; readonly combinations: number[] } => {
    const known = byWord.get(word)
    if (known !== undefined) return known
    const fresh = { names: [], combinations: [] }
    byWord.set(word, fresh)
    return fresh
  }
  names.forEach(({ key }, number) => at(key).names.push(number))
  combinations.forEach(({ all }, number) => {
    for (const word of all.flat()) at(word).combinations.push(number)
  })
  const inOrder = <Each>(list: readonly Each[], numbers: readonly number[]): readonly Each[] =>
    [...new Set(numbers)].sort((a, b) => a - b).flatMap((number) => list[number] ?? [])
  return (words) => {
    const held = [...words].flatMap((word) => byWord.get(word) ?? [])
    return {
      names: inOrder(
        names,
        held.flatMap((each) => each.names),
      ),
      combinations: inOrder(
        combinations,
        held.flatMap((each) => each.combinations),
      ),
    }
  }
}

function looseWordings(names: readonly Wording[], combinations: readonly Combination[]): Wordings {
  return {
    names: names.map((name) => ({ ...name, key: looseKey(name.key) })),
    combinations: combinations.map(({ concept, all, without }) => ({
      concept,
      all: all.map((words) => words.map(looseKey)),
      without: without.map(looseKey),
    })),
  }
}

function safeDecode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

/** What a page or file is called in Thai by the last part of its path; '' when it is not. */
function thaiNameIn(url: string): string {
  if (!/[%\u0e01-\u0e2e]/.test(url)) return ''
  const path = url.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/s, '')
  const last = safeDecode(path.split('/').filter(Boolean).at(-1) ?? '')
  const thai = last.match(/[\u0e01-\u0e2e]/g) ?? []
  return thai.length < SHORTEST_NAME ? '' : last.replace(/\.\w{2,5}$/, '').replace(/[-_+]+/g, ' ')
}

/**
 * Prepares the wordings of all concepts for matching.
 *
 * @param concepts every known concept, also those no item of the year uses: they claim their own names.
 * @param titles official item titles by concept id; they are names too.
 */
export function compileTopics(
  concepts: readonly Concept[],
  titles: ReadonlyMap<string, readonly string[]> = new Map(),
): Topics {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]))
  const names: Wording[] = concepts.flatMap((concept) => [
    ...gradedWordings(concept.names, concept.id),
    ...(titles.get(concept.id) ?? []).map((text) => ({
      key: matchKey(text),
      concept: concept.id,
      text,
      weight: WEIGHTS.strong,
    })),
    ...concept.falseFriends.map((text) => ({ key: matchKey(text), concept: concept.id, text, weight: 0 })),
  ])
  const combinations: Combination[] = concepts.flatMap((concept) =>
    concept.together.map(({ all, without }) => ({
      concept: concept.id,
      all: all.map((words) => words.map(matchKey)),
      without: without.map(matchKey),
    })),
  )
  const addresses: Wording[] = concepts.flatMap((concept) => gradedWordings(concept.addresses, concept.id))

  const wordsIn = findWords([
    ...names.map(({ key }) => key),
    ...combinations.flatMap(({ all, without }) => [...all.flat(), ...without]),
  ])
  const hintsIn = findWords(addresses.map(({ key }) => key))
  /** The wordings that hold some of the words found, in their own order: the others need not be tried. */
  const holding = wordingsByWord({ names, combinations })
  const exactly = (starts: ReadonlyMap<string, number>): Find => {
    return (word) => {
      const start = starts.get(word)
      return start === undefined ? undefined : { start, end: start + word.length }
    }
  }

  const inKey = (known: Wordings, find: Find, key: string, telling: number): readonly TopicMatch[] => {
    const named = known.names.flatMap(({ key: word, concept, text: written, weight }): Span[] => {
      const place = find(word)
      return place === undefined ? [] : [{ concept, text: written, weight, ...place, length: word.length }]
    })
    const spans = [...named, ...known.combinations.flatMap((each) => combinationIn(each, find) ?? [])]
    if (spans.length === 0) return []
    const kept = withoutSwallowed(spans, key).filter((span) => span.weight > 0)
    return bestPerConcept(
      kept.map((span) => {
        const coverage = Math.min(1, span.length / telling)
        return {
          concept: span.concept,
          wording: span.text,
          score: span.weight * (0.35 + 0.65 * coverage),
        }
      }),
    )
  }

  const inText = remembering((text: string): readonly TopicMatch[] => {
    const key = labelKey(text)
    const starts = wordsIn(key)
    // Most labels of a site name nothing that anybody asks for.
    if (key.length < 2 || starts.size === 0) return []
    return inKey(holding(starts.keys()), exactly(starts), key, tellingLength(key))
  })

  let loose: Wordings | undefined
  const inPicture = remembering((text: string): readonly TopicMatch[] => {
    loose ??= looseWordings(names, combinations)
    const key = labelKey(text)
    const read = looseKey(key)
    const telling = (tellingLength(key) * read.length) / Math.max(1, key.length)
    const nearly = inKey(loose, (word) => findLoosely(read, word), read, Math.max(1, telling))
    // What stands there letter by letter is surer than what only resembles it.
    return bestPerConcept([
      ...inText(text),
      ...nearly.map((match) => ({ ...match, score: match.score * NEARLY })),
    ])
  })

  const inAddress = remembering((url: string): readonly TopicMatch[] => {
    const key = matchKey(safeDecode(url.replace(/^https?:\/\/[^/]*/i, '')))
    if (key.length < 2) return []
    const hints = hintsIn(key)
    const hinted = addresses
      .filter((wording) => hints.has(wording.key) && hasWord(key, wording.key))
      .map((wording) => ({
        concept: wording.concept,
        wording: wording.text,
        score: wording.weight * Math.min(1, 0.5 + wording.key.length / 20),
      }))
    const named = inText(thaiNameIn(url)).map((match) => ({ ...match, score: match.score * IN_ADDRESS }))
    return bestPerConcept([...hinted, ...named])
  })

  return {
    inText,
    inPicture,
    inAddress,
    answering: (concept) => new Set([concept, ...(byId.get(concept)?.includes ?? [])]),
    concept: (id) => byId.get(id),
  }
}

/** A short Latin hint such as "ita" or "plan" must stand as a word of its own in the address. */
function hasWord(address: string, hint: string): boolean {
  let from = address.indexOf(hint)
  while (from >= 0) {
    if (hint.length > 7) return true
    const before = address[from - 1] ?? '/'
    const after = address[from + hint.length] ?? '/'
    if (!/[a-z]/.test(before) && !/[a-z]/.test(after)) return true
    from = address.indexOf(hint, from + 1)
  }
  return false
}

/** The wordings of all concepts and the official titles of a year's items, ready for matching. */
export function topicsOfYear(catalogue: Catalogue, concepts: readonly Concept[]): Topics {
  const titles = catalogue.items.map((item) => [item.concept, [item.title.th, item.title.en]] as const)
  return compileTopics(concepts, new Map(titles))
}
