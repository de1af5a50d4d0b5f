import { channelOf } from '../addresses/channels.ts'
import { sharedFileOf } from '../addresses/shared-file.ts'
import type { Bilingual } from '../catalogue/schema.ts'
import type { PageFacts } from '../facts/model.ts'
import type { Because, CheckOutcome, EvidenceSet, JudgeContext } from '../judge/model.ts'
import { attachmentsOf, MOST_WRAPPED } from './attachments.ts'
import type { Attachment } from './attachments.ts'
import { yearMentions } from '../text/years.ts'
import { because, unmet, unsure } from './outcome.ts'
import type { Seen } from './outcome.ts'
import { isThin } from './own-text.ts'
import { speakingPictures } from './speaking-pictures.ts'
import type { Word } from './words.ts'
import { wrappedFiles } from './wrapped-files.ts'

/** The box with an account's latest posts decorates pages of any content. */
const PAGE_PLUGIN = /\/plugins\/(?:page|like|likebox|share_button|follow)(?:\.php)?/i

/** The name a person knows a file by: the last part of its path. */
export function fileName(url: string): string {
  // The address of a shared file ends in "view" or "preview" whatever the file is.
  const shared = sharedFileOf(url)
  if (shared !== undefined) return `Google Drive (${shared.id.slice(0, 8)}…)`
  const path = URL.canParse(url) ? new URL(url).pathname : url
  const last = path.split('/').filter(Boolean).at(-1) ?? url
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

function lookAt(what: string, whyTh: string, whyEn: string, facts: PageFacts, place?: string): Because {
  return because(
    {
      th: `${whyTh} ต้องให้คนหรือโปรแกรมอ่านเอกสารเปิดดู ${what}`,
      en: `${whyEn}: a person or a document reader must look at ${what}`,
    },
    { facts, ...(place !== undefined && { place }) },
  )
}

function unreadableSelf(facts: PageFacts): Because | undefined {
  if (facts.kind === 'page' && facts.textLayer === 'good' && !facts.truncated) return undefined
  const name = fileName(facts.url)
  if (facts.kind === 'image' && facts.textLayer !== 'good')
    return lookAt(name, 'หลักฐานเป็นรูปภาพ', 'The evidence is a picture', facts)
  if (facts.textLayer === 'none')
    return lookAt(name, 'เอกสารเป็นภาพสแกน อ่านข้อความไม่ได้', 'The document is a scan without text', facts)
  if (facts.textLayer === 'damaged')
    return lookAt(name, 'ตัวอักษรในเอกสารเสียหาย', 'The text of the document is damaged', facts)
  if (facts.textLayer === 'ocr')
    return lookAt(
      name,
      'ข้อความอ่านจากภาพสแกน อาจตกหล่น',
      'The text was read from a scan and may lack words',
      facts,
    )
  if (facts.kind === 'other') return lookAt(name, 'อ่านไฟล์ชนิดนี้ไม่ได้', 'This kind of file cannot be read', facts)
  if (facts.truncated)
    return lookAt(name, 'เนื้อหายาวเกินไป อ่านได้ไม่ครบ', 'The content is too long and was read in part', facts)
  return undefined
}

const yearsNamed = (url: string, text: string): readonly number[] =>
  yearMentions(`${text} ${fileName(url)}`).map(({ to }) => to)

/** What calls itself older than last year is kept beside this year's, and does not hold what this year's lacks. */
function isOlder({ url, text }: Pick<Attachment, 'url' | 'text'>, { fiscalYear }: JudgeContext): boolean {
  const years = yearsNamed(url, text)
  return years.length > 0 && years.every((year) => year < fiscalYear - 1)
}

/** Something else of the evidence could be read, and calls itself one of this year or the last. */
const isReadBeside = (facts: PageFacts, evidence: EvidenceSet, { fiscalYear }: JudgeContext): boolean =>
  evidence.some(
    (other) =>
      other !== facts &&
      other.textLayer === 'good' &&
      yearsNamed(other.url, other.title).some((year) => year >= fiscalYear - 1),
  )

function unreadFiles(facts: PageFacts, evidence: EvidenceSet, context: JudgeContext): readonly Attachment[] {
  const files = attachmentsOf(facts)
  if (files.length > MOST_WRAPPED) return files
  const pictures = new Set(speakingPictures(facts).map(({ src }) => src))
  const wrapped = wrappedFiles(facts, context.factsOf)
  const newer = wrapped.filter((file) => !isOlder(file, context))
  const besidesIt = newer.length > 0 || isReadBeside(facts, evidence, context)
  return (besidesIt ? newer : wrapped).filter(
    ({ url }) => !pictures.has(url) && context.factsOf(url) === undefined,
  )
}

function speaksThroughFile(
  facts: PageFacts,
  evidence: EvidenceSet,
  context: JudgeContext,
  words: readonly Word[],
): Because | undefined {
  if (facts.kind !== 'page') return undefined
  const files = unreadFiles(facts, evidence, context)
  const file =
    files.find((each) => each.embedded) ??
    files.find((each) => words.some((word) => each.key.includes(word.key))) ??
    (isThin(facts) ? files[0] : undefined)
  if (file === undefined) return undefined
  return lookAt(
    fileName(file.url),
    'ข้อมูลอยู่ในไฟล์ที่ยังไม่ได้อ่าน',
    'The data stands in a file that was not read',
    facts,
    file.place,
  )
}

function speaksThroughPicture(facts: PageFacts, context: JudgeContext): Because | undefined {
  const picture = speakingPictures(facts).find(({ src }) => context.factsOf(src) === undefined)
  if (picture === undefined) return undefined
  return lookAt(fileName(picture.src), 'เนื้อหาหลักเป็นรูปภาพ', 'The content is a picture', facts, picture.place)
}

/** What an agency shows in a post or video of a social network is not read, and stands on no site of its own. */
function speaksThroughChannel(facts: PageFacts): Because | undefined {
  if (facts.kind !== 'page' || !isThin(facts)) return undefined
  const frame = facts.frames.find(
    ({ region, src }) => region === 'main' && channelOf(src) !== undefined && !PAGE_PLUGIN.test(src),
  )
  const channel = frame && channelOf(frame.src)
  if (frame === undefined || channel === undefined) return undefined
  return because(
    {
      th: `เนื้อหาอยู่ใน ${channel} ซึ่งไม่ใช่เว็บไซต์ของหน่วยงานเองและโปรแกรมไม่อ่าน ให้คนเปิดดู และควรเผยแพร่เป็นหน้าหรือไฟล์ในเว็บไซต์`,
      en: `The content stands on ${channel}, not on the agency's own site, and is not read: look at it yourself, and better publish it as a page or file of the site`,
    },
    { facts, quote: frame.title || frame.src, place: frame.place },
  )
}

/**
 * Why the absence of something cannot be told from this evidence: scans, pictures, damaged or cut text,
 * or files that were not read. Empty when all of it could be read.
 */
export function unreadReasons(
  evidence: EvidenceSet,
  context: JudgeContext,
  words: readonly Word[] = [],
): readonly Because[] {
  const reasons: Because[] = []
  for (const facts of evidence) {
    if (
      facts.textLayer !== 'good' &&
      isOlder({ url: facts.url, text: facts.title }, context) &&
      isReadBeside(facts, evidence, context)
    )
      continue
    const reason =
      unreadableSelf(facts) ??
      speaksThroughFile(facts, evidence, context, words) ??
      speaksThroughPicture(facts, context) ??
      speaksThroughChannel(facts)
    if (reason !== undefined) reasons.push(reason)
  }
  return reasons.slice(0, 3)
}

/** `unmet` with the message when everything could be read; `unsure` with what must be looked at when not. */
export function absent(
  evidence: EvidenceSet,
  context: JudgeContext,
  message: Bilingual,
  words: readonly Word[] = [],
  seen: Seen = { facts: evidence[0] },
): CheckOutcome {
  const unread = unreadReasons(evidence, context, words)
  const missing = because(message, seen)
  return unread.length > 0 ? unsure(missing, ...unread) : unmet(missing)
}
