import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs'
import { normaliseThai } from '../../rules/text/normalise.ts'
import { markedSpans, runsAsRead } from './actual-text.ts'
import { instructionsOf } from './content-streams.ts'
import type { ContentStreams } from './content-streams.ts'
import { placedRect, uprightItems } from './items.ts'
import type { Area, TextRun } from './items.ts'
import type { Drawing, LinkArea, PageLayout } from './layout.ts'
import { glyphEncoding, readableGlyphs } from './legacy-glyphs.ts'
import { linesOn } from './lines.ts'
import { picturesIn } from './pictures.ts'

const MAX_LINKS = 1_000
const MAX_TEXT = 400_000
const boldName = /bold|black|heavy|semibold/i

/** Names of fonts by their key in the document; filled while pages are read. */
export type FontNames = Map<string, string>

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined

/** Names of the fonts of a page. The library tells them only when it prepares the page for drawing. */
async function learnFonts(page: PDFPageProxy, keys: readonly string[], names: FontNames): Promise<void> {
  if (keys.every((key) => names.has(key))) return
  await page.getOperatorList()
  for (const key of keys) {
    const font: unknown = page.commonObjs.has(key) ? page.commonObjs.get(key) : undefined
    const name: unknown = typeof font === 'object' && font !== null ? Reflect.get(font, 'name') : ''
    names.set(key, typeof name === 'string' ? name : '')
  }
}

function linkArea(annotation: unknown, place: (rect: readonly number[]) => Area): LinkArea | undefined {
  if (property(annotation, 'subtype') !== 'Link') return undefined
  const [href, rect, text] = ['url', 'rect', 'overlaidText'].map((name) => property(annotation, name))
  if (typeof href !== 'string' || href.length > 4_000 || !Array.isArray(rect)) return undefined
  const numbers = rect.map(Number)
  return numbers.length === 4 && numbers.every(Number.isFinite)
    ? {
        href,
        y: place(numbers).bottom,
        text: typeof text === 'string' ? normaliseThai(text.slice(0, 500)) : '',
      }
    : undefined
}

async function readRuns(page: PDFPageProxy, instructions: string): Promise<readonly TextRun[]> {
  const { items } = await page.getTextContent({ disableNormalization: true, includeMarkedContent: true })
  return runsAsRead(items, markedSpans(instructions))
}

const KIND_OF: ReadonlyMap<unknown, Drawing['kind']> = new Map([
  ['Stamp', 'stamp'],
  ['Ink', 'handwriting'],
] as const)

/** What was put on the page after it was made: stamps, handwriting, places to sign. */
function addedDrawing(annotation: unknown, place: (rect: readonly number[]) => Area): Drawing | undefined {
  const [subtype, field, rect] = ['subtype', 'fieldType', 'rect'].map((name) => property(annotation, name))
  const kind = subtype === 'Widget' && field === 'Sig' ? 'signature-field' : KIND_OF.get(subtype)
  return kind !== undefined && Array.isArray(rect) ? { kind, ...place(rect.map(Number)) } : undefined
}

/**
 * Lines and links of one page, counted from 1. What cannot be read of it is left out; a page that cannot be read at
 * all rejects.
 */
export async function readPageLayout(
  document: PDFDocumentProxy,
  number: number,
  fonts: FontNames,
  streams: ContentStreams,
): Promise<PageLayout> {
  const page = await document.getPage(number)
  try {
    const viewport = page.getViewport({ scale: 1 })
    const instructions = instructionsOf(streams.get(page.ref?.num ?? -1) ?? [])
    const runs = await readRuns(page, instructions ?? '')
    const pictures = picturesIn(instructions ?? '')
    await learnFonts(page, [...new Set(runs.map(({ fontName }) => fontName))], fonts).catch(() => undefined)
    const annotations: readonly unknown[] = await page.getAnnotations().catch(() => [])
    const upright = uprightItems(runs, viewport.transform, (font) => boldName.test(fonts.get(font) ?? ''))
    const rawText = runs
      .map(({ str }) => str)
      .join('')
      .slice(0, MAX_TEXT)
    const place = (rect: readonly number[]) => placedRect(rect, viewport.transform, upright.turned)
    const encoding = glyphEncoding(rawText)
    const readable = upright.items.map((item) => ({ ...item, text: readableGlyphs(item.text, encoding) }))
    return {
      page: number,
      width: viewport.width,
      height: viewport.height,
      lines: linesOn(number, readable),
      links: annotations
        .slice(0, MAX_LINKS)
        .map((annotation) => linkArea(annotation, place))
        .filter((area) => area !== undefined),
      drawings: [
        ...pictures.rects.map((rect) => ({ kind: 'picture' as const, ...place(rect) })),
        ...annotations
          .slice(0, MAX_LINKS)
          .map((annotation) => addedDrawing(annotation, place))
          .filter((drawing) => drawing !== undefined),
      ],
      picturesKnown: instructions !== undefined && pictures.all,
      rawText: readableGlyphs(rawText, encoding),
      truncated: upright.truncated,
    }
  } finally {
    page.cleanup()
  }
}
