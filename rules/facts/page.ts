import { addresses } from './link-target.ts'
import { measure } from './measure.ts'
import type { Measure } from './measure.ts'
import type { Region } from './model.ts'
import { findPanels } from './panels.ts'
import type { Panel } from './panels.ts'
import { regionsOf } from './regions.ts'
import { textBetween } from './shown-text.ts'
import { attribute } from './tree.ts'
import type { Tree, TreeNode } from './tree.ts'
import { visibilityOf } from './visibility.ts'
import type { Visibility } from './visibility.ts'

/** A parsed page with what every part of the reader needs to know about its nodes. */
export interface Page {
  readonly tree: Tree
  readonly panels: readonly Panel[]
  readonly visibility: readonly Visibility[]
  readonly regions: readonly Region[]
  readonly measure: Measure
  /** Absolute address of the page without fragment. */
  readonly url: string
  /** Where relative addresses start from. */
  readonly base: string
  /** Called when a bound made the reader leave something out. */
  readonly leaveOut: () => void
}

/** Finds out what of a page is shown and where it stands. */
export function openPage(tree: Tree, url: string, leaveOut: () => void): Page {
  if (tree.truncated) leaveOut()
  const panels = findPanels(tree)
  const visibility = visibilityOf(tree, panels)
  const sizes = measure(tree, visibility)
  const baseElement = tree.called('base').find((node) => attribute(node, 'href') !== undefined)
  const { page, base } = addresses(url, baseElement && attribute(baseElement, 'href'))
  return {
    tree,
    panels,
    visibility,
    measure: sizes,
    regions: regionsOf(tree, sizes),
    url: page,
    base,
    leaveOut,
  }
}

/** Text a visitor can read in this part, at most `max` characters. */
export function shownText(page: Page, start: number, end: number, max: number): string {
  return textBetween(page.tree, start, end, { max, counts: (index) => page.visibility[index] === 'shown' })
}

export const isShown = (page: Page, node: TreeNode): boolean => page.visibility[node.index] === 'shown'

export const regionAt = (page: Page, node: TreeNode): Region => page.regions[node.index] ?? 'main'
