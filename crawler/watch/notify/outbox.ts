import type { Bilingual } from '../../../rules/catalogue/schema.ts'
import type { Change } from '../incidents/incident.ts'
import type { Notice } from './notice.ts'
import type { ChannelState } from './policy.ts'

/** A change as it was written together with what caused it. */
export interface WrittenChange {
  /** Grows with every change. */
  readonly id: number
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly site: string
  readonly change: Change
  /** What the check that failed last advises. */
  readonly advice?: Bilingual
}

/** Where notifications outlive the process: what has happened, and what each channel has told of it. */
export interface Outbox {
  /** Changes written after another, oldest first, at most `most` of them. */
  readonly changesAfter: (id: number, most: number) => Promise<readonly WrittenChange[]>
  /** The last change written before a moment; 0 when there is none. */
  readonly lastChangeBefore: (moment: number) => Promise<number>
  /** When a check was last made; undefined when it has been forgotten. */
  readonly seenAt: (check: Pick<Notice, 'site' | 'kind' | 'target'>) => Promise<number | undefined>
  readonly stateOf: (channel: string) => Promise<ChannelState | undefined>
  readonly keep: (channel: string, state: ChannelState) => Promise<void>
}
