import type { Block, Drawn } from '../../rules/facts/model.ts'
import { personNames } from '../../rules/text/names.ts'
import type { Line, PageLayout } from './layout.ts'

/** In ems above the line of a name: a signature stands there, with a line of dots or without. */
const ABOVE = 5
const BELOW = 0.5
/** In ems to both sides of the name. */
const ASIDE = 2

/** Where a block stands on its line; all of the line when it cannot be told. */
function extentOf({ segments, x, end }: Line, { text }: Block): { x: number; end: number } {
  const own = segments.filter((segment) => text.includes(segment.text))
  return own.length === 0
    ? { x, end }
    : { x: Math.min(...own.map((each) => each.x)), end: Math.max(...own.map((each) => each.end)) }
}

function drawnAt(layout: PageLayout, line: Line, block: Block): Drawn | undefined {
  const { x, end } = extentOf(line, block)
  const { y, size } = line
  const near = layout.drawings.filter(
    (drawing) =>
      drawing.x < end + ASIDE * size &&
      drawing.end > x - ASIDE * size &&
      drawing.top < y + BELOW * size &&
      drawing.bottom > y - ABOVE * size,
  )
  return near[0]?.kind ?? (layout.picturesKnown ? 'nothing' : undefined)
}

/** Blocks that name a person, with what is drawn over or just above them as far as the file tells. */
export function withDrawings(blocks: readonly Block[], pages: readonly PageLayout[]): readonly Block[] {
  const byPage = new Map(pages.map((layout) => [layout.page, layout]))
  return blocks.map((block) => {
    const layout = byPage.get(block.page ?? 0)
    const line = layout?.lines[Number(block.place.split('/')[1])]
    if (layout === undefined || line === undefined || personNames(block.text).length === 0) return block
    const drawn = drawnAt(layout, line, block)
    return drawn === undefined ? block : { ...block, drawn }
  })
}
