import type { AgencyType } from '../../rules/catalogue/schema.ts'
import type { ReportItem } from '../../rules/report/schema.ts'
import { isAddress, itemOf, MOST, type EvidenceEntry, type ItemState, type Workspace } from './model.ts'

type Audited = NonNullable<ItemState['audited']>

/** Pure changes of a workspace: each takes one and gives a new one, stamped with the moment it was made. */

function withItem(
  kept: Workspace,
  id: string,
  now: string,
  change: (item: ItemState) => ItemState,
): Workspace {
  return { ...kept, updatedAt: now, items: { ...kept.items, [id]: change(itemOf(kept, id)) } }
}

/** What a page or site says of the agency it belongs to; nothing of what it does not say. */
export interface NamedAgency {
  readonly name?: string
  readonly type?: AgencyType
}

/** What is learnt of an agency fills in what was only taken for granted. */
export function setAgency(kept: Workspace, { name, type }: NamedAgency, now: string): Workspace {
  if (kept.agencyTypeGuessed !== true || type === undefined) return kept
  return { ...setType(kept, type, now), name: name ?? kept.name }
}

/** Sets the type of agency, from then on for sure. */
export function setType(kept: Workspace, type: AgencyType, now: string): Workspace {
  return { ...kept, agencyType: type, agencyTypeGuessed: undefined, updatedAt: now }
}

/** Adds an address to an item while there is room, or renews what is known of it when it is there already. */
export function addEvidence(kept: Workspace, id: string, fresh: EvidenceEntry, now: string): Workspace {
  return withItem(kept, id, now, (item) => {
    const before = item.evidence.find(({ url }) => url === fresh.url)
    if (before === undefined) {
      return item.evidence.length >= MOST.addresses ? item : { ...item, evidence: [...item.evidence, fresh] }
    }
    const renewed = { ...before, ...fresh, addedAt: before.addedAt }
    return { ...item, evidence: item.evidence.map((each) => (each === before ? renewed : each)) }
  })
}

/** Takes an address away from an item. */
export function removeEvidence(kept: Workspace, id: string, url: string, now: string): Workspace {
  return withItem(kept, id, now, (item) => ({
    ...item,
    evidence: item.evidence.filter((each) => each.url !== url),
  }))
}

/** Sets the webmaster's own explanation. */
export function setNote(kept: Workspace, id: string, note: string, now: string): Workspace {
  return withItem(kept, id, now, (item) => ({ ...item, note: note.slice(0, MOST.note) }))
}

/** Sets or takes away “I checked this by hand”. */
export function setTick(kept: Workspace, id: string, ticked: boolean, now: string): Workspace {
  return withItem(kept, id, now, (item) => ({ ...item, tick: ticked ? { at: now } : undefined }))
}

/** Sets what the form is to say of an item; kept only where the evidence does not say it by itself. */
export function setHas(kept: Workspace, id: string, says: boolean, now: string): Workspace {
  return withItem(kept, id, now, (item) => ({
    ...item,
    has: says === item.evidence.length > 0 ? undefined : says,
  }))
}

/** Keeps what asking for an address brought, wherever the address is used. */
export function setChecked(
  kept: Workspace,
  url: string,
  checked: NonNullable<EvidenceEntry['checked']>,
): Workspace {
  const items = Object.entries(kept.items).map(([id, item]): [string, ItemState] => [
    id,
    {
      ...item,
      evidence: item.evidence.map((each) => (each.url === url ? { ...each, checked } : each)),
    },
  ])
  return { ...kept, updatedAt: checked.at, items: Object.fromEntries(items) }
}

/** Pages an audit proposes for one item; more would be a search, not an answer. */
const MOST_SUGGESTED = 4
/** Verdicts of pages that are worth taking as evidence. */
const WORTH_TAKING: ReadonlySet<string> = new Set(['pass', 'incomplete', 'review'])

function auditedOf({ status, findings, advice, answer, evidence }: ReportItem, at: string): Audited {
  const worth = evidence.filter(
    ({ url, verdict }) => isAddress(url) && (WORTH_TAKING.has(verdict) || answer.includes(url)),
  )
  return {
    at,
    verdict: status,
    findings: findings.slice(0, MOST.findings),
    advice: advice.slice(0, MOST.advice),
    answer: answer.filter(isAddress).slice(0, MOST.together),
    suggested: (status === 'missing' ? [] : worth).slice(0, MOST_SUGGESTED).map((each) => ({
      url: each.url,
      title: each.title.slice(0, MOST.title),
      verdict: each.verdict,
      findings: each.findings.slice(0, MOST.findings),
      year: each.year,
    })),
  }
}

/** Keeps what an audit of the whole site found, beside the webmaster's own evidence, notes and ticks. */
export function setAudited(
  kept: Workspace,
  items: readonly ReportItem[],
  audit: NonNullable<Workspace['audit']>,
): Workspace {
  return items.reduce<Workspace>(
    (before, found) =>
      withItem(before, found.id, audit.at, (item) => ({ ...item, audited: auditedOf(found, audit.at) })),
    { ...kept, audit },
  )
}

type Checked = NonNullable<EvidenceEntry['checked']>

/** Nothing came back from the address, and nobody knows why. */
const silent = ({ checked }: EvidenceEntry): boolean => checked?.link.kind === 'no-answer'

const broken = (checked: Checked): Checked => ({ ...checked, link: { ...checked.link, state: 'broken' } })

/**
 * Ends a round of asking that began at `since`: an address that stayed silent while another one answered does not
 * open. When none answered, the connection of the webmaster may be to blame, and nothing is said.
 */
export function settleSilent(kept: Workspace, since: string): Workspace {
  const asked = Object.values(kept.items)
    .flatMap(({ evidence }) => evidence)
    .filter(({ checked }) => checked !== undefined && checked.at >= since)
  if (!asked.some(({ checked }) => checked?.link.httpStatus !== undefined)) return kept
  return asked
    .filter(silent)
    .reduce(
      (before, { url, checked }) =>
        checked === undefined ? before : setChecked(before, url, broken(checked)),
      kept,
    )
}
