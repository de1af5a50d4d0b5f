import { checkOwnEntries, placeItems, type KnownNames } from './consistency.ts'
import { CatalogueError } from './error.ts'
import { catalogueInFile } from './file.ts'
import { itemIds, resolveItem, type FileOf, type YearFile } from './inherit.ts'
import { explainIssue } from './issue.ts'
import { fillYears } from './placeholders.ts'
import { readRuleFile } from './ruleFile.ts'
import { catalogue, type Catalogue } from './schema.ts'

export { CatalogueError } from './error.ts'

export interface CatalogueOptions extends KnownNames {
  /** The file's name, for messages. */
  readonly name: string
  /** The YAML text of another year that this one refers to; undefined or a thrown error when there is none. */
  readonly base?: (year: number) => string | undefined
}

/**
 * Reads the checklist of one fiscal year, with everything it takes over from other years.
 * @param text YAML as written in rules/catalogue
 * @throws CatalogueError and nothing else: one line that says where the file is wrong and how to put it right.
 */
export function parseCatalogue(text: string, options: CatalogueOptions): Catalogue {
  const file = readRuleFile(text, options.name, catalogueInFile)
  checkOwnEntries(file, options)
  const fileOf = otherYears(file, options.base)
  const ids = itemIds(fileOf, file).toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
  const top = inheritTop(fileOf, file)
  const places = placeItems(file, ids, top.indicators ?? [])
  const items = ids.map((id) => ({ ...resolveItem(fileOf, file, id), sub: places.get(id) }))
  const whole = {
    family: file.value.family,
    fiscalYear: file.value.fiscalYear,
    status: file.value.status,
    title: top.title,
    note: file.value.note,
    restoreDays: top.restoreDays,
    scoring: top.scoring,
    indicators: top.indicators,
    items,
  }
  const result = catalogue.safeParse(fillYears(whole, file.value.fiscalYear))
  if (result.success) return result.data
  const { path, what } = explainIssue(result.error.issues[0], whole)
  throw file.problem(path, what)
}

type Top = Pick<YearFile['value'], 'title' | 'restoreDays' | 'scoring' | 'indicators'>

/** The head of a year: what it does not say itself comes from the year it extends. */
function inheritTop(fileOf: FileOf, file: YearFile): Top {
  const { title, restoreDays, scoring, indicators, extends: extended } = file.value
  const base = extended === undefined ? undefined : fileOf(extended)
  const inherited: Top = base === undefined ? {} : inheritTop(fileOf, base)
  return {
    title: title ?? inherited.title,
    restoreDays: restoreDays ?? inherited.restoreDays,
    scoring: scoring ?? inherited.scoring,
    indicators: indicators ?? inherited.indicators,
  }
}

function otherYears(file: YearFile, base: CatalogueOptions['base']): FileOf {
  const read = new Map<number, YearFile | undefined>([[file.value.fiscalYear, file]])
  return (year) => {
    if (!read.has(year)) read.set(year, readYear(year, base))
    return read.get(year)
  }
}

function readYear(year: number, base: CatalogueOptions['base']): YearFile | undefined {
  const name = `${year}.yaml`
  let text: string | undefined
  try {
    text = base?.(year)
  } catch {
    return undefined
  }
  if (text === undefined) return undefined
  const file = readRuleFile(text, name, catalogueInFile)
  if (file.value.fiscalYear === year) return file
  throw new CatalogueError(name, undefined, {
    th: `ไฟล์ของปี ${year} เขียนว่าเป็นปี ${file.value.fiscalYear} โปรดแก้ fiscalYear ให้ตรงกับชื่อไฟล์`,
    en: `the file of FY${year} says FY${file.value.fiscalYear}; make fiscalYear agree with the file's name`,
  })
}
