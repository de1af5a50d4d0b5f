import { limits } from './limits.ts'
import { shownText } from './page.ts'
import type { Page } from './page.ts'
import { attribute } from './tree.ts'
import type { Tree, TreeNode } from './tree.ts'

export interface TableRow {
  readonly node: TreeNode
  readonly cells: TreeNode[]
  readonly inHead: boolean
}

/** A table element with the rows and cells that are its own, not those of a table inside it. */
export interface TableParts {
  readonly node: TreeNode
  readonly rows: TableRow[]
  caption?: TreeNode
  /** Another table stands inside. */
  nested: boolean
}

export interface GridCell {
  /** Index of the td or th. */
  readonly node: number
  readonly text: string
}

export interface Grid {
  readonly rows: readonly (readonly (GridCell | undefined)[])[]
  readonly width: number
  /** Rows or columns were left out. */
  readonly cut: boolean
}

/** All tables of the page in document order. */
export function findTables(tree: Tree): readonly TableParts[] {
  const tables: TableParts[] = []
  const open: TableParts[] = []
  for (const node of tree.called('table', 'tr', 'td', 'th', 'caption')) {
    while ((open.at(-1)?.node.end ?? Infinity) <= node.index) open.pop()
    const top = open.at(-1)
    if (node.name === 'table') {
      if (top) top.nested = true
      const parts: TableParts = { node, rows: [], nested: false }
      tables.push(parts)
      open.push(parts)
    } else if (top && node.name === 'tr') {
      top.rows.push({ node, cells: [], inHead: tree.nodes[node.parent]?.name === 'thead' })
    } else if (top && (node.name === 'td' || node.name === 'th')) {
      top.rows.at(-1)?.cells.push(node)
    } else if (top && node.name === 'caption') {
      top.caption ??= node
    }
  }
  return tables
}

function span(node: TreeNode, name: 'colspan' | 'rowspan', max: number): number {
  const value = Number.parseInt(attribute(node, name) ?? '', 10)
  // rowspan=0 means "to the end of the table".
  if (name === 'rowspan' && value === 0) return max
  return value > 0 ? Math.min(value, max) : 1
}

/** Lays out the cells with colspan and rowspan repeated; at most `budget` cells. */
export function expand(page: Page, parts: TableParts, budget: number): Grid {
  const rows: (GridCell | undefined)[][] = []
  const height = Math.min(parts.rows.length, limits.tableRows)
  let cut = parts.rows.length > height
  let width = 0
  let filled = 0
  /** Cells that reach down from an earlier row, by column. */
  const hanging = new Map<number, { cell: GridCell; rowsLeft: number }>()
  for (const { cells } of parts.rows.slice(0, height)) {
    const row: (GridCell | undefined)[] = []
    let column = 0
    const takeHanging = () => {
      for (let above = hanging.get(column); above; above = hanging.get(column)) {
        row[column++] = above.cell
        if (--above.rowsLeft === 0) hanging.delete(column - 1)
      }
    }
    for (const node of cells) {
      takeHanging()
      if (column >= limits.tableColumns || filled >= budget) {
        cut = true
        break
      }
      const cell = { node: node.index, text: shownText(page, node.index, node.end, limits.cellLength) }
      const across = span(node, 'colspan', limits.tableColumns - column)
      const down = span(node, 'rowspan', height - rows.length)
      for (let copy = 0; copy < across; copy++) {
        if (down > 1) hanging.set(column, { cell, rowsLeft: down - 1 })
        row[column++] = cell
        filled++
      }
    }
    takeHanging()
    filled += row.length
    width = Math.max(width, row.length)
    rows.push(row)
  }
  return { rows: rows.map((row) => Array.from({ length: width }, (_, column) => row[column])), width, cut }
}
