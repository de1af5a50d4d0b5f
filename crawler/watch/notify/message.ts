import type { Bilingual } from '../../../rules/catalogue/schema.ts'
import { momentText } from '../../../ui/numbers.ts'
import { readableAddress, siteText } from '../../../ui/site-text.ts'
import { isEnding, NOTICE_TYPES, type Notice } from './notice.ts'
import { hostOf } from '../../../ui/status/site-name.ts'
import { leftText, spanText } from '../../../ui/status/spans.ts'
import { kindNames } from '../../../ui/status/text.ts'
import { generalAdvice, happened, words } from './words.ts'

export const LANGUAGES = ['th', 'en', 'both'] as const
export type MessageLanguage = (typeof LANGUAGES)[number]
type Language = 'th' | 'en'

/** A message before a channel dresses it. All of it is plain text on single lines, free of control characters. */
export interface Message {
  readonly subject: string
  readonly blocks: readonly { readonly title: string; readonly lines: readonly string[] }[]
  readonly closing: string
}

/** With more notices than this each is told in one line, so that a failing data centre still fits one screen. */
const TOLD_IN_FULL = 3
const MOST_LINES = 40
const LONGEST_LINE = 600

// Several code points may make one Thai syllable, but a cut may at least never halve a code point.
const line = (text: string): string => {
  const clean = siteText(text)
  return clean.length <= LONGEST_LINE ? clean : `${[...clean].slice(0, LONGEST_LINE - 1).join('')}…`
}

function full(notice: Notice, language: Language, now: number): Message['blocks'][number] {
  const { type, kind, site, target, says, since, until, limitDays } = notice
  const say = (name: Bilingual, what: string): string => line(`${name[language]}: ${what}`)
  const when = (moment: number): string => momentText(new Date(moment).toISOString())[language]
  const title = line(`${happened[type][language]}: ${hostOf(site)}`)
  if (type === 'test') return { title, lines: [line(words.testing[language])] }
  const lines = [
    say(words.about, kindNames[kind][language]),
    ...(target === site ? [] : [say(words.address, readableAddress(target))]),
    say(words.found, says[language]),
  ]
  if (type !== 'eased') lines.push(say(words.since, when(since)))
  if (until !== undefined) {
    lines.push(say(words.until, when(until)), say(words.lasted, spanText(until - since)[language]))
  }
  if (!isEnding(notice)) {
    if (limitDays !== undefined) lines.push(say(words.left, leftText(since, limitDays, now)[language]))
    lines.push(say(words.todo, (notice.advice ?? generalAdvice[kind])[language]))
  }
  return { title, lines }
}

function brief({ type, kind, site, target, since, limitDays }: Notice, language: Language, now: number) {
  const where = target === site ? hostOf(site) : readableAddress(target)
  const left =
    limitDays === undefined || type === 'up'
      ? ''
      : ` · ${words.left[language]} ${leftText(since, limitDays, now)[language]}`
  const when = momentText(new Date(since).toISOString())[language]
  return line(`${where} · ${kindNames[kind][language]} · ${words.since[language]} ${when}${left}`)
}

/** Many notices as one block for each thing that happened. */
function grouped(notices: readonly Notice[], language: Language, now: number): Message['blocks'] {
  return NOTICE_TYPES.flatMap((type) => {
    const alike = notices.filter((notice) => notice.type === type)
    if (alike.length === 0) return []
    const told = alike.slice(0, MOST_LINES).map((notice) => brief(notice, language, now))
    const more = alike.length - told.length
    if (more > 0) told.push(language === 'th' ? `และอีก ${more} รายการ` : `and ${more} more`)
    return [{ title: `${happened[type][language]} (${alike.length})`, lines: told }]
  })
}

function subjectOf(notices: readonly Notice[], language: Language): string {
  const [only] = notices
  if (only !== undefined && notices.length === 1) {
    const again = only.again === true ? (language === 'th' ? 'แจ้งซ้ำ – ' : 'Reminder – ') : ''
    return line(
      `${again}${happened[only.type][language]}: ${kindNames[only.kind][language]} ${hostOf(only.site)}`,
    )
  }
  return NOTICE_TYPES.flatMap((type) => {
    const number = notices.filter((notice) => notice.type === type).length
    if (number === 0) return []
    return [`${happened[type][language]} ${number}${language === 'th' ? ' รายการ' : ''}`]
  }).join(', ')
}

function inOne(notices: readonly Notice[], language: Language, now: number): Message {
  const blocks =
    notices.length <= TOLD_IN_FULL
      ? notices.map((notice) => full(notice, language, now))
      : grouped(notices, language, now)
  return { subject: subjectOf(notices, language), blocks, closing: words.closing[language] }
}

/**
 * Notices as one message that says what, since when, what to do and how much of the days to restore is left.
 *
 * @param now milliseconds since the epoch: what is left is counted from the moment of sending.
 */
export function composeMessage(notices: readonly Notice[], language: MessageLanguage, now: number): Message {
  if (language !== 'both') return inOne(notices, language, now)
  const [th, en] = [inOne(notices, 'th', now), inOne(notices, 'en', now)]
  return {
    subject: `${th.subject} · ${en.subject}`,
    blocks: [...th.blocks, ...en.blocks],
    closing: `${th.closing} · ${en.closing}`,
  }
}

/**
 * A message cut at a line when it would be longer than a channel takes; the end is marked with an ellipsis.
 *
 * @param longest UTF-16 code units of all text, with a line break after each line.
 */
export function fitted({ subject, blocks, closing }: Message, longest: number): Message {
  let room = longest - subject.length - closing.length - 8
  const kept: Message['blocks'][number][] = []
  for (const { title, lines } of blocks) {
    room -= title.length + 2
    const fitting = lines.filter((each) => (room -= each.length + 3) >= 0)
    if (room >= 0) kept.push({ title, lines })
    else {
      kept.push({ title: title.slice(0, LONGEST_LINE), lines: [...fitting, '…'] })
      break
    }
  }
  return { subject, blocks: kept, closing }
}

/**
 * A message as plain text.
 *
 * @param longest UTF-16 code units; a longer one is cut at a line.
 */
export function plainText(message: Message, longest = Infinity): string {
  const { subject, blocks, closing } = fitted(message, longest)
  const lines = blocks.flatMap(({ title, lines: told }) => ['', title, ...told.map((each) => `  ${each}`)])
  return [subject, ...lines, '', closing].join('\n')
}
