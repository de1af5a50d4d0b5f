import type { Block, Heading, Link, PageFacts, Table } from '../../rules/facts/model.ts'
import { matchKey } from '../../rules/text/normalise.ts'

const BLANK: PageFacts = {
  url: 'https://www.example.go.th/',
  kind: 'page',
  title: '',
  headings: [],
  blocks: [],
  links: [],
  images: [],
  forms: [],
  tables: [],
  frames: [],
  people: [],
  textLayer: 'good',
  metadata: {},
  scripts: [],
  truncated: false,
}

/** Facts of a page of which a test states only what matters to it. */
export const pageFacts = (partial: Partial<PageFacts> = {}): PageFacts => ({ ...BLANK, ...partial })

/** A heading in the main text; its key follows from its text. */
export const heading = (text: string, partial: Partial<Heading> = {}): Heading => ({
  text,
  key: matchKey(text),
  level: 2,
  region: 'main',
  place: '1/0',
  parent: -1,
  ...partial,
})

/** A paragraph in the main text; its key follows from its text. */
export const block = (text: string, partial: Partial<Block> = {}): Block => ({
  text,
  key: matchKey(text),
  region: 'main',
  place: '1/1',
  heading: -1,
  tag: 'p',
  ...partial,
})

/** A link in the main text; '#' and '' are dead. */
export const link = (text: string, href: string, partial: Partial<Link> = {}): Link => {
  const dead = href === '' || href === '#'
  return {
    href: dead ? '' : href,
    target: dead ? 'dead' : 'live',
    source: 'anchor',
    text,
    alt: '',
    titleAttribute: '',
    imageOnly: false,
    region: 'main',
    place: '1/2',
    heading: -1,
    trail: [],
    context: '',
    ...partial,
  }
}

/** A table in the main text. */
export const table = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
  partial: Partial<Table> = {},
): Table => ({
  caption: '',
  header,
  rows,
  region: 'main',
  place: '1/3',
  heading: -1,
  layout: false,
  ...partial,
})
