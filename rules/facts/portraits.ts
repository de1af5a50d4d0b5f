import { imageAddress } from './images.ts'
import type { Page } from './page.ts'
import { isShown } from './page.ts'
import { attribute, placeOf } from './tree.ts'
import type { TreeNode } from './tree.ts'

export interface Portrait {
  readonly src: string
  readonly place: string
}

/** Signs, logos, spacers and stand-ins for a missing picture. */
const notPortrait =
  /icon|logo|spacer|blank|pixel|bullet|arrow|button|btn[-_.]|banner|facebook|twitter|youtube|line[-_.]|phone|mail|pdf|no[-_]?(?:image|pic|photo|img)|default|avatar|placeholder|anonymous|(?:^|\/)user\.|loading|qr[-_.]?code|\/new\d?\.gif|\.svg(?:$|\?)/i
const SMALLEST = 40
/** A picture declared as large as this is no sign, in whatever folder a site keeps it. */
const LARGER_THAN_SIGNS = 90

const declaredSides = (node: TreeNode): readonly number[] =>
  (['width', 'height'] as const).flatMap((side) => {
    const value = /^(\d{1,5})(?:px)?$/.exec(attribute(node, side)?.trim() ?? '')?.[1]
    return value === undefined ? [] : [Number(value)]
  })

/** The part of an address that tells what a picture is: without its folders where its size speaks for it. */
function telling(src: string, sides: readonly number[]): string {
  const path = src.slice(src.indexOf('/', 8))
  return sides.some((side) => side >= LARGER_THAN_SIGNS)
    ? path.slice(path.lastIndexOf('/', path.search(/[?#]|$/)))
    : path
}

/** The picture this element shows, when it can be of a person. */
export function portraitAt(page: Page, node: TreeNode): Portrait | undefined {
  if (!isShown(page, node)) return undefined
  if (node.name !== 'img' && !/url\(/i.test(attribute(node, 'style') ?? '')) return undefined
  const src = imageAddress(page, node)
  const sides = declaredSides(node)
  if (
    src === '' ||
    sides.some((side) => side < SMALLEST) ||
    notPortrait.test(telling(src, sides)) ||
    /logo|icon|โลโก้|ตรา/i.test(attribute(node, 'alt') ?? '')
  ) {
    return undefined
  }
  return { src, place: placeOf(page.tree, node) }
}

/** Indexes of all pictures of a page that can be of a person, in document order. */
export function findPortraits(page: Page): ReadonlyMap<number, Portrait> {
  const portraits = new Map<number, Portrait>()
  for (const node of page.tree.nodes) {
    const portrait = node.name === '#text' ? undefined : portraitAt(page, node)
    if (portrait) portraits.set(node.index, portrait)
  }
  return portraits
}
