import type { ComponentInFile } from './file.ts'
import type { YearFile } from './inherit.ts'
import type { Component, Indicator } from './schema.ts'

/** Names that a year may use; a list left out is not checked. */
export interface KnownNames {
  readonly checks?: readonly string[]
  readonly concepts?: readonly string[]
  readonly sources?: readonly string[]
  /** What is wrong with the parameters of a check; undefined when nothing is. */
  readonly checkProblem?: (call: Component['check']) => string | undefined
}

/**
 * Checks what a year's own file says: nothing twice, every name known.
 * @throws CatalogueError at the first fault.
 */
export function checkOwnEntries(file: YearFile, known: KnownNames): void {
  const seen = new Set<string>()
  checkSources(file, file.value.scoring?.sources, ['scoring', 'sources'], known)
  checkSources(file, file.value.defaults?.sources, ['defaults', 'sources'], known)
  for (const [index, item] of (file.value.items ?? []).entries()) {
    const path = ['items', index]
    if (seen.has(item.id)) throw file.problem([...path, 'id'], twice(item.id))
    seen.add(item.id)
    if (item.concept !== undefined && known.concepts?.includes(item.concept) === false)
      throw file.problem([...path, 'concept'], unknown('concept', item.concept, 'rules/concepts'))
    checkSources(file, item.sources, [...path, 'sources'], known)
    checkSources(file, item.none?.sources, [...path, 'none', 'sources'], known)
    if (typeof item.period === 'object')
      checkSources(file, item.period.sources, [...path, 'period', 'sources'], known)
    const components = new Set<string>()
    for (const [position, component] of (item.components ?? []).entries()) {
      const here = [...path, 'components', position]
      if (components.has(component.id))
        throw file.problem([...here, 'id'], twice(`${item.id} ${component.id}`))
      components.add(component.id)
      checkCheck(file, component.check, [...here, 'check'], known)
      checkSources(file, component.sources, [...here, 'sources'], known)
    }
  }
}

/**
 * The sub-indicator of every item.
 * @param ids items in ascending order
 * @throws CatalogueError when the ranges leave a gap, overlap or name items that do not exist.
 */
export function placeItems(
  file: YearFile,
  ids: readonly string[],
  indicators: readonly Indicator[],
): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  let next = 0
  for (const [at, indicator] of indicators.entries()) {
    for (const [index, sub] of indicator.subs.entries()) {
      const path = ['indicators', at, 'subs', index]
      const from = ids.indexOf(sub.from)
      const to = ids.indexOf(sub.to)
      if (from !== next || to < from)
        throw file.problem(path, {
          th: `ตัวชี้วัดย่อย ${sub.id} เขียนไว้ ${sub.from}–${sub.to} แต่ข้อถัดไปคือ ${ids[next] ?? 'ไม่มีแล้ว'} โปรดแก้ช่วงให้ต่อเนื่องและครบทุกข้อ`,
          en: `sub-indicator ${sub.id} says ${sub.from}–${sub.to}, but the next item is ${ids[next] ?? 'none'}; make the ranges cover every item without gaps`,
        })
      for (const id of ids.slice(from, to + 1)) places.set(id, sub.id)
      next = to + 1
    }
  }
  const left = ids[next]
  if (left !== undefined)
    throw file.problem(['indicators'], {
      th: `ข้อ ${left} ไม่อยู่ในตัวชี้วัดย่อยใด โปรดขยายช่วงให้ครบทุกข้อ`,
      en: `item ${left} is in no sub-indicator; widen a range to cover it`,
    })
  return places
}

function checkCheck(
  file: YearFile,
  written: ComponentInFile['check'],
  path: readonly PropertyKey[],
  known: KnownNames,
): void {
  if (written === undefined) return
  const call = typeof written === 'string' ? { [written]: {} } : written
  const name = Object.keys(call)[0] ?? ''
  if (known.checks?.includes(name) === false)
    throw file.problem(path, unknown('check', name, 'docs/rules.md'))
  const problem = known.checkProblem?.(call)
  if (problem !== undefined)
    throw file.problem(path, {
      th: `ค่าของ check ไม่ถูกต้อง (${problem}) โปรดดูค่าที่ใช้ได้ใน docs/rules.md`,
      en: `${problem}; see docs/rules.md for what it takes`,
    })
}

function checkSources(
  file: YearFile,
  written: readonly string[] | undefined,
  path: readonly PropertyKey[],
  known: KnownNames,
): void {
  const index = written?.findIndex((source) => known.sources?.includes(source) === false) ?? -1
  if (index >= 0)
    throw file.problem([...path, index], unknown('source', written?.[index] ?? '', 'sources.yaml'))
}

const twice = (what: string) => ({
  th: `${what} ปรากฏสองครั้ง โปรดลบหรือรวมให้เหลือครั้งเดียว`,
  en: `${what} appears twice; keep one`,
})
const unknown = (kind: string, name: string, where: string) => ({
  th: `ไม่รู้จัก ${kind} ชื่อ “${name}” โปรดดูชื่อที่ใช้ได้ใน ${where}`,
  en: `unknown ${kind} “${name}”; see ${where} for the names`,
})
