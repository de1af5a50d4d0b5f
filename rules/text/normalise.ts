import { holdsAny } from './find-words.ts'
import { misspellings } from './misspellings.ts'
import { remembering } from './remember.ts'
import { arabicDigits } from './thai-digits.ts'

/** Thai letters and marks that TLWG fonts draw from the private-use area, from U+F700 on. */
const PRIVATE_USE = [
  0xe10, 0xe34, 0xe35, 0xe36, 0xe37, 0xe48, 0xe49, 0xe4a, 0xe4b, 0xe4c, 0xe48, 0xe49, 0xe4a, 0xe4b, 0xe4c,
  0xe0d, 0xe31, 0xe4d, 0xe47, 0xe48, 0xe49, 0xe4a, 0xe4b, 0xe4c, 0xe38, 0xe39, 0xe3a,
]

const LINE_OR_SPACE = '\\t\\n\\v\\f\\r\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
const INVISIBLE =
  '\\u034f\\ufe00-\\ufe0f\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f' +
  '\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb'

const privateUse = /[\uf700-\uf71a]/g
const invisible = new RegExp(`[${INVISIBLE}]+`, 'g')
const unusualSpace = new RegExp(`[${LINE_OR_SPACE} ]*[${LINE_OR_SPACE}][${LINE_OR_SPACE} ]*| {2,}`, 'g')
const twoSaraE = /เเ/g

const VOWEL_SIGN = '\\u0e31\\u0e34-\\u0e3a\\u0e47'
const TONE = '\\u0e48-\\u0e4c'
const MARK = `${VOWEL_SIGN}${TONE}\\u0e4d\\u0e4e`
const AM = '\\u0e33'
const AA = '\\u0e32'

/** A run that may hold a broken sara am, marks out of order or the same mark twice. */
const markRun = new RegExp(`[${MARK}${AM}](?: ?[${MARK}${AM}${AA}])+`, 'g')
const marksOnly = new RegExp(`[${MARK}](?: ?[${MARK}])+`, 'g')
/** What makes a look at the runs worth while. */
const needsMarkRepair = new RegExp(
  `\\u0e4d|${AM} ?[${MARK}${AM}${AA}]|[${TONE}] ?[${VOWEL_SIGN}]|([${MARK}]) ?\\1|[${MARK}] [${MARK}${AM}]`,
)

const amParts = new RegExp(`\\u0e4d|${AM}|${AA}`, 'g')

const isTone = (mark: string): boolean => mark >= '\u0e48' && mark <= '\u0e4c'

/** Vowels before tone marks, each once; the order of the rest is kept. */
function orderMarks(marks: string): string {
  const distinct = [...new Set(marks.replaceAll(' ', ''))]
  const vowels = distinct.filter((mark) => !isTone(mark))
  return [...vowels, ...distinct.filter(isTone)].join('')
}

function repairRun(run: string): string {
  const nikhahit = run.indexOf('\u0e4d')
  const hasSaraAm = run.includes('ำ') || (nikhahit >= 0 && run.includes('า', nikhahit))
  if (!hasSaraAm) return run.replace(marksOnly, orderMarks)
  return `${orderMarks(run.replace(amParts, ''))}ำ`
}

function repairMarks(text: string): string {
  return needsMarkRepair.test(text) ? text.replace(markRun, repairRun).normalize('NFC') : text
}

/**
 * Text as a person should read it, with the damage that PDF exports and content managers do to Thai repaired:
 * split, doubled or swapped sara am, private-use glyphs, tone marks before vowels, two ◌เ for แ, repeated marks,
 * invisible characters, odd spaces. Thai digits and dashes stay as written. Idempotent.
 */
export const normaliseThai: (text: string) => string = remembering(normalised)

/** Neither a plain Latin or Thai letter nor one space; a phinthu too, which Unicode may put elsewhere. */
const unusual = /[^!-~ก-ฯะ-ูเ-๛ ]| {2}|เเ/

function normalised(text: string): string {
  if (!unusual.test(text) && !needsMarkRepair.test(text)) return text.trim()
  return repairMarks(
    text
      .replace(privateUse, (glyph) =>
        String.fromCharCode(PRIVATE_USE[glyph.charCodeAt(0) - 0xf700] ?? 0xfffd),
      )
      .replace(invisible, '')
      .replace(unusualSpace, ' ')
      .normalize('NFC')
      .replace(twoSaraE, 'แ'),
  ).trim()
}

const thaiDigit = /[๐-๙]/
const dash = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/g
const singleQuote = /[‘’‚‛′`´]/g
const doubleQuote = /[“”„‟″]/g
const abbreviationSign = /ฯลฯ|ฯ/g
/** What makes the replacements worth while. */
const oddInKey = new RegExp(
  [thaiDigit, dash, singleQuote, doubleQuote, /ฯ/].map(({ source }) => source).join('|'),
)

const rightSpelling = new Map(misspellings)
const mayBeMisspelt = holdsAny(rightSpelling.keys())
const misspelt = new RegExp([...rightSpelling.keys()].sort((a, b) => b.length - a.length).join('|'), 'g')

/** Key of normalised text before misspelt words are repaired: one pass over characters, nothing moves. */
function plainKey(text: string): string {
  const even = oddInKey.test(text)
    ? arabicDigits(text)
        .replace(dash, '-')
        .replace(singleQuote, "'")
        .replace(doubleQuote, '"')
        .replace(abbreviationSign, '')
    : text
  return repairMarks(even.replaceAll(' ', '').replaceAll('เเ', 'แ'))
}

/**
 * What two spellings of the same words have in common: `normaliseThai`, lower case, Arabic digits, plain dashes and
 * quotes, no spaces, no ฯ, known misspellings repaired. Compare keys; quote the text. Idempotent.
 */
export const matchKey: (text: string) => string = remembering(keyOf)

function keyOf(text: string): string {
  // The only capital that becomes two characters; its dot would mix with Thai marks.
  const lower = text.replaceAll('İ', 'i').toLowerCase()
  const key = plainKey(normaliseThai(lower))
  return mayBeMisspelt(key) ? key.replace(misspelt, (wrong) => rightSpelling.get(wrong) ?? wrong) : key
}

const notConsonantDigitOrLatin = /[^ก-ฮ0-9a-z]+/g

/**
 * Only Thai consonants, digits and Latin letters of the key. Some site builders drop vowels and tone marks
 * from addresses ("คู่มือหรือแนวทาง" becomes "คมอหรอแนวทาง"), so addresses are compared in this form.
 */
export function vowelless(text: string): string {
  return matchKey(text).replace(notConsonantDigitOrLatin, '')
}

const LOST = '\\u0000\\ufffd'
const THAI = '\\u0e00-\\u0e7f'
const lostGlyph = new RegExp(`[${LOST}]`)
const lostBesideThai = new RegExp(`[${THAI}] ?[${LOST}]|[${LOST}] ?[${THAI}]`, 'g')
const thaiLetter = new RegExp(`[${THAI}]`, 'g')
/** One lost glyph in two hundred letters already hides words. */
const TOLERATED_SHARE = 1 / 200

/**
 * Whether glyphs were lost where Thai letters stand (NUL or U+FFFD from a font without mapping).
 * Takes the text as extracted, before `normaliseThai` removes the traces.
 */
export function damage(rawText: string): 'good' | 'damaged' {
  if (!lostGlyph.test(rawText)) return 'good'
  const lost = rawText.match(lostBesideThai)?.length ?? 0
  const thai = rawText.match(thaiLetter)?.length ?? 0
  return lost > 0 && lost > thai * TOLERATED_SHARE ? 'damaged' : 'good'
}
