import { agencyNameOf } from '../facts/site-name.ts'
import type { AgencyType } from '../catalogue/schema.ts'
import type { Visit } from './model.ts'

export interface Agency {
  readonly name: string
  readonly type: AgencyType
  /** The type was read off the site, not given by the user. */
  readonly guessed: boolean
}

/** Pages read when the home page does not say whose site it is. */
const PAGES_READ = 20

/**
 * Whose site this is: as the user says, else as the home page and a few others call themselves.
 * A site that never says is taken for a central agency, which asks for the fewest extra components.
 */
export function agencyOf(visit: Visit, given: AgencyType | undefined): Agency {
  const home = visit.pages.get(visit.homeUrl)
  const read = [...(home === undefined ? [] : [home]), ...[...visit.pages.values()].slice(0, PAGES_READ)]
  let name: string | undefined
  let type = given
  for (const { facts } of read) {
    if (facts === undefined) continue
    const said = agencyNameOf(facts)
    name ??= said.name
    type ??= said.type
    if (name !== undefined && type !== undefined) break
  }
  return { name: name ?? new URL(visit.startUrl).host, type: type ?? 'central', guessed: given === undefined }
}
