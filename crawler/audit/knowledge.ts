import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { CatalogueError, parseCatalogue } from '../../rules/catalogue/load.ts'
import type { Catalogue } from '../../rules/catalogue/schema.ts'
import { parseSources } from '../../rules/catalogue/sources.ts'
import { nearestYears, newestConfirmed } from '../../rules/catalogue/years.ts'
import { checkNames, validateCall } from '../../rules/checks/registry.ts'
import { parseConcept } from '../../rules/concepts/load.ts'
import type { Concept } from '../../rules/concepts/schema.ts'

const RULES = join(import.meta.dirname, '../../rules')
const CATALOGUES = join(RULES, 'catalogue')
const CONCEPTS = join(RULES, 'concepts')

/** The data files of rules/, read once for a run. */
export interface Knowledge {
  readonly concepts: readonly Concept[]
  readonly sources: readonly string[]
  /** YAML text by fiscal year. */
  readonly texts: ReadonlyMap<number, string>
}

const yearOf = (file: string): number | undefined => {
  const year = /^(\d{4})\.yaml$/.exec(file)?.[1]
  return year === undefined ? undefined : Number(year)
}

/** Reads concepts, sources and the text of every catalogue from the disk. */
export async function loadKnowledge(): Promise<Knowledge> {
  const conceptFiles = (await readdir(CONCEPTS)).filter((file) => file.endsWith('.yaml'))
  const concepts = await Promise.all(
    conceptFiles.map(async (file) => parseConcept(await readFile(join(CONCEPTS, file), 'utf8'), file)),
  )
  const catalogueFiles = (await readdir(CATALOGUES)).flatMap((file) => {
    const year = yearOf(file)
    return year === undefined ? [] : [{ file, year }]
  })
  const texts = await Promise.all(
    catalogueFiles.map(
      async ({ file, year }) => [year, await readFile(join(CATALOGUES, file), 'utf8')] as const,
    ),
  )
  const sources = parseSources(await readFile(join(CATALOGUES, 'sources.yaml'), 'utf8'), 'sources.yaml')
  return { concepts, sources: Object.keys(sources), texts: new Map(texts) }
}

/** Fiscal years somebody has rules for, ascending. */
export const yearsOf = (knowledge: Knowledge): readonly number[] => [...knowledge.texts.keys()].sort()

function parse(knowledge: Knowledge, text: string, name: string, strictSources: boolean): Catalogue {
  return parseCatalogue(text, {
    name,
    base: (year) => knowledge.texts.get(year),
    checks: checkNames,
    checkProblem: validateCall,
    concepts: knowledge.concepts.map((concept) => concept.id),
    ...(strictSources && { sources: knowledge.sources }),
  })
}

/**
 * The catalogue of a fiscal year.
 * @throws CatalogueError with one line when nobody has rules for that year.
 */
export function loadYear(knowledge: Knowledge, year: number): Catalogue {
  const text = knowledge.texts.get(year)
  if (text !== undefined) return parse(knowledge, text, `${year}.yaml`, true)
  const near = nearestYears(yearsOf(knowledge), year).slice(0, 2)
  throw new CatalogueError(`${year}`, undefined, {
    th: `ยังไม่มีเกณฑ์ของปีนี้ ปีที่ใกล้ที่สุดคือ ${near.join(', ')} สร้างแบบตรวจเพื่อแก้ไขเองด้วย “oit catalogue new --year ${year} --from ${near[0] ?? ''}” แล้วใช้กับ --catalogue`,
    en: `there are no rules for this year yet; the nearest are ${near.join(', ')}. Make a file to edit with “oit catalogue new --year ${year} --from ${near[0] ?? ''}” and pass it with --catalogue.`,
  })
}

/** The newest year whose rules are confirmed; what is audited when nobody chose. */
export function loadNewestConfirmed(knowledge: Knowledge): Catalogue {
  const newest = newestConfirmed(yearsOf(knowledge).map((year) => loadYear(knowledge, year)))
  if (newest === undefined) {
    throw new CatalogueError('rules/catalogue', undefined, {
      th: 'ยังไม่มีปีที่ยืนยันเกณฑ์แล้ว โปรดเลือกปีด้วย --year',
      en: 'no year is confirmed: choose one with --year.',
    })
  }
  return newest
}

/**
 * A catalogue of the user's own.
 * @throws CatalogueError naming file, line and what is wrong.
 */
export async function loadCatalogueFile(knowledge: Knowledge, path: string): Promise<Catalogue> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    throw new CatalogueError(path, undefined, {
      th: 'อ่านไฟล์ไม่ได้ โปรดตรวจชื่อไฟล์และสิทธิ์',
      en: 'the file cannot be read: check its name and rights.',
    })
  }
  return parse(knowledge, text, basename(path), false)
}
