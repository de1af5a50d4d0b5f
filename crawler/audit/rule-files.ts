import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { CatalogueError, parseCatalogue } from '../../rules/catalogue/load.ts'
import type { Catalogue } from '../../rules/catalogue/schema.ts'
import { parseSources } from '../../rules/catalogue/sources.ts'
import { checkNames, validateCall } from '../../rules/checks/registry.ts'
import { parseConcept } from '../../rules/concepts/load.ts'
import type { Concept } from '../../rules/concepts/schema.ts'
import { packageFolder } from '../package-folder.ts'
import type { Knowledge } from './knowledge.ts'

const CATALOGUES = join(packageFolder, 'rules', 'catalogue')
const CONCEPTS = join(packageFolder, 'rules', 'concepts')

async function readConcepts(): Promise<readonly Concept[]> {
  const files = (await readdir(CONCEPTS)).filter((file) => file.endsWith('.yaml'))
  return Promise.all(
    files.map(async (file) => parseConcept(await readFile(join(CONCEPTS, file), 'utf8'), file)),
  )
}

/** YAML text by fiscal year, ascending. */
async function readTexts(): Promise<ReadonlyMap<number, string>> {
  const files = (await readdir(CATALOGUES)).filter((file) => /^\d{4}\.yaml$/.test(file)).toSorted()
  return new Map(
    await Promise.all(
      files.map(
        async (file) => [Number.parseInt(file), await readFile(join(CATALOGUES, file), 'utf8')] as const,
      ),
    ),
  )
}

/** Reads and checks the data files of rules/; a catalogue when it is asked for. */
export async function readRuleFiles(): Promise<Knowledge> {
  const [concepts, texts, sources] = await Promise.all([
    readConcepts(),
    readTexts(),
    readFile(join(CATALOGUES, 'sources.yaml'), 'utf8'),
  ])
  const known = {
    base: (year: number) => texts.get(year),
    checks: checkNames,
    checkProblem: validateCall,
    concepts: concepts.map(({ id }) => id),
    sources: Object.keys(parseSources(sources, 'sources.yaml')),
  }
  return {
    concepts,
    years: [...texts.keys()],
    catalogue: (year) => parseCatalogue(texts.get(year) ?? '', { ...known, name: `${year}.yaml` }),
  }
}

/**
 * A catalogue of the user's own, which may refer to our years and to sources of its own.
 * @throws CatalogueError naming file, line and what is wrong.
 */
export async function readCatalogueFile(path: string): Promise<Catalogue> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    throw new CatalogueError(path, undefined, {
      th: 'อ่านไฟล์ไม่ได้ โปรดตรวจชื่อไฟล์และสิทธิ์',
      en: 'the file cannot be read: check its name and rights.',
    })
  }
  const [concepts, texts] = await Promise.all([readConcepts(), readTexts()])
  return parseCatalogue(text, {
    name: basename(path),
    base: (year) => texts.get(year),
    checks: checkNames,
    checkProblem: validateCall,
    concepts: concepts.map(({ id }) => id),
  })
}
