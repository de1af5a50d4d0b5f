import { z } from 'zod'
import type { OpenPage } from './draw-page.ts'

export interface Pressing {
  /** How likely a thing with these words leads to evidence; 0–1. */
  readonly worth: (words: string) => number
  /** Where menu entries of this site lead, by place and words: they stand on every page and are pressed on one. */
  readonly menu: Map<string, string>
}

/** Something that was pressed, and where it leads. */
export interface Mark {
  readonly place: string
  readonly words: string
  readonly url: string
}

const thing = z.object({
  id: z.number().int(),
  words: z.string().max(200),
  place: z.string().max(2_000),
  /** It stands in a menu, header or footer. */
  repeated: z.boolean(),
  /** Something else that is shown now gives way to what it opens: a tab, a year of a list of years. */
  replaces: z.boolean(),
})
type Thing = z.infer<typeof thing>

const state = z.object({
  place: z.string().max(2_000),
  label: z.string().max(200),
  html: z.string().max(300_000),
})
/** What a part of the page showed before something else took its place. */
export type KeptState = z.infer<typeof state>

const outcome = z.object({
  targets: z.array(z.string().max(8_000)).max(20),
  states: z.array(state).max(20),
  left: z.boolean(),
  replaced: z.boolean(),
})

const MOST_PRESSED = 60
const MOST_RELOADS = 25
const MOST_KEPT = 2_000_000
const SETTLE_MS = 1_500
/** How long nothing may change after a press whose target is known, or not. */
const QUIET_MS = { known: 40, unknown: 150 }
/** Time that must remain to write the page down. Milliseconds. */
const RESERVE_MS = 5_000

const keyOf = ({ place, words }: Thing): string => `${place}|${words}`
const READING = 'globalThis.__oitReading'

/** Something that was not pressed, or was not answered in time: nobody knows what stands behind it. */
export interface Unopened {
  readonly words: string
  /** How likely it leads to evidence by its words; 0–1. */
  readonly worth: number
}

export interface Pressed {
  readonly states: readonly KeptState[]
  readonly marks: readonly Mark[]
  readonly unopened: readonly Unopened[]
}

/**
 * Presses what can be pressed, the likeliest first and what a press reveals next, until nothing is left or a bound is
 * reached. A press never leaves the page: where it would lead is noted.
 */
export async function pressAll(page: OpenPage, { worth, menu }: Pressing): Promise<Pressed> {
  const marks = new Map<string, Mark>()
  const states: KeptState[] = []
  const unopened: Unopened[] = []
  const done = new Set<string>()
  let waiting: Thing[] = []
  let pressed = 0
  let reloads = 0
  let kept = 0
  let ended = false

  const find = async (): Promise<void> => {
    const found = await page.ask(`${READING}.find()`, z.array(thing).max(200))
    const fresh = found.filter((one) => !done.has(keyOf(one)))
    const turn = (one: Thing): number => worth(one.words) - (one.replaces && !one.repeated ? 1 : 0)
    // Sorting is stable: among equals the order of the page stays.
    waiting = [...fresh.sort((one, other) => turn(other) - turn(one)), ...waiting]
  }
  const remember = (one: Thing, url: string): void => {
    marks.set(keyOf(one), { place: one.place, words: one.words, url })
    if (one.repeated) menu.set(keyOf(one), url)
  }
  const leave = ({ words }: Thing): void => {
    unopened.push({ words, worth: worth(words) })
  }
  const press = async (one: Thing): Promise<void> => {
    const before = page.traffic.destinations().length
    const known = await page.ask(`${READING}.press(${one.id})`, z.number())
    if (known < 0) return
    const rested = await page.settle(SETTLE_MS, known > 0 ? QUIET_MS.known : QUIET_MS.unknown)
    const result = await page.ask(`${READING}.outcome()`, outcome)
    const url = result.targets[0] ?? page.traffic.destinations()[before]
    if (url !== undefined) {
      remember(one, url)
      if (!result.left)
        await page.ask(`${READING}.markPressed(${one.id}, ${JSON.stringify(url)})`, z.unknown())
    } else {
      if (!rested) leave(one)
      for (const each of result.states) {
        const again = states.some(({ place, html }) => place === each.place && html === each.html)
        kept += each.html.length
        if (!again && kept <= MOST_KEPT) states.push(each)
      }
    }
    if (result.left && reloads < MOST_RELOADS) {
      reloads += 1
      await page.reload()
      await page.ask(`${READING}.hold()`, z.unknown())
      waiting = []
    }
    if (result.left || url === undefined) await find()
  }

  await find()
  for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
    const key = keyOf(one)
    // After a part was replaced the same words may stand at the same place and mean another year.
    done.add(key)
    const known = one.repeated ? menu.get(key) : undefined
    if (known !== undefined) {
      marks.set(key, { place: one.place, words: one.words, url: known })
      continue
    }
    const late = ended || page.left() < RESERVE_MS
    if (late || pressed >= MOST_PRESSED) {
      // The likeliest come first: after so many, what says nothing is left alone.
      if (late || worth(one.words) > 0) leave(one)
      continue
    }
    pressed += 1
    try {
      await press(one)
    } catch {
      // What was noted before holds when a press takes too long.
      ended = true
      leave(one)
    }
  }
  return { states, marks: [...marks.values()], unopened }
}
