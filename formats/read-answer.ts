import type { FetchOutcome } from '../rules/links/answer.ts'
import { judgeHealth } from '../rules/links/health.ts'
import { opens } from '../rules/links/link-state.ts'
import type { ProbedLink } from '../rules/site/offers.ts'
import type { BodyReading } from './body-reading.ts'

const TOO_LARGE = { health: { state: 'refused', kind: 'file-too-large' } } as const

/**
 * What the answer of an address that was asked for whole says: whether the link is alive, and the facts when it can be
 * read.
 * @param homeUrl the front page of the agency: being sent there is no answer.
 * @param read reads the bytes; may do so in a thread of its own.
 */
export async function readAnswer(
  outcome: FetchOutcome,
  homeUrl: string,
  read: (body: Uint8Array, contentType: string, url: string) => Promise<BodyReading>,
): Promise<ProbedLink> {
  if (!outcome.ok) return { health: judgeHealth(outcome, undefined, { homeUrl }) }
  if (outcome.truncated) return TOO_LARGE
  const reading = await read(outcome.body, outcome.headers['content-type'] ?? '', outcome.url)
  const { facts } = reading
  const health = judgeHealth(outcome, facts?.kind === 'page' ? facts : undefined, { homeUrl })
  if (!opens(health)) return { health }
  return { health: reading.health ?? health, ...(facts !== undefined && { facts }) }
}
