import { imageAddress } from './images.ts'
import type { Page } from './page.ts'
import { isShown } from './page.ts'
import { attribute, placeOf } from './tree.ts'
import type { TreeNode } from './tree.ts'

export interface Portrait {
  readonly src: string
  readonly place: string
}

/** Signs and ornaments, which sites also keep in folders of such a name. */
const sign =
  /icon|logo|spacer|pixel|bullet|arrow|button|btn[-_.]|banner|facebook|twitter|youtube|line[-_.]|phone|mail|pdf|qr[-_.]?code|\/new\d?\.gif|\.svg(?:$|\?)/i
/** Names of files that stand in for a missing picture. Folders may be called so: Drupal keeps all in `/sites/default/files`. */
const standIn =
  /blank|no[-_]?(?:image|pic|photo|img)|default|avatar|placeholder|anonymous|silhouette|^user\.|loading/i
const SMALLEST = 40
/** A picture declared as large as this is no sign, in whatever folder a site keeps it. */
const LARGER_THAN_SIGNS = 90

const declaredSides = (node: TreeNode): readonly number[] =>
  (['width', 'height'] as const).flatMap((side) => {
    const value = /^(\d{1,5})(?:px)?$/.exec(attribute(node, side)?.trim() ?? '')?.[1]
    return value === undefined ? [] : [Number(value)]
  })

/** Whether the address says that this is no picture of a person. Where its size speaks for it, folders do not count. */
function saysNoPortrait(src: string, sides: readonly number[]): boolean {
  const path = src.slice(src.indexOf('/', 8))
  const file = path.slice(path.lastIndexOf('/', path.search(/[?#]|$/)) + 1)
  const large = sides.some((side) => side >= LARGER_THAN_SIGNS)
  return sign.test(large ? `/${file}` : path) || standIn.test(file)
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
    saysNoPortrait(src, sides) ||
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
