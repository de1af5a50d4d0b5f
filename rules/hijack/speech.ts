import { matchKey } from '../text/normalise.ts'
import { remembering } from '../text/remember.ts'
import { calls, distance, promotions, subjects } from './wordings.ts'

/** What a text says in the language of hijackers; meanings are numbered, so that each counts once. */
export interface Speech {
  readonly subjects: readonly string[]
  readonly promotions: readonly string[]
  /** It asks the reader to come, register or play. */
  readonly calls: boolean
  /** It speaks about such things, not for them. */
  readonly distant: boolean
  /** Share of the text that these words make up; 0–1. */
  readonly share: number
}

interface Meanings {
  readonly thai: readonly string[]
  readonly latin: readonly string[]
}

interface Meaning {
  readonly id: string
  readonly inKey?: RegExp
  readonly inText?: RegExp
}

const inKey = (spellings: string): RegExp => new RegExp(`(?:${spellings})`, 'g')
const inText = (spellings: string): RegExp =>
  new RegExp(`(?<![a-z0-9])(?:${spellings.replaceAll(/ \??/g, '[ -]?')})(?![a-z])`, 'g')

const compile = ({ thai, latin }: Meanings): readonly Meaning[] => [
  ...thai.map((spellings) => ({ id: spellings, inKey: inKey(spellings) })),
  ...latin.map((spellings) => ({ id: spellings, inText: inText(spellings) })),
]

const any = ({ thai, latin }: Meanings) => {
  const key = new RegExp(thai.join('|'))
  const text = new RegExp(latin.map((spellings) => inText(spellings).source).join('|'))
  return (spoken: Spoken): boolean => key.test(spoken.key) || text.test(spoken.text)
}

interface Spoken {
  readonly key: string
  /** Lower case, with blanks. */
  readonly text: string
}

const SUBJECTS = compile(subjects)
const PROMOTIONS = compile(promotions)
const mentions = any({
  thai: [...subjects.thai, ...promotions.thai],
  latin: [...subjects.latin, ...promotions.latin],
})
const asks = any(calls)
const keepsDistance = any(distance)

/** Longer texts are read in part; spam says its words early. */
const LONGEST = 5_000

const SILENT: Speech = { subjects: [], promotions: [], calls: false, distant: false, share: 0 }

function found(meanings: readonly Meaning[], spoken: Spoken): { ids: string[]; length: number } {
  const ids: string[] = []
  let length = 0
  for (const { id, inKey: key, inText: text } of meanings) {
    const words = key === undefined ? (text ? spoken.text.match(text) : null) : spoken.key.match(key)
    if (words === null) continue
    ids.push(id)
    length += words.join('').replaceAll(' ', '').length
  }
  return { ids, length }
}

/** Reads a label, heading or paragraph for the language of hijackers. */
export const speechOf: (text: string) => Speech = remembering((written) => {
  const text = written.slice(0, LONGEST).toLowerCase()
  const spoken = { key: matchKey(text), text }
  const distant = keepsDistance(spoken)
  const called = asks(spoken)
  if (!mentions(spoken)) return distant || called ? { ...SILENT, distant, calls: called } : SILENT
  const sold = found(SUBJECTS, spoken)
  const praised = found(PROMOTIONS, spoken)
  return {
    subjects: sold.ids,
    promotions: praised.ids,
    calls: called,
    distant,
    share: Math.min(1, (sold.length + praised.length) / Math.max(1, spoken.key.length)),
  }
})

const spamHost =
  /slot|baccarat|bacara|casino|ufabet|ufa-?\d|ufa[-.]|pgslot|betflik|sbobet|joker123|gacor|togel|judi|huay-?\d|lotto|viagra|cialis|bet\d{2}/

/** The name of a host speaks the language of hijackers. */
export const isSpamHost = (host: string): boolean => spamHost.test(host)
