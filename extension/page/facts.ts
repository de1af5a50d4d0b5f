import type { PageFacts } from '../../rules/facts/model.ts'
import { readHtml } from '../../rules/facts/read-html.ts'
import type { PageSnapshot } from './snapshot.ts'

/** Reads a snapshot with the one reader that every other way in uses too. */
export const factsOfSnapshot = ({ html, url }: PageSnapshot): PageFacts => readHtml(html, { url })
