import { normaliseThai } from '../../rules/text/normalise.ts'
import type { PageFacts } from '../../rules/facts/model.ts'

const LONGEST = 300
const BUDDHIST_ERA = 543

const pdfDate =
  /^D?:?(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})?(\d{2})?)?(?:([+-])(\d{2})'?(\d{2})?'?|Z.{0,8})?$/

/**
 * A date of a PDF ("D:20250131093000+07'00'") in ISO form with its own offset; a Buddhist year becomes a common one.
 * Undefined when it is no date.
 */
export function isoDate(written: string): string | undefined {
  const match = pdfDate.exec(written.trim().slice(0, 40))
  if (match === null) return undefined
  const [
    ,
    year = '',
    month = '01',
    day = '01',
    hour,
    minute = '00',
    second = '00',
    sign,
    hours,
    minutes = '00',
  ] = match
  const common = Number(year) >= 2400 ? Number(year) - BUDDHIST_ERA : Number(year)
  const date = `${String(common).padStart(4, '0')}-${month}-${day}`
  const parsed = new Date(`${date}T${hour ?? '00'}:${minute}:${second}Z`)
  if (Number.isNaN(parsed.getTime()) || parsed.getUTCDate() !== Number(day) || common < 1980 || common > 2200)
    return undefined
  if (hour === undefined) return date
  return `${date}T${hour}:${minute}:${second}${sign === undefined ? 'Z' : `${sign}${hours ?? '00'}:${minutes}`}`
}

const words = (value: unknown): string =>
  typeof value === 'string' ? normaliseThai(value.slice(0, LONGEST)) : ''

const date = (value: unknown): string | undefined => (typeof value === 'string' ? isoDate(value) : undefined)

export interface DocumentInformation {
  readonly title: string
  readonly metadata: PageFacts['metadata']
}

/**
 * What a PDF says about itself. `info` is its information dictionary with values of any kind; `signatures` the number
 * of digital signatures.
 */
export function readInformation(
  info: Readonly<Record<string, unknown>>,
  signatures: number,
): DocumentInformation {
  const author = words(info['Author'])
  const generator = words(info['Creator']) || words(info['Producer'])
  const [language, description] = [words(info['Language']), words(info['Subject'])]
  const [created, modified] = [date(info['CreationDate']), date(info['ModDate'])]
  return {
    title: words(info['Title']),
    metadata: {
      ...(language && { language }),
      ...(description && { description }),
      ...(generator && { generator }),
      ...(created !== undefined && { created }),
      ...(modified !== undefined && { modified }),
      ...(author && { author }),
      ...(signatures > 0 && { signatures }),
    },
  }
}
