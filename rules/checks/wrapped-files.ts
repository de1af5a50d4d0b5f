import { sharedFileOf } from '../addresses/shared-file.ts'
import type { PageFacts } from '../facts/model.ts'
import type { EvidenceSet, JudgeContext } from '../judge/model.ts'
import { matchKey } from '../text/normalise.ts'
import { attachmentsOf, MOST_WRAPPED } from './attachments.ts'
import type { Attachment } from './attachments.ts'
import { pagesLedTo } from './pages-led-to.ts'
import { speakingPictures } from './speaking-pictures.ts'

type FactsOf = JudgeContext['factsOf']

/** A shared folder stands for the files it lists, as far as it was read. */
function opened(file: Attachment, factsOf: FactsOf): readonly Attachment[] {
  if (sharedFileOf(file.url)?.kind !== 'folder') return [file]
  const list = factsOf(file.url)
  return list?.kind === 'page' ? attachmentsOf(list) : [file]
}

/** An icon turned out to be one when it was opened. */
const isIcon = (read: PageFacts | undefined): boolean => read?.kind === 'image' && read.textLayer === 'good'

/** The pictures that are all a page shows. */
const picturesOf = (facts: PageFacts, factsOf: FactsOf): readonly Attachment[] =>
  speakingPictures(facts)
    .filter(({ src }) => /^https?:/i.test(src) && !isIcon(factsOf(src)))
    .map(({ src, alt, place }) => ({
      url: src,
      format: 'image',
      text: alt,
      key: matchKey(alt),
      place,
      embedded: true,
    }))

/** What a file is called that another has taken the place of: "ฉบับเดิม", "แผนพัฒนา (เล่มเก่า)". */
const FORMER =
  /(?:ฉบับ|เล่ม|ประกาศ|แผน|คู่มือ|แนวทาง|ระเบียบ|คำสั่ง|รายงาน|เอกสาร|ไฟล์|ชุด|\()(?:เดิม|เก่า)(?![ก-๎])|ยกเลิกแล้ว|ถูกยกเลิก/

/** Whether a file is called a former one, by its link or by the row that the link stands in. */
function isFormer({ url, text }: Attachment, { links, tables }: PageFacts): boolean {
  if (FORMER.test(text)) return true
  const cell = links.find(({ href }) => href === url)?.cell
  return cell !== undefined && tables[cell.table]?.rows[cell.row]?.some((said) => FORMER.test(said)) === true
}

/** The files without those that are called former ones; all when nothing else is there. */
function inForce(files: readonly Attachment[], facts: PageFacts): readonly Attachment[] {
  const newer = files.filter((file) => !isFormer(file, facts))
  return newer.length > 0 ? newer : files
}

/** The files that a page wraps, also inside a shared folder, and the pictures that are all it shows; none when they are so many that the page is a list. */
export function wrappedFiles(facts: PageFacts, factsOf: FactsOf): readonly Attachment[] {
  const own = [...attachmentsOf(facts), ...picturesOf(facts, factsOf)]
  if (own.length > MOST_WRAPPED) return []
  const files = inForce(own, facts).flatMap((file) => opened(file, factsOf))
  return files.length > MOST_WRAPPED ? [] : files
}

interface Expansion {
  readonly context: JudgeContext
  readonly set: EvidenceSet
}
const expansions = new WeakMap<EvidenceSet, Expansion>()

/**
 * The evidence with the pages it leads to and the files they wrap, as far as they were read: a detail page speaks
 * through its attachment, an item's page through the post that it opens.
 */
export function withAttachments(evidence: EvidenceSet, context: JudgeContext): EvidenceSet {
  const before = expansions.get(evidence)
  if (before?.context === context) return before.set
  const [first, ...rest] = evidence
  const urls = new Set(evidence.map((facts) => facts.url))
  const more: PageFacts[] = []
  const add = (read: PageFacts | undefined): void => {
    if (read === undefined || urls.has(read.url)) return
    urls.add(read.url)
    more.push(read)
  }
  for (const facts of evidence) for (const page of pagesLedTo(facts, context)) add(page)
  for (const facts of [...evidence, ...more])
    for (const file of wrappedFiles(facts, context.factsOf)) add(context.factsOf(file.url))
  const set: EvidenceSet = more.length === 0 ? evidence : [first, ...rest, ...more]
  expansions.set(evidence, { context, set })
  return set
}
