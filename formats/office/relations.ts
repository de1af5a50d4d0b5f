import type { OfficePackage } from './package.ts'
import { attribute, walkXml } from './xml.ts'

export interface Relation {
  /** Name of a part, or the address as written when it is external. */
  readonly target: string
  readonly external: boolean
  /** Last word of the type: hyperlink, image, worksheet … */
  readonly type: string
}

/** Path of a target as seen from a part; `..` never leads out of the package. */
export function resolvePart(part: string, target: string): string {
  const path = target.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const step of target.split('/').slice(0, 50)) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}

/** What a part refers to, by id. A part without relations has none. */
export function relationsOf(pack: OfficePackage, part: string): ReadonlyMap<string, Relation> {
  const slash = part.lastIndexOf('/')
  const xml = pack.text(`${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`)
  const relations = new Map<string, Relation>()
  if (xml === undefined) return relations
  walkXml(xml, {
    open(name, attributes) {
      const id = attribute(attributes, 'Id')
      const target = attribute(attributes, 'Target')
      if (name !== 'Relationship' || id === undefined || target === undefined) return
      const external = attribute(attributes, 'TargetMode')?.toLowerCase() === 'external'
      relations.set(id, {
        target: external ? target : resolvePart(part, target),
        external,
        type: (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
      })
    },
  })
  return relations
}

/** The part a package opens with, by its type ("officeDocument"), else the first whose name matches. */
export function mainPart(pack: OfficePackage, fallback: RegExp): string | undefined {
  const main = [...relationsOf(pack, '').values()].find(({ type }) => type === 'officeDocument')
  return main !== undefined && pack.has(main.target) ? main.target : pack.find(fallback)
}
