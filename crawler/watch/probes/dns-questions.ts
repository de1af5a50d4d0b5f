import { Resolver } from 'node:dns/promises'
import type { MxRecord } from 'node:dns'

/** What may be asked of a name server; each rejects with the code of the resolver. */
export interface DnsQuestions {
  readonly resolve4: (name: string) => Promise<readonly string[]>
  readonly resolve6: (name: string) => Promise<readonly string[]>
  readonly resolveCname: (name: string) => Promise<readonly string[]>
  readonly resolveNs: (name: string) => Promise<readonly string[]>
  readonly resolveMx: (name: string) => Promise<readonly MxRecord[]>
  readonly resolveSoa: (name: string) => Promise<{ readonly serial: number }>
}

/** Somebody to ask: the given servers (addresses), or the computer's own when none are given. */
export type AskDns = (servers?: readonly string[]) => DnsQuestions

/** Asks over the network, two tries of `timeoutMs` each. */
export const dnsOverNetwork =
  (timeoutMs: number): AskDns =>
  (servers) => {
    const resolver = new Resolver({ timeout: timeoutMs, tries: 2 })
    if (servers !== undefined) resolver.setServers([...servers])
    return resolver
  }

/** The name is known, and has no such record; or it does not exist. */
const NONE = new Set(['ENODATA', 'ENOTFOUND', 'ENONAME'])

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

/** The records, none when the server says that there are none; undefined when it does not say. */
export async function recordsOf<T>(asked: Promise<readonly T[]>): Promise<readonly T[] | undefined> {
  try {
    return await asked
  } catch (error) {
    return NONE.has(codeOf(error)) ? [] : undefined
  }
}

/** Whether nobody answered at all. */
export const isSilence = (error: unknown): boolean =>
  ['ETIMEOUT', 'ECONNREFUSED', 'ECANCELLED'].includes(codeOf(error))
