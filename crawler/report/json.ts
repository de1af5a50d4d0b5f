import { report as reportSchema } from '../../rules/report/schema.ts'
import type { Report } from '../../rules/report/schema.ts'
import { visibleJson } from './visible-json.ts'

/**
 * The report as the text of report.json: two spaces, no unseen characters, fields in the order of the schema, a line end at the end.
 * Two equal reports give equal texts.
 * @throws ZodError when the report does not have the published shape.
 */
export const renderJson = (report: Report): string => `${visibleJson(reportSchema.parse(report))}\n`
