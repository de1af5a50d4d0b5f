import { z } from 'zod'
import { readRuleFile } from './ruleFile.ts'
import { bilingual, type Bilingual } from './schema.ts'

/** What kinds of public source the rules rest on: id → description. */
export const sourcesSchema = z.record(
  z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case words joined by hyphens'),
  bilingual,
)

/**
 * Reads the list of sources.
 * @throws CatalogueError when the text is not such a list.
 */
export function parseSources(text: string, name: string): Readonly<Record<string, Bilingual>> {
  return readRuleFile(text, name, sourcesSchema).value
}
