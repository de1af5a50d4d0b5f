import type { Mention } from './person-mentions.ts'
import type { Page } from './page.ts'
import type { TableUse } from './tables.ts'
import { childElements, parentOf } from './tree.ts'
import type { TreeNode } from './tree.ts'

/** Parts of the page that belong to one person: node ranges, nearest first. */
export interface Card {
  readonly place: TreeNode
  readonly parts: readonly { readonly start: number; readonly end: number }[]
}

/** More text than this is no card any more. */
const MAX_CARD_TEXT = 500
const OUTERMOST = new Set(['html', 'body', 'main', 'form'])

interface CellSpot {
  readonly rows: readonly (readonly TreeNode[])[]
  readonly row: number
  readonly column: number
}

/** Number of mentions between two nodes, by binary search over their sorted positions. */
export function counter(positions: readonly number[]): (start: number, end: number) => number {
  const before = (node: number) => {
    let [low, high] = [0, positions.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((positions[middle] ?? 0) < node) low = middle + 1
      else high = middle
    }
    return low
  }
  return (start, end) => before(end) - before(start)
}

/** Finds the card of a person: what stands around the name and around nobody else. */
export class CardFinder {
  readonly #page: Page
  readonly #people: (start: number, end: number) => number
  readonly #pictures: (start: number, end: number) => number
  readonly #spots = new Map<number, CellSpot>()

  constructor(page: Page, mentions: readonly Mention[], pictures: readonly number[], { all }: TableUse) {
    this.#page = page
    this.#people = counter([...new Set(mentions.map(({ node }) => node))])
    this.#pictures = counter(pictures)
    for (const { parts } of all) {
      const rows = parts.rows.map(({ cells }) => cells)
      rows.forEach((cells, row) => {
        cells.forEach((cell, column) => this.#spots.set(cell.index, { rows, row, column }))
      })
    }
  }

  /** The largest element around the name that names nobody else; more parts when that is only a cell or a line. */
  cardOf(mention: Mention): Card {
    const { tree, measure } = this.#page
    let card = tree.nodes[mention.node]
    for (let outer = card && parentOf(tree, card); outer; outer = parentOf(tree, outer)) {
      if (OUTERMOST.has(outer.name) || this.#people(outer.index, outer.end) > 1) break
      if (measure.of(outer).text > MAX_CARD_TEXT) break
      card = outer
    }
    if (!card) return { place: tree.nodes[0] as TreeNode, parts: [] }
    const own = { start: card.index, end: card.end }
    const spot = this.#spots.get(card.index)
    const more = spot ? this.#columnParts(spot) : this.#siblingParts(card)
    return { place: card, parts: [own, ...more] }
  }

  /** Cells of the same column: a picture above the name, position and phone below it. */
  #columnParts({ rows, row, column }: CellSpot): { start: number; end: number }[] {
    const width = rows[row]?.length
    const cellAt = (number: number) => (rows[number]?.length === width ? rows[number]?.[column] : undefined)
    const parts: { start: number; end: number }[] = []
    const named = (cell: TreeNode) => this.#people(cell.index, cell.end) > 0
    const pictured = (cell: TreeNode) => this.#pictures(cell.index, cell.end) > 0
    let above = 0
    for (let up = row - 1, cell = cellAt(up); cell && !named(cell) && up >= row - 3; cell = cellAt(--up)) {
      if (!pictured(cell)) continue
      parts.push({ start: cell.index, end: cell.end })
      above++
      break
    }
    for (
      let down = row + 1, cell = cellAt(down);
      cell && !named(cell) && down <= row + 4;
      cell = cellAt(++down)
    ) {
      if (pictured(cell) && above > 0) break
      parts.push({ start: cell.index, end: cell.end })
    }
    return parts
  }

  /** In a flat list of lines: from the picture before the name to before what belongs to the next person. */
  #siblingParts(card: TreeNode): { start: number; end: number }[] {
    const { tree } = this.#page
    const list = parentOf(tree, card)
    if (!list || this.#people(list.index, list.end) < 2) return []
    const start = this.#back(list, card)
    let end = card.end
    const pictureFirst = this.#pictureFirst(list)
    for (let next = tree.nodes[end]; next?.parent === list.index; next = tree.nodes[end]) {
      if (this.#people(next.index, next.end) > 0 || end - card.end > 200) break
      if (this.#pictures(next.index, next.end) > 0 && (pictureFirst || this.#pictures(card.end, end) > 0))
        break
      end = next.end
    }
    const before = pictureFirst && start < card.index ? [{ start, end: card.index }] : []
    return [...before, ...(end > card.end ? [{ start: card.end, end }] : [])]
  }

  /** Where the last picture before the card starts, when nobody else is named in between. */
  #back(list: TreeNode, card: TreeNode): number {
    const from = Math.max(list.index + 1, card.index - 60)
    for (let index = card.index - 1; index >= from; index--) {
      if (this.#people(index, card.index) > 0) break
      if (this.#pictures(index, card.index) > 0) return index
    }
    return card.index
  }

  /** Whether the pictures of a list stand before the names. */
  #pictureFirst(list: TreeNode): boolean {
    const { tree } = this.#page
    for (let index = list.index + 1; index < list.end; index++) {
      if (this.#pictures(index, index + 1) > 0) return true
      if (this.#people(index, index + 1) > 0) return false
    }
    return childElements(tree, list).length > 0
  }
}
