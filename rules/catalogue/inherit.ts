import type { CatalogueInFile, ComponentInFile, ItemInFile, PeriodInFile } from './file.ts'
import type { RuleFile } from './ruleFile.ts'
import type { Component, Confidence, Item, Period } from './schema.ts'

/** An item before it is placed in a sub-indicator. */
export type UnplacedItem = Omit<Item, 'sub'>

export type YearFile = RuleFile<CatalogueInFile>
export type FileOf = (year: number) => YearFile | undefined

/**
 * One item of a year with everything it takes over from others.
 * Taken over with `like`, nothing is surer than the item itself, and its sources count; restate a component to raise it.
 * @throws CatalogueError when something is missing or items refer to each other in a circle.
 */
export function resolveItem(
  fileOf: FileOf,
  file: YearFile,
  id: string,
  trail: readonly string[] = [],
): UnplacedItem {
  const entries = file.value.items ?? []
  const index = entries.findIndex((entry) => entry.id === id)
  const entry = entries[index]
  const step = `${file.value.fiscalYear} ${id}`
  if (trail.includes(step))
    throw file.problem(['items', Math.max(0, index)], {
      th: `ข้อ ${id} อ้างวนกลับมาหาตัวเอง (${[...trail, step].join(' → ')}) โปรดแก้ like หรือ extends`,
      en: `item ${id} refers back to itself (${[...trail, step].join(' → ')}); change like or extends`,
    })
  const follow = (year: number, wanted: string, path: PropertyKey[]): UnplacedItem => {
    const other = year === file.value.fiscalYear ? file : fileOf(year)
    if (other === undefined) throw file.problem(path, noSuchYear(year))
    if (!hasItem(fileOf, other, wanted)) throw file.problem(path, noSuchItem(year, wanted))
    return resolveItem(fileOf, other, wanted, [...trail, step])
  }
  const extended = file.value.extends
  if (entry === undefined) return follow(extended ?? file.value.fiscalYear, id, ['extends'])
  const path = ['items', index]
  if (entry.like !== undefined) {
    const [first, second] = entry.like.split(' ')
    const other =
      second === undefined
        ? follow(file.value.fiscalYear, first ?? '', [...path, 'like'])
        : follow(Number(first), second, [...path, 'like'])
    return merge(file, path, entry, taken(file, entry, other))
  }
  const patched = extended !== undefined && entry.concept === undefined
  return merge(file, path, entry, patched ? follow(extended, id, path) : undefined)
}

/** The ids of the items a year has, its own and those it extends. */
export function itemIds(fileOf: FileOf, file: YearFile, trail: readonly number[] = []): string[] {
  const own = (file.value.items ?? []).map((entry) => entry.id)
  const extended = file.value.extends
  if (extended === undefined) return own
  if (extended === file.value.fiscalYear || trail.includes(extended))
    throw file.problem(['extends'], {
      th: 'extends อ้างวนกลับมาหาปีของตัวเอง โปรดใช้ปีอื่น',
      en: 'extends leads back to this year; name another year',
    })
  const base = fileOf(extended)
  if (base === undefined) throw file.problem(['extends'], noSuchYear(extended))
  const removed = new Set(file.value.remove ?? [])
  const inherited = itemIds(fileOf, base, [...trail, file.value.fiscalYear])
  return [...new Set([...inherited.filter((id) => !removed.has(id)), ...own])]
}

const hasItem = (fileOf: FileOf, file: YearFile, id: string): boolean => itemIds(fileOf, file).includes(id)

const order: readonly Confidence[] = ['low', 'medium', 'high']
const atMost = (value: Confidence, cap: Confidence): Confidence =>
  order.indexOf(value) < order.indexOf(cap) ? value : cap

/** What an item takes over with `like`: the words and checks, but this year's trust, sources and levels. */
function taken(file: YearFile, entry: ItemInFile, other: UnplacedItem): UnplacedItem {
  const cap = entry.confidence ?? file.value.defaults?.confidence ?? other.confidence
  const sources = entry.sources ?? file.value.defaults?.sources ?? other.sources
  const trust = <T extends { confidence: Confidence; sources: string[] }>(part: T): T => ({
    ...part,
    confidence: atMost(part.confidence, cap),
    sources,
  })
  const without = new Set(entry.without ?? [])
  return {
    ...other,
    ...trust(other),
    period: trust(other.period),
    levels: file.value.defaults?.levels ?? other.levels,
    numberConfidence: file.value.defaults?.numberConfidence ?? cap,
    none: other.none === undefined ? undefined : trust(other.none),
    components: other.components.filter((component) => !without.has(component.id)).map(trust),
    notes: [],
  }
}

