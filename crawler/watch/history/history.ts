import type { Kysely } from 'kysely'
import type { Clock } from '../../fetch/clock.ts'
import type { CheckKind, ProbeMemory } from '../check.ts'
import type { Incident } from '../incidents/incident.ts'
import type { Outbox } from '../notify/outbox.ts'
import { outboxOn } from './outbox.ts'
import { probeMemory } from './probe-memory.ts'
import { readCounts, type Counted } from './read-counts.ts'
import { readHappened } from './read-happened.ts'
import { readIncidents, readLastSeen, readStandings } from './read.ts'
import { adopt, record, type Recorded, type Round, type Stood } from './record.ts'
import { forget } from './retention.ts'
import type { Tables } from './tables.ts'

/** What the watch keeps: every result, where each check stands, incidents, and what probes remember. */
export interface History {
  readonly record: (round: Round) => Promise<Recorded>
  /** Takes over where checks stand from another history. */
  readonly adopt: (site: string, stood: readonly Stood[]) => Promise<void>
  readonly standings: (site: string) => Promise<readonly Stood[]>
  readonly incidents: (site: string, since: number) => Promise<readonly Incident[]>
  readonly lastSeen: () => ReturnType<typeof readLastSeen>
  readonly memory: (site: string, kind: CheckKind) => ProbeMemory
  /** Results counted by the minute, hour or day. */
  readonly counts: (asked: Parameters<typeof readCounts>[1]) => Promise<readonly Counted[]>
  /** What happened to checks of one kind at one site, oldest first. */
  readonly happened: (asked: Parameters<typeof readHappened>[1]) => ReturnType<typeof readHappened>
  /** What has happened for people to be told, and what they have been told. */
  readonly outbox: Outbox
  /** Forgets what is older than it is kept for. */
  readonly forget: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The history on an open database. */
export const historyOn = (db: Kysely<Tables>, clock: Clock): History => ({
  record: (round) => record(db, round),
  adopt: (site, stood) => adopt(db, site, stood),
  standings: (site) => readStandings(db, site),
  incidents: (site, since) => readIncidents(db, site, since),
  lastSeen: () => readLastSeen(db),
  memory: (site, kind) => probeMemory(db, site, kind, clock),
  counts: (asked) => readCounts(db, asked),
  happened: (asked) => readHappened(db, asked),
  outbox: outboxOn(db),
  forget: () => forget(db, clock.now()),
  close: () => db.destroy(),
})
