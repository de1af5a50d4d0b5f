import type { PageFacts } from './model.ts'

/** Pages of a PDF that are read first: by then most documents have shown what they are. */
export const FIRST_PAGES = 8

/** Whether a PDF has pages beyond those that are read first. */
export const isLong = ({ kind, truncated, pageCount = 0 }: PageFacts): boolean =>
  kind === 'pdf' && truncated && pageCount > FIRST_PAGES

/** Whether text recognition can tell more about a document than its facts do. */
export const isPicture = ({ kind, textLayer }: PageFacts): boolean =>
  (kind === 'pdf' || kind === 'image') && (textLayer === 'none' || textLayer === 'damaged')