function merge(
  file: YearFile,
  path: PropertyKey[],
  entry: ItemInFile,
  start: UnplacedItem | undefined,
): UnplacedItem {
  const defaults = file.value.defaults
  const need = <T>(value: T | undefined, name: string): T => {
    if (value === undefined) throw file.problem(path, missing(entry.id, name))
    return value
  }
  const confidence = need(entry.confidence ?? start?.confidence ?? defaults?.confidence, 'confidence')
  const sources = need(entry.sources ?? start?.sources ?? defaults?.sources, 'sources')
  const trust = { confidence: entry.confidence ?? defaults?.confidence ?? confidence, sources }
  return {
    id: entry.id,
    concept: need(entry.concept ?? start?.concept, 'concept'),
    title: need(entry.title ?? start?.title, 'title'),
    period: entry.period === undefined ? need(start?.period, 'period') : mergePeriod(entry.period, trust),
    levels: need(entry.levels ?? start?.levels ?? defaults?.levels, 'levels'),
    none: entry.none === undefined ? start?.none : { ...trust, ...entry.none },
    components: mergeComponents(file, [...path, 'components'], entry, start?.components ?? [], trust),
    confidence,
    numberConfidence:
      entry.numberConfidence ?? start?.numberConfidence ?? defaults?.numberConfidence ?? confidence,
    sources,
    knownFailures: entry.knownFailures ?? start?.knownFailures ?? [],
    notes: entry.notes ?? start?.notes ?? [],
  }
}

interface Trust {
  readonly confidence: Confidence
  readonly sources: string[]
}

function mergePeriod(written: PeriodInFile, trust: Trust): Period {
  const { kind, offset, stated, entries, ofParts, ...own } =
    typeof written === 'string' ? { kind: written } : written
  const rest = { ...trust, ...own }
  if (kind === 'current') return { kind, ...rest }
  return {
    kind,
    offset: offset ?? 0,
    ...(stated !== undefined && { stated }),
    ...(entries !== undefined && { entries }),
    ...(ofParts !== undefined && { ofParts }),
    ...rest,
  }
}

function mergeComponents(
  file: YearFile,
  path: PropertyKey[],
  entry: ItemInFile,
  inherited: readonly Component[],
  trust: Trust,
): Component[] {
  const merged = new Map(
    inherited.filter(({ id }) => !entry.without?.includes(id)).map((component) => [component.id, component]),
  )
  for (const [index, written] of (entry.components ?? []).entries()) {
    const start = merged.get(written.id)
    const need = <T>(value: T | undefined, name: string): T => {
      if (value === undefined)
        throw file.problem([...path, index], missing(`${entry.id} ${written.id}`, name))
      return value
    }
    merged.set(written.id, {
      id: written.id,
      title: need(written.title ?? start?.title, 'title'),
      check: need(checkOf(written) ?? start?.check, 'check'),
      required: written.required ?? start?.required ?? true,
      defining: written.defining ?? start?.defining ?? false,
      ...(written.when !== undefined || start?.when !== undefined
        ? { when: written.when ?? start?.when }
        : {}),
      confidence: written.confidence ?? start?.confidence ?? trust.confidence,
      sources: written.sources ?? start?.sources ?? trust.sources,
      fix: need(written.fix ?? start?.fix, 'fix'),
    })
  }
  if (merged.size === 0) throw file.problem(path.slice(0, -1), missing(entry.id, 'components'))
  return [...merged.values()]
}

function checkOf({ check }: ComponentInFile): Component['check'] | undefined {
  return typeof check === 'string' ? { [check]: {} } : check
}

const missing = (whose: string, name: string) => ({
  th: `${whose} ขาด “${name}” โปรดเติม หรือใช้ like เพื่อนำมาจากข้ออื่น`,
  en: `${whose} has no “${name}”; add it, or take it from another item with like`,
})
const noSuchYear = (year: number) => ({
  th: `ไม่พบแบบตรวจปี ${year} ที่อ้างถึง โปรดใช้ปีที่มีไฟล์อยู่`,
  en: `there is no checklist of FY${year} to take from; name a year that has a file`,
})
const noSuchItem = (year: number, id: string) => ({
  th: `ปี ${year} ไม่มีข้อ ${id} โปรดตรวจเลขข้อ`,
  en: `FY${year} has no item ${id}; check the number`,
})
