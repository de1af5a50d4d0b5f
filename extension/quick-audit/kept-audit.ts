import type { FetchOutcome } from '../../rules/links/answer.ts'
import type { KeptAnswers } from './remembering.ts'

/** Pages are too large for the store of workspaces; the browser's own database holds them while an audit is unfinished. */
const DATABASE = 'quick-audit'
const ANSWERS = 'answers'
const AUDITS = 'audits'
/** A site changes: what was read longer ago is read again. */
const KEPT_FOR_MS = 24 * 60 * 60_000

/** An audit that was begun and not finished. */
export interface UnfinishedAudit {
  readonly startedAt: string
  readonly pages: number
}

export interface KeptAudit extends KeptAnswers {
  readonly startedAt: string
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the database did not answer'))
  })

async function database(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(ANSWERS)
    opening.result.createObjectStore(AUDITS)
  }
  return done(opening)
}

async function inDatabase<T>(
  store: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opened = await database()
  try {
    return await done(work(opened.transaction(store, mode).objectStore(store)))
  } finally {
    opened.close()
  }
}

const answersOf = (audit: string): IDBKeyRange => IDBKeyRange.bound([audit], [audit, []])

/** The unfinished audit of that name, when there is one that is still worth going on with. */
export async function unfinishedAudit(name: string, now: Date): Promise<UnfinishedAudit | undefined> {
  // Only this file writes there, so the shape is known.
  const kept = await inDatabase(
    AUDITS,
    'readonly',
    (store) => store.get(name) as IDBRequest<{ readonly startedAt: string } | undefined>,
  )
  if (kept === undefined || now.getTime() - Date.parse(kept.startedAt) > KEPT_FOR_MS) return undefined
  return {
    ...kept,
    pages: await inDatabase(ANSWERS, 'readonly', (store) => store.count(answersOf(name))),
  }
}

/** Forgets an audit and everything it read. */
export async function forgetAudit(name: string): Promise<void> {
  await inDatabase(ANSWERS, 'readwrite', (store) => store.delete(answersOf(name)))
  await inDatabase(AUDITS, 'readwrite', (store) => store.delete(name))
}

/** Goes on with the unfinished audit of that name, or begins one. */
export async function keptAudit(name: string, now: Date): Promise<KeptAudit> {
  const known = await unfinishedAudit(name, now)
  const startedAt = known?.startedAt ?? now.toISOString()
  if (known === undefined) {
    await forgetAudit(name)
    await inDatabase(AUDITS, 'readwrite', (store) => store.put({ startedAt }, name))
  }
  return {
    startedAt,
    get: (url) =>
      inDatabase(
        ANSWERS,
        'readonly',
        (store) => store.get([name, url]) as IDBRequest<FetchOutcome | undefined>,
      ),
    put: async (url, answer) => {
      await inDatabase(ANSWERS, 'readwrite', (store) => store.put(answer, [name, url]))
    },
  }
}
