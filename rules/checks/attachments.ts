import { sharedFileOf } from '../addresses/shared-file.ts'
import { isEmptyViewer } from '../addresses/viewer.ts'
import type { Frame, Link, PageFacts } from '../facts/model.ts'
import { matchKey } from '../text/normalise.ts'
import { remembering } from '../text/remember.ts'

export type FileFormat = 'pdf' | 'word' | 'sheet' | 'slides' | 'image' | 'archive'

/** A file that a page links to or shows in a viewer. `format` is undefined when the address does not tell. */
export interface Attachment {
  readonly url: string
  readonly format?: FileFormat
  readonly text: string
  readonly key: string
  readonly place: string
  /** Shown inside the page. */
  readonly embedded: boolean
}

const ENDINGS: Readonly<Record<FileFormat, readonly string[]>> = {
  pdf: ['pdf'],
  word: ['doc', 'docx', 'odt', 'rtf'],
  sheet: ['xls', 'xlsx', 'xlsm', 'ods', 'csv'],
  slides: ['ppt', 'pptx', 'odp'],
  image: ['jpg', 'jpeg', 'png', 'gif', 'webp', 'bmp', 'tif', 'tiff'],
  archive: ['zip', 'rar', '7z'],
}
const FORMATS: ReadonlyMap<string, FileFormat> = new Map(
  (Object.keys(ENDINGS) as FileFormat[]).flatMap((format) =>
    ENDINGS[format].map((ending) => [ending, format] as const),
  ),
)
const VIEWER =
  /(?:^|\.)docs\.google\.com\/(?:viewer|gview|document|spreadsheets|presentation)|(?:^|\.)drive\.google\.com\/(?:file|open|uc|drive|folderview|embeddedfolderview)|view\.officeapps\.live\.com|(?:^|\.)(?:1drv\.ms|onedrive\.live\.com|dropbox\.com)|\.sharepoint\.com|\/flipbook|flowpaper|\/pdfjs|\/viewer\.html|(?:^|\.)(?:anyflip\.com|fliphtml5\.com|pubhtml5\.com|issuu\.com|canva\.com\/design)/
const isViewed = (href: string): boolean => {
  const shared = sharedFileOf(href)
  return shared === undefined ? VIEWER.test(href) : shared.kind !== 'form'
}
const SHEET_HOST = /docs\.google\.com\/spreadsheets/
const WORD_HOST = /docs\.google\.com\/document/
const INNER = new Set(['url', 'file', 'pdf', 'src', 'document', 'path'])
const DOWNLOAD_TEXT =
  /^(?:\[?(?:ดาวน์โหลด|download|เปิดไฟล์|ไฟล์แนบ|เอกสารแนบ|แนบไฟล์|เอกสารประกอบ|ดูไฟล์|อ่านเอกสาร|ไฟล์)(?:เอกสาร|ไฟล์|pdf|ที่นี่|คลิก|\d|[\][.: ()-]){0,12})$/i
/** "/download-center" is a list of files, no file. */
const DOWNLOAD_PATH =
  /(?:^|[/_.?=&-])(?:download|doc_download|getfile|attachment|attach)s?(?![-_]?cent(?:er|re))(?:$|[/_.?=&-])/i

/** An address without an ending and without a query: most pages have such, and they tell nothing. */
const TELLS_NOTHING = /^https?:\/\/[^/?#]+(?:\/[^.?#]*)?$/

function parse(href: string): URL | null {
  try {
    return new URL(href)
  } catch {
    return null
  }
}

const formatOfPath = (path: string): FileFormat | undefined =>
  FORMATS.get(/\.([a-z\d]{2,4})$/i.exec(path)?.[1]?.toLowerCase() ?? '')

/** The format an address tells by its ending, by the file a viewer shows, or by the office host; else undefined. */
export const formatOf: (href: string) => FileFormat | undefined = remembering(formatIn)

function formatIn(href: string): FileFormat | undefined {
  const url = TELLS_NOTHING.test(href) ? undefined : parse(href)
  if (url === null) return undefined
  const own = url && formatOfPath(url.pathname)
  if (own !== undefined) return own
  if (SHEET_HOST.test(href)) return 'sheet'
  if (WORD_HOST.test(href)) return 'word'
  for (const [name, value] of url?.searchParams ?? []) {
    if (!INNER.has(name.toLowerCase())) continue
    const inner = formatOfPath(value.split(/[?#]/, 1)[0] ?? '')
    if (inner !== undefined) return inner
  }
  return undefined
}

function isDocumentLink(link: Link): boolean {
  if (link.target !== 'live') return false
  const format = formatOf(link.href)
  if (format !== undefined) return !(format === 'image' && link.imageOnly)
  return (
    isViewed(link.href) ||
    DOWNLOAD_TEXT.test(link.text.trim()) ||
    DOWNLOAD_PATH.test(link.href.slice(0, 2000))
  )
}

function isDocumentFrame(frame: Frame): boolean {
  return formatOf(frame.src) !== undefined || (isViewed(frame.src) && !isEmptyViewer(frame.src))
}

const known = new WeakMap<PageFacts, readonly Attachment[]>()

/** The files offered in the main part of a page, embedded ones first, each address once. */
export function attachmentsOf(facts: PageFacts): readonly Attachment[] {
  const before = known.get(facts)
  if (before !== undefined) return before
  const byUrl = new Map<string, Attachment>()
  const add = (url: string, text: string, place: string, embedded: boolean) => {
    if (byUrl.has(url)) return
    const format = formatOf(url)
    byUrl.set(url, {
      url,
      text,
      key: matchKey(text),
      place,
      embedded,
      ...(format !== undefined && { format }),
    })
  }
  for (const frame of facts.frames) {
    if (frame.region === 'main' && isDocumentFrame(frame)) add(frame.src, frame.title, frame.place, true)
  }
  for (const link of facts.links) {
    if (link.region !== 'main' || !isDocumentLink(link)) continue
    const shown = link.source === 'embed' || link.source === 'frame'
    add(link.href, link.text, link.place, shown)
  }
  const all = [...byUrl.values()]
  known.set(facts, all)
  return all
}

/** A page that offers more files than this is a list of many things, not a wrapper around its evidence. */
export const MOST_WRAPPED = 5
