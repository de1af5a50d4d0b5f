import { createHash } from 'node:crypto'
import type { Fetch, FetchOutcome, FetchRequest } from './fetch.ts'

/** What was answered in an earlier run of the same audit, and what is answered in this one. */
export interface AnswerMemory {
  /** The next answer of the earlier run to this question; undefined when there is none left. */
  readonly recall: (key: string) => Promise<FetchOutcome | undefined>
  /** Resolves when the answer is safe, or could not be kept. Never rejects. */
  readonly keep: (key: string, outcome: FetchOutcome) => Promise<void>
}

export interface MemoryOptions {
  readonly memory: AnswerMemory
  /** Who asks: the same address may answer another visitor otherwise. */
  readonly as: string
  readonly onRecall: (outcome: FetchOutcome) => void
}

function keyOf({ method = 'GET', url, headers = {}, maxBytes }: FetchRequest, as: string): string {
  const question = JSON.stringify([as, method, url, headers, maxBytes])
  return createHash('sha256').update(question).digest('base64url').slice(0, 22)
}

/**
 * Gives the answers of an earlier run in place of asking, the second time the second answer, and keeps every new one
 * before anybody sees it. A failure is an answer too, unless we stopped it ourselves.
 */
export function withMemory(inner: Fetch, { memory, as, onRecall }: MemoryOptions): Fetch {
  return async (request) => {
    const key = keyOf(request, as)
    const known = await memory.recall(key)
    if (known !== undefined) {
      onRecall(known)
      return known
    }
    const outcome = await inner(request)
    if (outcome.ok || outcome.kind !== 'aborted') await memory.keep(key, outcome)
    return outcome
  }
}
