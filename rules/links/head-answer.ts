import type { FetchOutcome } from './answer.ts'

const refusals = new Set([400, 401, 403, 404, 405, 406, 501])

/** Many servers refuse HEAD, or answer it with nothing, for files that they do serve: such an answer tells nothing. */
export function headSaysNothing(outcome: FetchOutcome): boolean {
  if (!outcome.ok) return ['reset', 'timeout', 'bad-response', 'no-answer'].includes(outcome.kind)
  const { status, headers } = outcome
  return refusals.has(status) || status >= 500 || headers['content-length'] === '0'
}
