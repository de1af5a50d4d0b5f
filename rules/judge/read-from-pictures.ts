import type { Item } from '../catalogue/schema.ts'
import { withAttachments } from '../checks/wrapped-files.ts'
import { titledOtherwise } from '../checks/year-of-files.ts'
import type { PageFacts } from '../facts/model.ts'
import { looseKey, setRight, type LooseWord } from '../text/loose.ts'
import { matchKey } from '../text/normalise.ts'
import type { Because, CheckOutcome, EvidenceSet, JudgeContext } from './model.ts'

/** The evidence of an item of which some was read from pictures, with the words of the item set right in it. */
export interface PictureEvidence {
  readonly evidence: EvidenceSet
  readonly context: JudgeContext
  /** What was read from pictures, as it was read. */
  readonly pictures: readonly PageFacts[]
  /** Their addresses. */
  readonly urls: ReadonlySet<string>
}

const isPicture = (facts: PageFacts): boolean => facts.textLayer === 'ocr'

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

const knownWords = new WeakMap<Item, readonly LooseWord[]>()

/** All words that the checks of an item look for, longest first. */
function wordsOf(item: Item): readonly LooseWord[] {
  const before = knownWords.get(item)
  if (before !== undefined) return before
  const written = [...item.components.flatMap(({ check }) => stringsIn(check)), ...(item.none?.any ?? [])]
  const words = [...new Set(written.map(matchKey))]
    .map((key) => ({ key, loose: looseKey(key) }))
    .sort((a, b) => b.key.length - a.key.length)
  knownWords.set(item, words)
  return words
}

const corrected = new WeakMap<PageFacts, Map<Item, PageFacts>>()

/** Facts whose keys hold the words of an item as the rules write them; what is shown stays as it was read. */
function forItem(facts: PageFacts, item: Item): PageFacts {
  if (!isPicture(facts)) return facts
  const known = corrected.get(facts) ?? new Map<Item, PageFacts>()
  corrected.set(facts, known)
  const before = known.get(item)
  if (before !== undefined) return before
  const words = wordsOf(item)
  const right = <T extends { readonly key: string }>(each: T): T => ({
    ...each,
    key: setRight(each.key, words),
  })
  const fresh = { ...facts, blocks: facts.blocks.map(right), headings: facts.headings.map(right) }
  known.set(item, fresh)
  return fresh
}

/** Prepares evidence for the checks of an item when some of it was read from pictures; undefined when none was. */
export function fromPictures(
  item: Item,
  evidence: EvidenceSet,
  context: JudgeContext,
): PictureEvidence | undefined {
  const all = withAttachments(evidence, context)
  if (!all.some(isPicture)) return undefined
  const pictures = all.filter(isPicture)
  const [first, ...others] = evidence
  return {
    evidence: [forItem(first, item), ...others.map((facts) => forItem(facts, item))],
    context: {
      ...context,
      factsOf: (url) => {
        const facts = context.factsOf(url)
        return facts && forItem(facts, item)
      },
    },
    pictures,
    urls: new Set(pictures.map(({ url }) => url)),
  }
}

function tellSource(reason: Because, urls: ReadonlySet<string>): Because {
  if (reason.quote === undefined || reason.url === undefined || !urls.has(reason.url)) return reason
  const page = reason.page === undefined ? '' : ` ${reason.page}`
  return {
    ...reason,
    message: {
      th: `${reason.message.th} (อ่านจากภาพ${page === '' ? '' : `หน้า${page}`} ตัวสะกดอาจคลาดเคลื่อน)`,
      en: `${reason.message.en} (read from a picture${page === '' ? '' : `, page${page}`}; letters may be wrong)`,
    },
  }
}

const MAY_LACK: Because = {
  message: {
    th: 'ข้อความอ่านจากภาพ อาจอ่านตกหล่น ต้องให้คนเปิดดู',
    en: 'The text was read from a picture and may lack words: a person must look',
  },
}

/** The outcome with every quote from a picture marked as such. */
export function marked(outcome: CheckOutcome, { urls }: PictureEvidence): CheckOutcome {
  return { ...outcome, because: outcome.because.map((reason) => tellSource(reason, urls)) }
}

/** What a check says of evidence with pictures in it: what was not seen there may be there all the same. */
export function doubted(outcome: CheckOutcome, pictures: PictureEvidence): CheckOutcome {
  const { result, because } = marked(outcome, pictures)
  return result === 'unmet' ? { result: 'unsure', because: [...because, MAY_LACK] } : { result, because }
}

const OTHER_YEAR: Because = {
  message: {
    th: 'ไฟล์ที่อ่านจากภาพดูเหมือนเป็นของปีอื่น ต้องให้คนเปิดดู',
    en: 'The file that was read from a picture seems to be of another year: a person must look',
  },
}

/**
 * What is said of the year when some of the evidence was read from pictures: another year in the title of a picture
 * may be misread, but the right year of a page around it does not make it right.
 */
export function yearFromPictures(
  year: CheckOutcome,
  item: Item,
  pictures: PictureEvidence,
  context: JudgeContext,
): CheckOutcome {
  const { result, because } = marked(year, pictures)
  const doubt =
    result === 'met' && pictures.pictures.some((facts) => titledOtherwise(item.period, facts, context))
  return doubt ? { result: 'unsure', because: [OTHER_YEAR, ...because] } : { result, because }
}
