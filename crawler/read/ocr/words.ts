import type { Block, Line, Page } from 'tesseract.js'
import type { DrawnPage } from './drawing.ts'
import { bounded, type RecognisedPage, type RecognisedWord } from './recognised.ts'

/** Long side of an A4 page in points: drawn pages and photographs of pages are taken to be of that size. */
const PAGE_LENGTH = 842
/** Size of the letters for the height of a Thai consonant. */
const SIZE_OF_HEIGHT = 1.65
/** Text recognition is sure of 80–95 % of real lines; specks and stamps stay below. */
const LEAST_CONFIDENCE = 45
const MOST_LETTERS = 400

const linesOf = (blocks: readonly Block[]): readonly Line[] =>
  blocks.flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))

/** Height of the consonants of a line in pixels: marks above and tails below differ from line to line. */
function heightOf({ rowAttributes, bbox }: Line): number {
  const { rowHeight, ascenders, descenders } = rowAttributes
  const height = rowHeight - ascenders - descenders
  return Number.isFinite(height) && height > 2 ? height : Math.max(2, (bbox.y1 - bbox.y0) / 2)
}

/** The words of a line as its text parts them: the boxes of recognition part Thai inside words too. */
function wordsOf(line: Line, scale: number): readonly RecognisedWord[] {
  const y = ((line.baseline.y0 + line.baseline.y1) / 2) * scale
  const size = heightOf(line) * SIZE_OF_HEIGHT * scale
  const words: RecognisedWord[] = []
  let [read, apart] = [0, true]
  for (const { text, bbox } of line.words) {
    if (text === '') continue
    const at = line.text.indexOf(text, read)
    if (at >= 0) read = at + text.length
    const open = apart ? undefined : words.pop()
    const x = open?.x ?? bbox.x0 * scale
    apart = /\s/.test(line.text.charAt(read))
    const whole = `${open?.text ?? ''}${text}`.slice(0, MOST_LETTERS)
    words.push({ text: apart ? `${whole} ` : whole, x, y, width: bbox.x1 * scale - x, size })
  }
  return words
}

/** The words of a page in points, from what text recognition says of its picture. */
export function recognisedPage({ blocks }: Page, { page, width, height }: DrawnPage): RecognisedPage {
  const scale = PAGE_LENGTH / Math.max(width, height)
  const lines = linesOf(blocks ?? []).filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
  return {
    page,
    width: width * scale,
    height: height * scale,
    words: bounded(lines.flatMap((line) => wordsOf(line, scale))),
  }
}
