import { matchKey, normaliseThai } from '../text/normalise.ts'
import { BLOCK_ELEMENTS, headingLevel, ONE_LINE_ELEMENTS } from './element-kinds.ts'
import { HeadingStack } from './heading-stack.ts'
import { boldTitle, isBold, isMarkedTitle } from './bold-title.ts'
import { limits } from './limits.ts'
import type { Block, Heading } from './model.ts'
import { isShown, regionAt, shownText } from './page.ts'
import type { Page } from './page.ts'
import type { Panel } from './panels.ts'
import { attribute, enclosing, firstInside, placeOf } from './tree.ts'
import type { TreeNode } from './tree.ts'

/** The nodes a block was read from: from `start` to before `end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Outline {
  readonly headings: readonly Heading[]
  readonly blocks: readonly Block[]
  /** For each block, the nodes it was read from. */
  readonly spans: readonly Span[]
  /** Governing heading by node index, -1 for none. Nodes inside a heading are governed by it. */
  readonly headingAt: (node: number) => number
}

/** A line that is bold stands below all headings; one that is marked as a title stands for the title of a page or part. */
const BOLD_LEVEL = 6
const MARKED_LEVEL = 2

const NO_PANELS: readonly Panel[] = []

/** Inline text gathered until a block element, a line break or the end of its element ends it. */
interface Run {
  readonly holder: TreeNode
  readonly first: number
  readonly texts: string[]
  length: number
  bold: boolean
}

/** Headings and text blocks in one walk over the page. `inData` tells what stands inside a table that holds data. */
export function readOutline(page: Page, inData: (node: TreeNode) => boolean): Outline {
  const { tree } = page
  const headings: Heading[] = []
  const blocks: Block[] = []
  const spans: Span[] = []
  const governing = new Int32Array(tree.nodes.length).fill(-1)
  const stack = new HeadingStack(page, headings)
  const openBlocks: TreeNode[] = []
  const boldEnds: number[] = []
  const labels = labelsByNode(page)
  const openings = panelsByStart(page.panels)
  const headingOfPanel = new Map<Panel, number>()
  /** Where the element that shows a heading ends. */
  const labelEnds = new Map<number, number>()
  let run: Run | undefined

  const addHeading = (node: TreeNode, text: string, level: number): number => {
    if (headings.length >= limits.headings) {
      page.leaveOut()
      return -1
    }
    const place = placeOf(tree, node)
    const parent = stack.above(level, node)
    headings.push({ text, key: matchKey(text), level, region: regionAt(page, node), place, parent })
    return headings.length - 1
  }

  const flush = (until: number) => {
    const done = run
    run = undefined
    const text = done ? tree.normalise(done.texts.join('')) : ''
    if (!done || text === '') return
    if (blocks.length >= limits.blocks) {
      page.leaveOut()
      return
    }
    const { holder } = done
    const first = tree.nodes[done.first] ?? holder
    let heading = stack.current(regionAt(page, first))
    if (done.bold && boldTitle(page, holder, text) && !inData(holder)) {
      const own = addHeading(holder, text, isMarkedTitle(holder) ? MARKED_LEVEL : BOLD_LEVEL)
      if (own >= 0) {
        heading = headings[own]?.parent ?? -1
        stack.open(own, holder)
        governing.fill(own, done.first, until)
      }
    } else {
      // The words of a heading are not text under that heading.
      const own = headings[heading]
      if (own && done.first < (labelEnds.get(heading) ?? 0)) heading = own.parent
    }
    spans.push({ start: done.first, end: until })
    blocks.push({
      text,
      key: matchKey(text),
      region: regionAt(page, first),
      place: placeOf(tree, holder),
      heading,
      tag: holder.name,
    })
  }

  for (const node of tree.nodes) {
    const { index } = node
    while ((openBlocks.at(-1)?.end ?? Infinity) <= index) {
      flush(index)
      openBlocks.pop()
    }
    while ((boldEnds.at(-1) ?? Infinity) <= index) boldEnds.pop()
    stack.closeBefore(index)

    const isBlock = BLOCK_ELEMENTS.has(node.name)
    if (isBlock) {
      flush(index)
      openBlocks.push(node)
    }
    for (const panel of openings.get(index) ?? NO_PANELS) {
      const heading = headingOfPanel.get(panel)
      if (heading !== undefined) stack.openPanel(heading, panel.end)
    }
    if (isShown(page, node)) {
      const level = headingLevel(node.name)
      const panels = labels.get(index)
      if (level !== undefined || panels) {
        const own = readHeading(node, level)
        for (const panel of panels ?? NO_PANELS) if (own >= 0) headingOfPanel.set(panel, own)
        governing[index] = stack.current(regionAt(page, node))
        continue
      }
      if (isBold(node)) boldEnds.push(node.end)
      if (node.name === '#text') addText(node)
      else if (node.name === 'br') addBreak(node)
    } else if (isBold(node)) boldEnds.push(node.end)
    governing[index] = stack.current(regionAt(page, node))
  }
  flush(tree.nodes.length)
  return { headings, blocks, spans, headingAt: (node) => governing[node] ?? -1 }

  function readHeading(node: TreeNode, level: number | undefined): number {
    if (isBold(node)) boldEnds.push(node.end)
    const text =
      shownText(page, node.index, node.end, limits.headingLength) ||
      (level === undefined ? '' : picture(page, node))
    if (text === '') return -1
    const own = addHeading(node, text, level ?? BOLD_LEVEL)
    if (own < 0) return -1
    labelEnds.set(own, node.end)
    if (level === undefined) stack.openPanel(own, node.end)
    else stack.open(own, node)
    return own
  }

  function addText(node: TreeNode) {
    if (run === undefined && node.text.trim() === '') return
    const bold = boldEnds.length > 0
    const holder = openBlocks.at(-1) ?? node
    run ??= { holder, first: outermostInline(node, holder), texts: [], length: 0, bold: true }
    if (run.length > limits.blockLength) {
      page.leaveOut()
      return
    }
    run.texts.push(node.text.slice(0, limits.blockLength))
    run.length += node.text.length
    if (!bold && node.text.trim() !== '') run.bold = false
  }

  /** The link or bold element around the first words starts with them. */
  function outermostInline(node: TreeNode, holder: TreeNode): number {
    let start = node
    for (
      let outer = tree.nodes[node.parent];
      outer && outer.index > holder.index;
      outer = tree.nodes[outer.parent]
    ) {
      start = outer
    }
    return start.index
  }

  function addBreak(node: TreeNode) {
    const holder = openBlocks.at(-1)
    const wholeLine =
      (holder && ONE_LINE_ELEMENTS.has(holder.name)) || enclosing(tree, node, ({ name }) => name === 'a', 3)
    if (wholeLine) run?.texts.push(' ')
    else flush(node.index)
  }
}

