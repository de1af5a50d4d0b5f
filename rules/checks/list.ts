import { z } from 'zod'
import type { PageFacts } from '../facts/model.ts'
import type { Check } from '../judge/model.ts'
import { matchKey } from '../text/normalise.ts'
import { keyedTables } from './labels.ts'
import { mainText } from './main-text.ts'
import { because, met, someOf } from './outcome.ts'
import { absent } from './readable.ts'
import { wordsOf } from './words.ts'

export const parameters = z.strictObject({
  /** Only entries with one of these words count. */
  any: z.array(z.string().min(2)).min(1).optional(),
  min: z.number().int().min(1),
})

interface Entry {
  readonly key: string
  readonly text: string
  readonly place: string
}

const SHORTEST = 4
const listed = new WeakMap<PageFacts, readonly Entry[]>()

/** List entries, table rows and linked titles of the main part, each wording once. */
function entriesOf(facts: PageFacts): readonly Entry[] {
  const before = listed.get(facts)
  if (before !== undefined) return before
  const byKey = new Map<string, Entry>()
  const add = (key: string, text: string, place: string) => {
    if (key.length >= SHORTEST && !byKey.has(key)) byKey.set(key, { key, text, place })
  }
  for (const block of mainText(facts).blocks) if (block.tag === 'li') add(block.key, block.text, block.place)
  for (const { table, rows } of keyedTables(facts))
    for (const [index, row] of rows.entries())
      add(row.join(' '), table.rows[index]?.join(' ') ?? '', table.place)
  const fromBlocks = [...byKey.keys()].join('\n')
  for (const link of facts.links) {
    if (link.region !== 'main' || link.target !== 'live') continue
    const text = link.text === '' ? link.context : link.text
    const key = matchKey(text)
    if (!fromBlocks.includes(key)) add(key, text, link.place)
  }
  const entries = [...byKey.values()]
  listed.set(facts, entries)
  return entries
}

/** At least `min` different list entries, rows or linked documents, if asked with one of the words. */
export const list: Check<z.output<typeof parameters>> = (evidence, { any, min }, context) => {
  const words = any === undefined ? undefined : wordsOf(any)
  const found = new Map<string, { facts: PageFacts; entry: Entry }>()
  for (const facts of evidence)
    for (const entry of entriesOf(facts))
      if (words === undefined || words.some((word) => entry.key.includes(word.key)))
        found.set(entry.key, { facts, entry })
  const [first] = found.values()
  if (found.size >= min && first !== undefined)
    return met(
      because(
        { th: `มีรายการ ${found.size} รายการ`, en: `${found.size} entries are listed` },
        { facts: first.facts, quote: first.entry.text, place: first.entry.place },
      ),
    )
  const about = any === undefined ? '' : ` ${someOf(any)}`
  return absent(
    evidence,
    context,
    {
      th: `พบ ${found.size} รายการ${about} ต้องมีอย่างน้อย ${min} รายการ`,
      en: `${found.size} entries${about} found, at least ${min} are needed`,
    },
    words,
  )
}
