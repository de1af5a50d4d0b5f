import type { Heading, Region } from './model.ts'
import type { Page } from './page.ts'
import { classesOf, parentOf } from './tree.ts'
import type { TreeNode } from './tree.ts'

interface Open {
  readonly heading: number
  readonly level: number
  readonly region: Region
  readonly end: number
  /** Opened by a panel's label: stays until the panel ends, whatever headings stand inside. */
  readonly panel: boolean
}

const SECTIONS = new Set([
  'article',
  'section',
  'aside',
  'details',
  'fieldset',
  'li',
  'dialog',
  'nav',
  'header',
  'footer',
])
const SECTION_CLASSES = new Set([
  'accordion-item',
  'card',
  'panel',
  'tab-pane',
  'modal',
  'modal-content',
  'widget',
])

/** The headings that govern the current spot, outermost first. */
export class HeadingStack {
  readonly #open: Open[] = []
  readonly #page: Page
  readonly #headings: readonly Heading[]

  constructor(page: Page, headings: readonly Heading[]) {
    this.#page = page
    this.#headings = headings
  }

  /** Forgets what ended before this node. */
  closeBefore(node: number): void {
    while ((this.#open.at(-1)?.end ?? Infinity) <= node) this.#open.pop()
  }

  /** The heading above a new one of this level that stands at `node`, or -1. */
  above(level: number, node: TreeNode): number {
    const region = this.#page.regions[node.index] ?? 'main'
    const above = this.#open.findLast((open) => open.region === region && (open.panel || open.level < level))
    return above?.heading ?? -1
  }

  /** Makes a heading govern what follows it, up to the end of the section it is the title of. */
  open(heading: number, node: TreeNode): void {
    const { level, region } = this.#headings[heading] ?? { level: 6, region: 'main' }
    for (let top = this.#open.at(-1); top && !top.panel && top.level >= level; top = this.#open.at(-1)) {
      this.#open.pop()
    }
    this.#open.push({ heading, level, region, end: this.#sectionEnd(node), panel: false })
  }

  /** Makes a label govern its panel. */
  openPanel(heading: number, end: number): void {
    const { level, region } = this.#headings[heading] ?? { level: 6, region: 'main' }
    this.#open.push({ heading, level, region, end, panel: true })
  }

  /** The heading that governs a spot in this region, or -1. Site headers do not govern content. */
  current(region: Region): number {
    // Asked for every node of a page.
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const open = this.#open[at]
      if (open?.region === region) return open.heading
    }
    return -1
  }

  /** A heading alone in its own box is the title of what follows the box. */
  #sectionEnd(node: TreeNode): number {
    const { tree, measure } = this.#page
    const own = measure.of(node)
    for (let outer = parentOf(tree, node); outer; outer = parentOf(tree, outer)) {
      if (!SECTIONS.has(outer.name) && !classesOf(outer).some((name) => SECTION_CLASSES.has(name))) continue
      const around = measure.of(outer)
      if (around.text > own.text || around.links > own.links || around.things > own.things) return outer.end
    }
    return tree.nodes.length
  }
}
