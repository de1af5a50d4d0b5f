import type { Change } from '../../../../crawler/watch/incidents/incident.ts'
import type { Outbox, WrittenChange } from '../../../../crawler/watch/notify/outbox.ts'
import type { ChannelState } from '../../../../crawler/watch/notify/policy.ts'

export interface MemoryOutbox extends Outbox {
  /** When every check was last made; undefined: forgotten. */
  seen: number | undefined
  readonly happen: (site: string, change: Change, at: number) => void
}

/** An outbox without a database. What it keeps goes through JSON, as in one. */
export function memoryOutbox(): MemoryOutbox {
  const changes: WrittenChange[] = []
  const states = new Map<string, string>()
  const outbox: MemoryOutbox = {
    seen: 0,
    seenAt: () => Promise.resolve(outbox.seen),
    happen: (site, change, at) => changes.push({ id: changes.length + 1, at, site, change }),
    changesAfter: (id, most) => Promise.resolve(changes.filter((each) => each.id > id).slice(0, most)),
    lastChangeBefore: (moment) => Promise.resolve(changes.findLast(({ at }) => at < moment)?.id ?? 0),
    stateOf: (channel) => {
      const kept = states.get(channel)
      return Promise.resolve(kept === undefined ? undefined : (JSON.parse(kept) as ChannelState))
    },
    keep: (channel, state) => {
      states.set(channel, JSON.stringify(state))
      return Promise.resolve()
    },
  }
  return outbox
}
