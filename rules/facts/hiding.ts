import type { Hiding } from './model.ts'
import { declarationsIn, readStyleRules } from './style-rules.ts'
import type { Declarations, StyleOf } from './style-rules.ts'
import { attribute } from './tree.ts'
import type { Tree, TreeNode } from './tree.ts'

/** What the styles written on an element and those around it add up to. */
interface Look {
  readonly hiding: Hiding | undefined
  /** Only a style sheet hides it, in which nobody would look for it. */
  readonly bySheet: boolean
  readonly colour: string
  readonly ground: string
}

const SAME: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  'rgb(255,255,255)': '#ffffff',
  'rgb(0,0,0)': '#000000',
}

/** One way to write a colour for the many there are; '' when it is not plainly written. */
function colourOf(written: string): string {
  const plain = written.trim().toLowerCase().replaceAll(' ', '').replace('!important', '')
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(plain)
  const [, red = '', green = '', blue = ''] = short ?? []
  const long = short === null ? plain : `#${red}${red}${green}${green}${blue}${blue}`
  return SAME[long] ?? long
}

/** A length that leaves nothing to see: none, or one pixel. */
const isNothing = (length: string | undefined): boolean =>
  length !== undefined &&
  /^[01](?:\.\d{1,3})?(?:px|pt|em|rem|%)?(?:!important)?$/.test(length) &&
  !/^1(?:em|rem)/.test(length)

const isFarAway = (length: string | undefined): boolean => length !== undefined && /^-\d{3,}/.test(length)

const MOVES = ['left', 'top', 'right', 'bottom', 'text-indent', 'margin-left', 'margin-top']

function hidingByStyle(style: Declarations): Hiding | undefined {
  if (style.get('display')?.startsWith('none') || style.get('visibility')?.startsWith('hidden'))
    return 'not-shown'
  if (MOVES.some((property) => isFarAway(style.get(property)))) return 'off-screen'
  if (isNothing(style.get('font-size')?.replace(/^1%$/, '0'))) return 'no-size'
  const cut = style.get('overflow')?.startsWith('hidden') ?? false
  if (cut && ['height', 'width', 'max-height', 'max-width'].some((side) => isNothing(style.get(side))))
    return 'no-size'
  const opacity = style.get('opacity')
  return opacity !== undefined && /^(?:0|0?\.0\d{0,3}|0%)$/.test(opacity) ? 'see-through' : undefined
}

function ownHiding(node: TreeNode, style: Declarations): Hiding | undefined {
  const byStyle = hidingByStyle(style)
  if (byStyle !== undefined) return byStyle
  if (attribute(node, 'hidden') !== undefined) return 'not-shown'
  if (node.name !== 'marquee') return undefined
  const sides = [attribute(node, 'width'), attribute(node, 'height'), style.get('width'), style.get('height')]
  return sides.some(isNothing) ? 'no-size' : undefined
}

/** Attributes that say how an element looks. */
const OF_LOOKS = new Set(['style', 'hidden', 'bgcolor', 'color'])

function lookOf(node: TreeNode, outer: Look, styleOf: StyleOf): Look {
  if (node.attributes.length === 0) return outer
  const sheet = styleOf(node)
  const speaks = node.name === 'marquee' || node.attributes.some(({ name }) => OF_LOOKS.has(name))
  if (sheet === undefined && !speaks) return outer
  const written = declarationsIn(attribute(node, 'style') ?? '')
  const style = sheet === undefined ? written : new Map([...sheet, ...written])
  const ground = style.get('background-color') ?? style.get('background') ?? attribute(node, 'bgcolor')
  const colour = style.get('color') ?? (node.name === 'font' ? attribute(node, 'color') : undefined)
  const hiding = outer.hiding ?? ownHiding(node, style)
  return {
    hiding,
    bySheet:
      outer.hiding === undefined
        ? hiding !== undefined && ownHiding(node, written) === undefined
        : outer.bySheet,
    colour: colour === undefined ? outer.colour : colourOf(colour),
    ground: ground === undefined ? outer.ground : colourOf(ground),
  }
}

const PLAIN: Look = { hiding: undefined, bySheet: false, colour: '', ground: '' }

/** How nodes are hidden by what is written on them or around them, or by the simple style sheets of the page, if at all. */
export function hidingOf(
  tree: Tree,
): (node: TreeNode) => { readonly hiding: Hiding | undefined; readonly bySheet: boolean } {
  const looks: Look[] = []
  const styleOf = readStyleRules(tree)
  for (const node of tree.nodes) {
    const outer = looks[node.parent] ?? PLAIN
    looks.push(node.name === '#text' ? outer : lookOf(node, outer, styleOf))
  }
  return (node) => {
    const { hiding, bySheet, colour, ground } = looks[node.index] ?? PLAIN
    return {
      hiding: hiding === undefined && colour !== '' && colour === ground ? 'same-colour' : hiding,
      bySheet,
    }
  }
}
