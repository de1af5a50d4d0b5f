/**
 * How much of an office file is read. Far above any honest one; a hostile one is cut here and marked `truncated`.
 * What counts for all pages (blocks, headings, links …) stands in rules/facts/limits.
 */
export const bounds = {
  /** Bytes of the file itself. */
  file: 60_000_000,
  zipEntries: 5_000,
  /** Bytes unpacked in all, and of one part. */
  unpacked: 48_000_000,
  part: 32_000_000,
  xmlDepth: 400,
  sheets: 20,
  rows: 5_000,
  columns: 60,
  /** Cells of all tables together, repeated ones included. */
  cells: 250_000,
  cellLength: 1_000,
  sharedStrings: 300_000,
  /** Merged ranges of a sheet. */
  merges: 20_000,
  /** From here on the cells of a row are one block. */
  blocksForCells: 4_000,
  /** Paragraphs, tables, rows and cells of a text document. */
  flowElements: 150_000,
  tableDepth: 8,
  /** Characters of a text file. */
  text: 4_000_000,
} as const
