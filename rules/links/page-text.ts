import type { PageFacts } from '../facts/model.ts'

/** What a visitor reads on a page, squashed for comparing: lower case, no white space. */
export interface PageText {
  readonly title: string
  /** Headings outside menus and footers. */
  readonly headings: readonly string[]
  /** Blocks outside menus, header and footer. */
  readonly blocks: readonly string[]
  /** The blocks one after the other; cut at `maxMainLength` letters. */
  readonly main: string
  /** The blocks that are more than the words of a link: "back", "home" and the like are left out. */
  readonly unlinked: () => string
}

const maxMainLength = 20_000

/** Lower case and without white space: Thai is written without spaces, and English wordings survive it. */
export function squash(text: string): string {
  return text.toLowerCase().replace(/\s+/g, '')
}

/** The comparable text of a page. */
export function pageText(facts: PageFacts): PageText {
  const blocks: string[] = []
  let length = 0
  for (const { region, text } of facts.blocks) {
    if (region !== 'main') continue
    const squashed = squash(text)
    if (squashed === '') continue
    blocks.push(squashed)
    length += squashed.length
    if (length > maxMainLength) break
  }
  return {
    title: squash(facts.title),
    headings: facts.headings
      .filter(({ region }) => region === 'main' || region === 'header')
      .map(({ text }) => squash(text)),
    blocks,
    main: blocks.join('\n'),
    unlinked: () => {
      const linked = new Set(facts.links.map(({ text }) => squash(text)))
      return blocks.filter((block) => !linked.has(block)).join('\n')
    },
  }
}
