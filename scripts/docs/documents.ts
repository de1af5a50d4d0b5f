import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { z } from 'zod'
import { catalogueInFile } from '../../rules/catalogue/file.ts'
import { parseCatalogue } from '../../rules/catalogue/load.ts'
import { parseSources, sourcesSchema } from '../../rules/catalogue/sources.ts'
import { checkNames, validateCall } from '../../rules/checks/registry.ts'
import { concept } from '../../rules/concepts/schema.ts'
import { report } from '../../rules/report/schema.ts'
import { rulesPage } from './rules-page.ts'

const root = join(import.meta.dirname, '../..')

/** Every document made from the rules: path from the root of the project → text. */
export async function documents(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['docs/rules.md', await rules()],
    ['docs/schema/catalogue.schema.json', await jsonSchema(catalogueInFile, 'input')],
    ['docs/schema/concept.schema.json', await jsonSchema(concept, 'input')],
    ['docs/schema/sources.schema.json', await jsonSchema(sourcesSchema, 'input')],
    ['docs/schema/report.schema.json', await jsonSchema(report, 'output')],
  ])
}

async function rules(): Promise<string> {
  const folder = join(root, 'rules/catalogue')
  const names = (await readdir(folder)).filter((name) => /^\d{4}\.yaml$/.test(name))
  const texts = new Map(
    await Promise.all(
      names.map(
        async (name) => [Number(name.slice(0, 4)), await readFile(join(folder, name), 'utf8')] as const,
      ),
    ),
  )
  const sources = parseSources(await readFile(join(folder, 'sources.yaml'), 'utf8'), 'sources.yaml')
  const catalogues = [...texts].map(([year, text]) =>
    parseCatalogue(text, {
      name: `${year}.yaml`,
      base: (other) => texts.get(other),
      checks: checkNames,
      checkProblem: validateCall,
      sources: Object.keys(sources),
    }),
  )
  return rulesPage(catalogues, sources)
}

async function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Promise<string> {
  const style = await resolveConfig(join(root, 'docs/schema/any.json'))
  return format(JSON.stringify(z.toJSONSchema(schema, { io })), { ...style, parser: 'json' })
}
