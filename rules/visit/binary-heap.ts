/** A heap that gives back what comes first by `before`; adding and taking cost the logarithm of its size. */
export interface BinaryHeap<T> {
  readonly size: () => number
  readonly peek: () => T | undefined
  readonly push: (item: T) => void
  readonly pop: () => T | undefined
}

/** @param before must be a strict order in which no two items are equal, or ties come out in any order. */
export function createHeap<T>(before: (one: T, other: T) => boolean): BinaryHeap<T> {
  const items: T[] = []

  const swap = (one: number, other: number): void => {
    const held = items[one] as T
    items[one] = items[other] as T
    items[other] = held
  }
  const precedes = (one: number, other: number): boolean => before(items[one] as T, items[other] as T)

  const push = (item: T): void => {
    let at = items.push(item) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!precedes(at, parent)) return
      swap(at, parent)
      at = parent
    }
  }

  const sink = (): void => {
    for (let at = 0; ;) {
      let first = at
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < items.length && precedes(child, first)) first = child
      }
      if (first === at) return
      swap(at, first)
      at = first
    }
  }

  const pop = (): T | undefined => {
    if (items.length === 0) return undefined
    swap(0, items.length - 1)
    const first = items.pop()
    sink()
    return first
  }

  return { size: () => items.length, peek: () => items[0], push, pop }
}