/** What a heading that is only a picture says. */
function picture(page: Page, node: TreeNode): string {
  const image = firstInside(page.tree, node, (inner) => inner.name === 'img')
  return image ? normaliseThai((attribute(image, 'alt') ?? '').slice(0, limits.headingLength)) : ''
}

/**
 * Panels by the node that carries their label as a heading: a real heading around or inside the label, else the
 * label itself. Menus have labels too, but those are no headings.
 */
function labelsByNode(page: Page): ReadonlyMap<number, readonly Panel[]> {
  const labels = new Map<number, Panel[]>()
  for (const panel of page.panels) {
    if (panel.kind === 'menu' || page.regions[panel.labelNode] !== 'main') continue
    const label = page.tree.nodes[panel.labelNode]
    if (!label) continue
    const isHeading = ({ name }: TreeNode) => headingLevel(name) !== undefined
    const node = isHeading(label)
      ? label
      : (enclosing(page.tree, label, isHeading, 3) ?? firstInside(page.tree, label, isHeading) ?? label)
    const same = labels.get(node.index)
    if (same) same.push(panel)
    else labels.set(node.index, [panel])
  }
  return labels
}

function panelsByStart(panels: readonly Panel[]): ReadonlyMap<number, readonly Panel[]> {
  const starts = new Map<number, Panel[]>()
  for (const panel of panels) {
    const same = starts.get(panel.start)
    if (same) same.push(panel)
    else starts.set(panel.start, [panel])
  }
  return starts
}
