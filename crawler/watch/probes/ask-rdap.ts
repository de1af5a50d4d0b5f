import { NO_ANSWER, NOT_FOUND } from '../../../rules/watch/domain/record.ts'
import type { RegistryAnswer } from '../../../rules/watch/domain/record.ts'
import { RDAP_BOOTSTRAP, rdapServers, readRdap } from '../../../rules/watch/domain/rdap.ts'
import type { Fetch } from '../../fetch/fetch.ts'

const MOST_BYTES = 256 * 1024
/** The whole list of the world's registries. */
const MOST_LIST_BYTES = 2 * 1024 * 1024
const MOST_SERVERS = 2

async function json(
  fetch: Fetch,
  url: string,
  maxBytes: number,
): Promise<{ status: number; body: unknown } | undefined> {
  const outcome = await fetch({
    url,
    maxBytes,
    headers: { accept: 'application/rdap+json, application/json' },
  })
  if (!outcome.ok) return undefined
  try {
    return { status: outcome.status, body: JSON.parse(new TextDecoder().decode(outcome.body)) as unknown }
  } catch {
    return { status: outcome.status, body: undefined }
  }
}

/** The servers of a top-level domain by the list that IANA keeps; none when it cannot be had. Never rejects. */
export async function findRdapServers(fetch: Fetch, topLevelDomain: string): Promise<readonly string[]> {
  const answer = await json(fetch, RDAP_BOOTSTRAP, MOST_LIST_BYTES)
  return answer?.status === 200 ? rdapServers(answer.body, topLevelDomain) : []
}

/** Asks the registry of a domain over RDAP (RFC 9082 §3.1.3). Never rejects. */
export async function askRdap(
  fetch: Fetch,
  servers: readonly string[],
  domain: string,
): Promise<RegistryAnswer> {
  let best = NO_ANSWER
  for (const server of servers.slice(0, MOST_SERVERS)) {
    const answer = await json(fetch, `${server}domain/${domain}`, MOST_BYTES)
    if (answer?.status === 200) {
      const read = readRdap(answer.body, domain)
      if (read.kind === 'record') return read
    }
    if (answer?.status === 404) best = NOT_FOUND
  }
  return best
}
