import { normaliseThai } from '../text/normalise.ts'
import { readFrame } from './frames.ts'
import { readImage } from './images.ts'
import { limits } from './limits.ts'
import { contextReader } from './link-context.ts'
import { addressInScript, resolveTarget, UNKNOWN } from './link-target.ts'
import type { Frame, Image, Link } from './model.ts'
import { isShown, regionAt, shownText } from './page.ts'
import type { Page } from './page.ts'
import { refreshOf } from './metadata.ts'
import { textInside } from './shown-text.ts'
import type { TablesOnPage } from './tables.ts'
import { trailReader } from './trails.ts'
import { attribute, placeOf } from './tree.ts'
import type { TreeNode } from './tree.ts'
import { lineOf, plainAddresses, writtenLink } from './written-links.ts'
import type { WrittenLink } from './written-links.ts'

export interface LinksOnPage {
  readonly links: readonly Link[]
  readonly images: readonly Image[]
  readonly frames: readonly Frame[]
}

/** A page with more of its own links than this does not live from a redirect in a script. */
const HARDLY_ANY_LINKS = 3

/** Links, pictures and frames in document order, each with what stands around it. */
export function readLinks(
  page: Page,
  headingAt: (node: number) => number,
  { cells }: TablesOnPage,
): LinksOnPage {
  const { tree } = page
  const links: Link[] = []
  const images: Image[] = []
  const frames: Frame[] = []
  const trailAt = trailReader(page.panels)
  const contextOf = contextReader(page)
  const openCells: { readonly end: number; readonly cell: Link['cell'] }[] = []
  let anchorEnd = 0

  const add = (node: TreeNode, written: WrittenLink, words: () => LinkWords) => {
    if (links.length >= limits.links) {
      page.leaveOut()
      return
    }
    const { href, target } =
      written.address === undefined ? UNKNOWN : resolveTarget(written.address, page.base, page.url)
    const cell = openCells.at(-1)?.cell
    links.push({
      href,
      target,
      source: written.source,
      ...words(),
      region: regionAt(page, node),
      place: placeOf(tree, node),
      heading: headingAt(node.index),
      trail: trailAt(node.index),
      ...(cell ? { cell } : {}),
    })
  }

  for (const node of tree.nodes) {
    while ((openCells.at(-1)?.end ?? Infinity) <= node.index) openCells.pop()
    if (page.visibility[node.index] === 'gone') continue
    if (node.name === '#text') {
      if (node.index < anchorEnd || !isShown(page, node) || regionAt(page, node) === 'menu') continue
      for (const address of plainAddresses(node.text)) {
        add(node, { address, source: 'plain-text' }, () => plainWords(page, node, address))
      }
      continue
    }
    if (node.name === 'td' || node.name === 'th')
      openCells.push({ end: node.end, cell: cells.get(node.index) })
    if (node.name === 'a') anchorEnd = Math.max(anchorEnd, node.end)
    const frame = frames.length < limits.frames ? readFrame(page, node, headingAt(node.index)) : undefined
    if (frame) {
      frames.push(frame)
      const source = frame.source === 'iframe' || frame.source === 'frame' ? 'frame' : 'embed'
      add(node, { address: frame.src, source }, () => ({
        ...NO_WORDS,
        text: frame.title,
        titleAttribute: frame.title,
      }))
      continue
    }
    if (isShown(page, node)) {
      const image = readImage(page, node, headingAt(node.index))
      if (image && images.length < limits.images) images.push(image)
      else if (image) page.leaveOut()
    }
    const written = writtenLink(tree, node)
    if (written) add(node, written, () => wordsOn(page, node, contextOf(node)))
  }
  addRedirects(page, links, add)
  return { links, images, frames }
}

type LinkWords = Pick<Link, 'text' | 'alt' | 'titleAttribute' | 'imageOnly' | 'context'>

const NO_WORDS: LinkWords = { text: '', alt: '', titleAttribute: '', imageOnly: false, context: '' }

const bounded = (text: string) => normaliseThai(text).slice(0, limits.linkTextLength)

function plainWords(page: Page, node: TreeNode, address: string): LinkWords {
  const line = lineOf(page.tree, node)
  const around = line ? shownText(page, line.index, line.end, limits.contextLength * 2) : ''
  const context = around.replace(address, ' ').replaceAll('  ', ' ').trim().slice(0, limits.contextLength)
  return { ...NO_WORDS, text: address.slice(0, limits.linkTextLength), context }
}

function wordsOn(page: Page, node: TreeNode, context: string): LinkWords {
  const titleAttribute = bounded(attribute(node, 'title') ?? attribute(node, 'aria-label') ?? '')
  if (node.name === 'area') {
    const alt = bounded(attribute(node, 'alt') ?? '')
    return { text: alt || titleAttribute, alt, titleAttribute, imageOnly: true, context }
  }
  if (node.name === 'form') {
    return { ...NO_WORDS, text: shownText(page, node.index, node.end, 100), titleAttribute, context }
  }
  if (node.name === 'option') {
    const text = bounded(page.tree.nodes[node.index + 1]?.text ?? '')
    return { ...NO_WORDS, text, context }
  }
  if (node.name === 'input') {
    const value = bounded(attribute(node, 'value') ?? attribute(node, 'alt') ?? '')
    return { ...NO_WORDS, text: value || titleAttribute, titleAttribute, context }
  }
  const max = limits.linkTextLength
  // A link in a hidden menu is read by those who open the menu.
  const visible = isShown(page, node)
    ? shownText(page, node.index, node.end, max)
    : textInside(page.tree, node, { max })
  const alt = pictureIn(page, node)
  return {
    text: visible || alt || titleAttribute,
    alt: alt ?? '',
    titleAttribute,
    imageOnly: alt !== undefined && visible === '',
    context,
  }
}

/** Alternative texts of the pictures in a link; '' for pictures without one, undefined when there is no picture. */
function pictureIn(page: Page, node: TreeNode): string | undefined {
  let alternatives: string | undefined = node.name === 'img' ? (attribute(node, 'alt') ?? '') : undefined
  for (let index = node.index + 1; index < node.end; index++) {
    const inner = page.tree.nodes[index]
    if (inner?.name !== 'img') continue
    alternatives = `${alternatives ?? ''} ${attribute(inner, 'alt') ?? ''}`
    if (alternatives.length > limits.linkTextLength) break
  }
  return alternatives === undefined ? undefined : bounded(alternatives)
}

/** Where the page sends its visitor by itself: meta refresh, or a script on a page with hardly any links. */
function addRedirects(
  page: Page,
  links: readonly Link[],
  add: (node: TreeNode, written: WrittenLink, words: () => LinkWords) => void,
): void {
  const ownLinks = links.filter(({ target }) => target === 'live').length
  for (const node of page.tree.called('meta', 'script')) {
    if (node.name === 'meta') {
      const refresh = refreshOf(page, node)
      if (refresh && refresh.url !== page.url) {
        add(node, { address: refresh.url, source: 'refresh' }, () => NO_WORDS)
      }
    } else if (ownLinks <= HARDLY_ANY_LINKS) {
      const script = page.tree.nodes[node.index + 1]
      const redirect = script?.parent === node.index ? redirectIn(script.text) : undefined
      if (redirect !== undefined) add(node, { address: redirect, source: 'script' }, () => NO_WORDS)
    }
  }
}

const MAX_SCRIPT = 5_000

function redirectIn(script: string): string | undefined {
  if (script.length > MAX_SCRIPT || !/\blocation\b/.test(script)) return undefined
  return addressInScript(script)
}
