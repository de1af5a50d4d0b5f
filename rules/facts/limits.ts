/**
 * How much of a page is read. Far above any honest page; a hostile one is cut here and marked `truncated`.
 * Counts are per page, lengths in UTF-16 units.
 */
export const limits = {
  html: 4_000_000,
  elements: 100_000,
  depth: 1_000,
  attributesPerElement: 300,
  attributeLength: 4_000,
  blocks: 8_000,
  blockLength: 20_000,
  headings: 2_000,
  headingLength: 500,
  links: 6_000,
  hiddenLinks: 1_000,
  linkTextLength: 500,
  contextLength: 300,
  trailLength: 8,
  images: 2_000,
  tables: 300,
  tableRows: 2_000,
  tableColumns: 60,
  tableCells: 30_000,
  cellLength: 2_000,
  forms: 50,
  fields: 500,
  formTextLength: 4_000,
  frames: 100,
  scripts: 300,
  people: 400,
} as const
