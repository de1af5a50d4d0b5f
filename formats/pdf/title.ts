import type { Heading } from '../../rules/facts/model.ts'

const LONGEST = 250
const MOST_PARTS = 4

const program =
  /^(?:microsoft|ms) ?(?:word|excel|powerpoint|office)|^(?:powerpoint|word|excel) ?(?:presentation|document)?$/i
const fileName = /\.(?:docx?|xlsx?|pptx?|pdf|odt|rtf|txt|jpe?g|png|tiff?|indd|ai|psd|html?)$/i
const noTitle =
  /^(?:untitled|document|doc|slide|scan(?:ned)?|image|img|print|full ?page|new|page|เอกสาร|สแกน|ไม่มีชื่อ|งานนำเสนอ)[\s\d_().-]{0,30}$/i
const address = /^(?:https?|file|about):/i
const word = /[ก-ฮ]{2}|[A-Za-z]{3}/
/** Thai written by a program that took it for Western letters. */
const western = /[\u00a1-\u00ff]{3}|\ufffd/

/** Whether the title a document gives itself is more than the name of a file or program. */
export const isRealTitle = (title: string): boolean =>
  word.test(title) &&
  !program.test(title) &&
  !fileName.test(title) &&
  !noTitle.test(title) &&
  !address.test(title) &&
  !western.test(title) &&
  // Names made by programs have no spaces, but digits or underscores.
  (/ /.test(title) || !/[\d_]/.test(title) || /[ก-ฮ]{6}/.test(title))

/**
 * Title of a document: its own, else the headings it opens with, else its first line.
 * `opening` are the headings that follow each other without text between them at the top of the first page.
 */
export function titleOf(own: string, opening: readonly Heading[], firstLine: string): string {
  if (isRealTitle(own)) return own
  const [first, ...others] = opening.slice(0, MOST_PARTS)
  if (first === undefined) return firstLine.slice(0, LONGEST)
  return others.reduce(
    (title, { text }) => (title.length + text.length < LONGEST ? `${title} ${text}` : title),
    first.text.slice(0, LONGEST),
  )
}
