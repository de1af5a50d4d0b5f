import { limits } from './limits.ts'
import type { Panel } from './panels.ts'

/**
 * For nodes asked in document order: the labels of the accordions, tabs and menu entries around each,
 * outermost first.
 */
export function trailReader(panels: readonly Panel[]): (node: number) => readonly string[] {
  const sorted = panels
    .filter(({ kind }) => kind !== 'label')
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const open: Panel[] = []
  let next = 0
  let trail: readonly string[] = []
  return (node) => {
    let changed = false
    while ((open.at(-1)?.end ?? Infinity) <= node) {
      open.pop()
      changed = true
    }
    for (let panel = sorted[next]; panel && panel.start <= node; panel = sorted[++next]) {
      if (panel.end <= node) continue
      open.push(panel)
      changed = true
    }
    if (changed) trail = open.slice(0, limits.trailLength).map(({ label }) => label)
    return trail
  }
}
