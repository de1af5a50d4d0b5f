import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs'
import { normaliseThai } from '../../../rules/text/normalise.ts'
import { markedSpans, runsAsRead } from './actual-text.ts'
import { instructionsOf } from './content-streams.ts'
import type { ContentStreams } from './content-streams.ts'
import { placedRect, uprightItems } from './items.ts'
import type { TextRun } from './items.ts'
import type { LinkArea, PageLayout } from './layout.ts'
import { glyphEncoding, readableGlyphs } from './legacy-glyphs.ts'
import { linesOn } from './lines.ts'

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

function linkArea(annotation: unknown, place: (rect: readonly number[]) => number): LinkArea | undefined {
  if (property(annotation, 'subtype') !== 'Link') return undefined
  const [href, rect, text] = ['url', 'rect', 'overlaidText'].map((name) => property(annotation, name))
  if (typeof href !== 'string' || href.length > 4_000 || !Array.isArray(rect)) return undefined
  const numbers = rect.map(Number)
  return numbers.length === 4 && numbers.every(Number.isFinite)
    ? { href, y: place(numbers), text: typeof text === 'string' ? normaliseThai(text.slice(0, 500)) : '' }
    : undefined
}

async function readRuns(page: PDFPageProxy, streams: ContentStreams): Promise<readonly TextRun[]> {
  const { items } = await page.getTextContent({ disableNormalization: true, includeMarkedContent: true })
  const instructions = instructionsOf(streams.get(page.ref?.num ?? -1) ?? [])
  return runsAsRead(items, instructions === undefined ? [] : markedSpans(instructions))
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
    const runs = await readRuns(page, streams)
    await learnFonts(page, [...new Set(runs.map(({ fontName }) => fontName))], fonts).catch(() => undefined)
    const annotations: readonly unknown[] = await page.getAnnotations().catch(() => [])
    const upright = uprightItems(runs, viewport.transform, (font) => boldName.test(fonts.get(font) ?? ''))
    const rawText = runs
      .map(({ str }) => str)
      .join('')
      .slice(0, MAX_TEXT)
    const encoding = glyphEncoding(rawText)
    const readable = upright.items.map((item) => ({ ...item, text: readableGlyphs(item.text, encoding) }))
    return {
      page: number,
      width: viewport.width,
      height: viewport.height,
      lines: linesOn(number, readable),
      links: annotations
        .slice(0, MAX_LINKS)
        .map((annotation) =>
          linkArea(annotation, (rect) => placedRect(rect, viewport.transform, upright.turned)),
        )
        .filter((area) => area !== undefined),
      rawText: readableGlyphs(rawText, encoding),
      truncated: upright.truncated,
    }
  } finally {
    page.cleanup()
  }
}
