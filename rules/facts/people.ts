import { personNames } from '../text/names.ts'
import { positionIn } from '../text/positions.ts'
import { contactDetails } from './contact-details.ts'
import { limits } from './limits.ts'
import type { Person } from './model.ts'
import type { Outline } from './outline.ts'
import type { Page } from './page.ts'
import { CardFinder } from './person-cards.ts'
import type { Card } from './person-cards.ts'
import { findMentions } from './person-mentions.ts'
import type { Mention } from './person-mentions.ts'
import { findPortraits } from './portraits.ts'
import type { Portrait } from './portraits.ts'
import type { TableUse } from './tables.ts'
import { attribute, placeOf } from './tree.ts'

const MAX_POSITION = 120
const MAX_QUOTE = 160
const MAX_LINES = 30
/** In running text a position stands right beside the name. */
const BESIDE = 90
const notAPosition =
  /\d{3}|[๐-๙]{3}|@|https?:|โทร|อีเมล|e-?mail|line|facebook|วันที่|คลิก|ดาวน์โหลด|อ่านต่อ|รายละเอียด|ว่าง/i

/**
 * The people named in the content, each with what stands on the same card and nothing of a neighbour's.
 * A vacant post is nobody, but keeps its own card. One person named twice is one person.
 */
export function readPeople(page: Page, outline: Outline, use: TableUse): Person[] {
  const mentions = findMentions(outline, limits.people)
  if (mentions.length === 0) return []
  if (mentions.length === limits.people) page.leaveOut()
  const portraits = findPortraits(page)
  const finder = new CardFinder(page, mentions, [...portraits.keys()], use)
  const people = new Map<string, Person>()
  for (const mention of mentions) {
    if (mention.name === undefined) continue
    const person = mention.prose
      ? inRunningText(page, mention, mention.name)
      : onCard(page, outline, mention, mention.name, finder.cardOf(mention), portraits)
    const known = people.get(person.name)
    people.set(person.name, known ? merged(known, person) : person)
  }
  return [...people.values()]
}

function inRunningText(page: Page, { text, from, to, node }: Mention, name: string): Person {
  const after = text.slice(to, to + BESIDE)
  const nextName = personNames(after)[0]
  const beside = after.slice(0, nextName?.index ?? BESIDE)
  const spot = page.tree.nodes[node]
  return {
    name,
    position: positionIn(beside)?.text ?? '',
    phones: [],
    emails: [],
    otherContact: [],
    place: spot ? placeOf(page.tree, spot) : '',
    quote: text.slice(Math.max(0, from - 20), from + MAX_QUOTE - 20).trim(),
  }
}

function onCard(
  page: Page,
  outline: Outline,
  mention: Mention,
  name: string,
  card: Card,
  portraits: ReadonlyMap<number, Portrait>,
): Person {
  const lines = linesOn(outline, card, mention)
  const addresses = addressesOn(page, card)
  const photo = photoOn(page, card, mention, portraits)
  const text = lines.join(' ')
  return {
    name,
    position: positionOn(lines, text),
    ...contactDetails(text, addresses),
    ...(photo ? { photo } : {}),
    place: placeOf(page.tree, card.place),
    quote: `${name} ${text}`.slice(0, MAX_QUOTE).trim(),
  }
}

/** Lines of the card without the name: those after the name first, since positions stand below names. */
function linesOn(outline: Outline, card: Card, { block, from, to, text }: Mention): string[] {
  const others = card.parts
    .flatMap(({ start, end }) => blocksBetween(outline, start, end))
    .filter((other) => other !== block)
    .sort((a, b) => a - b)
  const order = [...others.filter((other) => other > block), ...others.filter((other) => other < block)]
  return [text.slice(to), text.slice(0, from), ...order.map((other) => outline.blocks[other]?.text ?? '')]
    .map((line) => line.replace(/^[()\-–:,. ]{1,9}/, '').trim())
    .filter(Boolean)
}

/** Numbers of the blocks that start between two nodes. */
function blocksBetween({ spans }: Outline, start: number, end: number): number[] {
  const first = firstFrom(spans, start)
  const found: number[] = []
  for (let block = first; (spans[block]?.start ?? end) < end && found.length < MAX_LINES; block++)
    found.push(block)
  return found
}

function firstFrom(spans: Outline['spans'], node: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < node) low = middle + 1
    else high = middle
  }
  return low
}

function positionOn(lines: readonly string[], text: string): string {
  for (const line of lines) {
    const position = positionIn(line)
    if (position) return line.length <= MAX_POSITION ? withoutLabel(line) : position.text
  }
  const likely = lines[0]
  if (likely && likely.length >= 5 && likely.length <= MAX_POSITION && !notAPosition.test(likely)) {
    return withoutLabel(likely)
  }
  return positionIn(text)?.text ?? ''
}

/** "ตำแหน่ง : นายก…" → "นายก…"; a phone on the same line is cut off. */
function withoutLabel(line: string): string {
  const position = line.replace(/^ตำแหน่ง ?[:：]? ?/, '')
  const contact = position.search(/ ?(?:โทร|เบอร์|มือถือ|อีเมล|e-?mail|tel)/i)
  return (contact > 2 ? position.slice(0, contact) : position)
    .replace(/[()]$/, (mark) => (position.includes('(') ? mark : ''))
    .trim()
}

function addressesOn(page: Page, card: Card): string[] {
  const addresses: string[] = []
  for (const { start, end } of card.parts) {
    for (let index = start; index < end; index++) {
      const node = page.tree.nodes[index]
      const href = node?.name === 'a' ? attribute(node, 'href') : undefined
      if (href) addresses.push(href)
    }
  }
  return addresses
}

function photoOn(
  page: Page,
  card: Card,
  { name }: Mention,
  portraits: ReadonlyMap<number, Portrait>,
): Portrait | undefined {
  for (const { start, end } of card.parts) {
    for (let index = start; index < end; index++) {
      const portrait = portraits.get(index)
      const node = page.tree.nodes[index]
      if (!portrait || !node) continue
      const [shown] = personNames(attribute(node, 'alt') ?? '')
      if (!shown || shown.name === name) return portrait
    }
  }
  return undefined
}

/** A known position counts more than a line that may be one, a card with a picture more than a mere mention. */
function certainty({ position, photo }: Person): number {
  return (positionIn(position) ? 4 : 0) + (photo ? 2 : 0) + (position === '' ? 0 : 1)
}

function merged(first: Person, second: Person): Person {
  const better = certainty(second) > certainty(first) ? second : first
  const photo = first.photo ?? second.photo
  const all = (key: 'phones' | 'emails' | 'otherContact') => [...new Set([...first[key], ...second[key]])]
  return {
    ...better,
    phones: all('phones'),
    emails: all('emails'),
    otherContact: all('otherContact'),
    ...(photo ? { photo } : {}),
  }
}
