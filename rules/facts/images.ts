import { normaliseThai } from '../text/normalise.ts'
import { limits } from './limits.ts'
import { absolute } from './link-target.ts'
import type { Image } from './model.ts'
import { regionAt } from './page.ts'
import type { Page } from './page.ts'
import { attribute, placeOf } from './tree.ts'
import type { TreeNode } from './tree.ts'

/** Real addresses of pictures that are loaded when they scroll into view. */
const LAZY = ['data-src', 'data-lazy-src', 'data-original', 'data-lazy']
const background = /background(?:-image)?\s{0,9}:[^;]{0,200}url\(\s{0,9}['"]?([^'")]{1,2000})/i

function pixels(node: TreeNode, side: 'width' | 'height'): number | undefined {
  const value = attribute(node, side)?.trim() ?? ''
  const number = /^(\d{1,5})(?:px)?$/.exec(value)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** The address of the picture an element shows, resolved; '' when it has none that can be loaded. */
export function imageAddress(page: Page, node: TreeNode): string {
  const written =
    node.name === 'img'
      ? [...LAZY, 'src']
          .map((name) => attribute(node, name))
          .find((address) => address && !/^data:/i.test(address))
      : background.exec(attribute(node, 'style') ?? '')?.[1]
  const url = written === undefined ? undefined : absolute(written, page.base)
  return url && /^(?:https?|file):$/.test(url.protocol) ? url.href : ''
}

/** The picture an element shows: an img, or any element with a picture as its background. */
export function readImage(page: Page, node: TreeNode, heading: number): Image | undefined {
  if (node.name !== 'img' && !/url\(/i.test(attribute(node, 'style') ?? '')) return undefined
  const src = imageAddress(page, node)
  const alt = normaliseThai(attribute(node, 'alt') ?? attribute(node, 'aria-label') ?? '')
  if (src === '' && alt === '') return undefined
  const width = pixels(node, 'width')
  const height = pixels(node, 'height')
  return {
    src,
    alt: alt.slice(0, limits.linkTextLength),
    title: normaliseThai(attribute(node, 'title') ?? '').slice(0, limits.linkTextLength),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    region: regionAt(page, node),
    place: placeOf(page.tree, node),
    heading,
  }
}
