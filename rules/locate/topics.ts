import type { Catalogue } from '../catalogue/schema.ts'
import type { Concept } from '../concepts/schema.ts'
import { matchKey } from '../text/normalise.ts'
import { remembering } from '../text/remember.ts'

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

/** A wording found in a text: where, and how many characters of it are its own. */
interface Span {
  readonly concept: string
  readonly text: string
  readonly weight: number
  readonly start: number
  readonly end: number
  readonly length: number
}

interface Combination {
  readonly concept: string
  readonly all: readonly (readonly string[])[]
  readonly without: readonly string[]
}

/** Words that only name a concept together say it less surely than its written name. */
const TOGETHER = 0.8

const WEIGHTS = { strong: 1, medium: 0.7, weak: 0.35 } as const
/** Texts longer than this are prose, not labels; a name in them says little. */
const LONGEST_LABEL = 400

/** Years, codes and polite filler say nothing about the topic; without them coverage is comparable. */
const FILLER =
  /(ประจำ)?ปี(งบประมาณ)?(พ\.?ศ\.?\.?)?\d{2,4}|พ\.?ศ\.?\.?\d{4}|\(?รอบ\d+เดือน(แรก)?\)?|(ข้อ)?\b(oit|o|ita)[-._]?\d{1,3}\b[:.]?|ของ(องค์การบริหารส่วน(ตำบล|จังหวัด)|เทศบาล(ตำบล|เมือง|นคร)|อบต\.?|อบจ\.?|หน่วยงาน)[^\s,()]{0,20}$/g

const gradedWordings = (graded: Concept['names'], concept: string): Wording[] =>
  (['strong', 'medium', 'weak'] as const).flatMap((strength) =>
    graded[strength].map((text) => ({ key: matchKey(text), concept, text, weight: WEIGHTS[strength] })),
  )

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** A shorter wording inside a longer one of another concept is that longer name, not its own. */
function withoutSwallowed(spans: readonly Span[]): readonly Span[] {
  return spans.filter(
    (span) =>
      !spans.some((other) => {
        if (other === span) return false
        if (other.weight === 0) return other.concept === span.concept && overlaps(other, span)
        return (
          other.concept !== span.concept &&
          other.length > span.length &&
          other.start <= span.start &&
          other.end >= span.end
        )
      }),
  )
}

/** The longest word of a list that stands in the text, and where. */
function longestOf(key: string, words: readonly string[]): { start: number; word: string } | undefined {
  let best: { start: number; word: string } | undefined
  for (const word of words) {
    const start = word.length > (best?.word.length ?? 0) ? key.indexOf(word) : -1
    if (start >= 0) best = { start, word }
  }
  return best
}

function combinationIn(key: string, { concept, all, without }: Combination): Span | undefined {
  if (without.some((word) => key.includes(word))) return undefined
  const found = all.map((words) => longestOf(key, words))
  const parts = found.filter((part) => part !== undefined)
  if (parts.length < all.length) return undefined
  return {
    concept,
    text: parts.map((part) => part.word).join(' … '),
    weight: TOGETHER,
    start: Math.min(...parts.map((part) => part.start)),
    end: Math.max(...parts.map((part) => part.start + part.word.length)),
    length: parts.reduce((sum, part) => sum + part.word.length, 0),
  }
}

function bestPerConcept(matches: readonly TopicMatch[]): readonly TopicMatch[] {
  const best = new Map<string, TopicMatch>()
  for (const match of matches) {
    if ((best.get(match.concept)?.score ?? -1) < match.score) best.set(match.concept, match)
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.concept.localeCompare(b.concept))
}

function safeDecode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
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

  const inText = remembering((text: string): readonly TopicMatch[] => {
    const key = matchKey(text.slice(0, LONGEST_LABEL))
    if (key.length < 2) return []
    const named = names.flatMap(({ key: word, concept, text: written, weight }): Span[] => {
      const start = key.indexOf(word)
      const length = word.length
      return start < 0 ? [] : [{ concept, text: written, weight, start, end: start + length, length }]
    })
    const spans = [...named, ...combinations.flatMap((each) => combinationIn(key, each) ?? [])]
    if (spans.length === 0) return []
    const telling = Math.max(1, key.replace(FILLER, '').length)
    const kept = withoutSwallowed(spans).filter((span) => span.weight > 0)
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
  })

  const inAddress = remembering((url: string): readonly TopicMatch[] => {
    const key = matchKey(safeDecode(url.replace(/^https?:\/\/[^/]*/i, '')))
    if (key.length < 2) return []
    return bestPerConcept(
      addresses
        .filter((wording) => hasWord(key, wording.key))
        .map((wording) => ({
          concept: wording.concept,
          wording: wording.text,
          score: wording.weight * Math.min(1, 0.5 + wording.key.length / 20),
        })),
    )
  })

  return {
    inText,
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
