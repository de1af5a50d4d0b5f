import { createHeap } from './binary-heap.ts'
import type { BinaryHeap } from './binary-heap.ts'
import { likelyFrom } from '../site/likelihood.ts'
import { createShapeCounter } from './shape-bounds.ts'
import type { ShapeBounds } from './shape-bounds.ts'
import { familyOf } from './shape.ts'

/** An address that waits to be read. */
export interface Waiting {
  /** Normalised. */
  readonly url: string
  /** 0–1: how likely it is evidence, or leads to some. */
  readonly likelihood: number
  /** Clicks from the home page, as far as known when it was found. */
  readonly depth: number
  readonly foundOn?: string
}

export interface Frontier {
  /**
   * Puts an address in the queue. `raised`: it waits already and is now thought more likely; `known`: it waits, or
   * was taken; `full`: there is no room for it.
   */
  readonly offer: (waiting: Waiting) => 'queued' | 'raised' | 'known' | 'full'
  /** The best address, or undefined when none is left. Passes over shapes that have had their share. */
  readonly take: () => Waiting | undefined
  /** True for every address ever offered. */
  readonly has: (url: string) => boolean
  /** True while an address waits. */
  readonly waits: (url: string) => boolean
  /** Whether reading an address brought anything likely; its family moves up or down accordingly. */
  readonly learn: (url: string, brought: boolean) => void
  readonly size: () => number
  /** Takes everything that still waits, best first. */
  readonly drain: () => readonly Waiting[]
  /** Addresses passed over because their shape had its share. */
  readonly passedOver: () => readonly string[]
  /** Addresses there was no room for, in the order they were offered; as many of them as are remembered in all. */
  readonly turnedAway: () => ReadonlySet<string>
}

export interface FrontierOptions {
  readonly bounds?: ShapeBounds
  /** Addresses in the queue; twice as many when they are likely. */
  readonly maxWaiting?: number
  /** Addresses remembered in all. */
  readonly maxKnown?: number
}

interface Placed extends Waiting {
  readonly order: number
}

interface Family {
  readonly queue: BinaryHeap<Placed>
  misses: number
  turn: number
}

interface Turn {
  readonly family: Family
  /** Outdated when the family has had another turn since. */
  readonly turn: number
  readonly priority: number
  readonly head: Placed
}

/** After so many fruitless pages in a row a family is worth half. */
const HALF_LIFE = 3
/** A page that says what it is stays ahead of pages that say nothing, whatever its family brought so far. */
const FLOOR = { likely: 0.4, unlikely: 0.02 }

function worth(waiting: Waiting, misses: number): number {
  const floor = waiting.likelihood >= likelyFrom ? FLOOR.likely : FLOOR.unlikely
  return waiting.likelihood * Math.max(floor, 2 ** (-misses / HALF_LIFE))
}

const sooner = (one: Placed, other: Placed): boolean =>
  one.depth === other.depth ? one.order < other.order : one.depth < other.depth

/**
 * The queue of a visit: likely evidence first, then what is nearer the home page, then what was found first. Pages
 * made by one program form a family; a family that keeps bringing nothing gives way to others until it brings
 * something. The order depends on nothing but the calls made.
 */
export function createFrontier(options: FrontierOptions = {}): Frontier {
  const { maxWaiting = 100_000, maxKnown = 400_000 } = options
  const shapes = createShapeCounter(options.bounds)
  const known = new Set<string>()
  const waiting = new Map<string, Placed>()
  const families = new Map<string, Family>()
  const passed: string[] = []
  const turnedAway = new Set<string>()
  const turns = createHeap<Turn>((one, other) =>
    one.priority === other.priority ? sooner(one.head, other.head) : one.priority > other.priority,
  )
  let orders = 0

  const familyAt = (url: string): Family => {
    const key = familyOf(url)
    const found = families.get(key)
    if (found !== undefined) return found
    const queue = createHeap<Placed>((one, other) =>
      one.likelihood === other.likelihood ? sooner(one, other) : one.likelihood > other.likelihood,
    )
    const fresh: Family = { queue, misses: 0, turn: 0 }
    families.set(key, fresh)
    return fresh
  }

  const line = (family: Family): void => {
    family.turn += 1
    let head = family.queue.peek()
    // An address that was raised has left its old place behind.
    while (head !== undefined && waiting.get(head.url) !== head) {
      family.queue.pop()
      head = family.queue.peek()
    }
    if (head !== undefined) {
      turns.push({ family, turn: family.turn, priority: worth(head, family.misses), head })
    }
  }

  const place = (entry: Waiting, order: number): void => {
    const family = familyAt(entry.url)
    const placed = { ...entry, order }
    waiting.set(entry.url, placed)
    family.queue.push(placed)
    if (family.queue.peek() === placed) line(family)
  }

  const offer: Frontier['offer'] = (entry) => {
    const placed = waiting.get(entry.url)
    if (placed !== undefined) {
      if (entry.likelihood <= placed.likelihood) return 'known'
      place({ ...entry, depth: Math.min(entry.depth, placed.depth) }, placed.order)
      return 'raised'
    }
    if (known.has(entry.url)) return 'known'
    const room = entry.likelihood >= likelyFrom ? 2 * maxWaiting : maxWaiting
    if (waiting.size >= room || known.size >= maxKnown) {
      if (turnedAway.size < maxKnown) turnedAway.add(entry.url)
      return 'full'
    }
    turnedAway.delete(entry.url)
    known.add(entry.url)
    place(entry, orders++)
    return 'queued'
  }

  const next = (): Placed | undefined => {
    for (let turn = turns.pop(); turn !== undefined; turn = turns.pop()) {
      if (turn.turn !== turn.family.turn) continue
      turn.family.queue.pop()
      waiting.delete(turn.head.url)
      line(turn.family)
      return turn.head
    }
    return undefined
  }

  const take = (): Waiting | undefined => {
    for (let entry = next(); entry !== undefined; entry = next()) {
      if (shapes.admit(entry)) return entry
      passed.push(entry.url)
    }
    return undefined
  }

  const drain = (): readonly Waiting[] => {
    const rest: Waiting[] = []
    for (let entry = next(); entry !== undefined; entry = next()) rest.push(entry)
    return rest
  }

  return {
    offer,
    take,
    has: (url) => known.has(url),
    waits: (url) => waiting.has(url),
    learn: (url, brought) => {
      const family = familyAt(url)
      family.misses = brought ? Math.floor(family.misses / 2) : family.misses + 1
      line(family)
    },
    size: () => waiting.size,
    drain,
    passedOver: () => passed,
    turnedAway: () => turnedAway,
  }
}
