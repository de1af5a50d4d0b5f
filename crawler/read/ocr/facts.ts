import type { PageFacts } from '../../../rules/facts/model.ts'
import { factsOf } from '../../../formats/pdf/facts.ts'
import type { PageLayout } from '../../../formats/pdf/layout.ts'
import { linesOn } from '../../../formats/pdf/lines.ts'
import { lettersIn } from '../../../formats/pdf/text-layer.ts'
import type { RecognisedPage, RecognisedPages } from './recognised.ts'

/** Fewer letters than this are a stamp, a page number or noise: the picture says nothing. */
const FEWEST_LETTERS = 20

function layoutOf({ page, width, height, words }: RecognisedPage): PageLayout {
  return {
    page,
    width,
    height,
    lines: linesOn(
      page,
      words.map((word) => ({ ...word, bold: false })),
    ),
    links: [],
    drawings: [],
    picturesKnown: true,
    rawText: words.map(({ text }) => text).join(''),
    truncated: false,
  }
}

/**
 * The facts of a document whose text was recognised: laid out as a PDF would be, and marked as read from a picture.
 *
 * @param before what is known of it without its text: its links, its own dates, its number of pages.
 * @returns undefined when hardly a letter was read.
 */
export function factsOfPictures(pages: RecognisedPages, before: PageFacts): PageFacts | undefined {
  const layouts = pages.map(layoutOf)
  if (lettersIn(layouts.map(({ rawText }) => rawText).join('')) < FEWEST_LETTERS) return undefined
  const pageCount = before.pageCount ?? pages.length
  const read = factsOf({
    url: before.url,
    pages: layouts,
    pageCount,
    information: { title: '', metadata: before.metadata },
    hasPictures: true,
    bookmarks: [],
  })
  // The headings were unknown when links and pictures were read.
  const links = before.links.map((link) => ({ ...link, heading: -1 }))
  const images = before.images.map((image) => ({ ...image, heading: -1 }))
  return { ...read, kind: before.kind, links, images, textLayer: 'ocr' }
}
