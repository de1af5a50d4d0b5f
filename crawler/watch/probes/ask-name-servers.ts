import type { NameServer } from '../../../rules/watch/dns.ts'
import { isSilence, recordsOf } from './dns-questions.ts'
import type { AskDns, DnsQuestions } from './dns-questions.ts'
import type { GuardedLookup } from './guarded-lookup.ts'

const MOST_SERVERS = 6

async function askOne(
  name: string,
  host: string,
  domain: string,
  lookup: GuardedLookup,
  ask: AskDns,
): Promise<NameServer | undefined> {
  let questions: DnsQuestions
  try {
    const addresses = await lookup(name)
    const best = addresses.find(({ family }) => family === 4) ?? addresses[0]
    // Over IPv6 silence may be our own provider's.
    if (best?.family !== 4) return undefined
    questions = ask([best.address])
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOTFOUND'
    // Where the server is, is not for us, or our own resolver is at a loss: nothing is said of it.
    return gone ? { name, state: 'missing' } : undefined
  }
  try {
    const { serial } = await questions.resolveSoa(domain)
    const addresses = await recordsOf(questions.resolve4(host))
    return {
      name,
      state: 'answers',
      serial,
      ...(addresses === undefined || addresses.length === 0 ? {} : { addresses: addresses.toSorted() }),
    }
  } catch (error) {
    return { name, state: isSilence(error) ? 'silent' : 'refuses' }
  }
}

/**
 * Asks each name server of a domain by itself, six at most: is it there, does it know the domain, what does it say. One
 * that is silent is asked again once the others have answered.
 */
export async function askNameServers(
  names: readonly string[],
  about: { readonly host: string; readonly domain: string },
  lookup: GuardedLookup,
  ask: AskDns,
): Promise<readonly NameServer[]> {
  const askFor = (name: string): Promise<NameServer | undefined> =>
    askOne(name, about.host, about.domain, lookup, ask)
  const first = await Promise.all(names.slice(0, MOST_SERVERS).map(askFor))
  const found = await Promise.all(
    first.map((server) => (server?.state === 'silent' ? askFor(server.name) : Promise.resolve(server))),
  )
  return found.filter((server) => server !== undefined)
}
