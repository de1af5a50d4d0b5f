import type { Report } from '../rules/report/schema.ts'

/** False for the report of a checklist that was filled by hand: nothing is known of paths and counts. */
export const wasVisited = ({ crawl }: Report): boolean => crawl.requests > 0
