import { getDomain } from 'tldts'
import { z } from 'zod'
import { isPlatformDomain } from '../../../rules/site/shared-hosts.ts'
import { judgeDomain } from '../../../rules/watch/domain/judge-domain.ts'
import type { RegistryAnswer } from '../../../rules/watch/domain/record.ts'
import { daysUntil } from '../../../rules/watch/remaining-days.ts'
import type { Probe, ProbeContext } from '../check.ts'
import { askRdap, findRdapServers } from './ask-rdap.ts'
import { askWhois } from './ask-whois.ts'
import { guardedLookup } from './guarded-lookup.ts'
import { politeFetch } from './polite-fetch.ts'
import { remembered } from './remembered.ts'
import { lookAt } from './result.ts'

export interface DomainProbeOptions {
  /** For one question to one server, milliseconds. */
  readonly timeoutMs?: number
  /** 43 unless something else stands for it. */
  readonly whoisPort?: number
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

const kept = z.object({
  answer: z.union([
    z.object({
      kind: z.literal('record'),
      record: z.object({
        domain: z.string(),
        expires: z.number().optional(),
        statuses: z.array(z.string()),
        registrar: z.string().optional(),
      }),
    }),
    z.object({ kind: z.enum(['not-found', 'no-answer']) }),
  ]),
  source: z.enum(['rdap', 'whois', 'none']),
})
type Kept = z.infer<typeof kept>

async function ask(
  siteUrl: string,
  domain: string,
  context: ProbeContext,
  { timeoutMs, whoisPort }: Required<DomainProbeOptions>,
): Promise<Kept> {
  const { network, signal } = context
  const topLevel = domain.slice(domain.lastIndexOf('.') + 1)
  const stack = politeFetch(siteUrl, context, { timeoutMs })
  try {
    const servers = await remembered(context, `rdap servers of .${topLevel}`, {
      schema: z.array(z.string()),
      maxAgeMs: (found) => (found.length > 0 ? 7 * DAY : HOUR),
      make: async () => [...(await findRdapServers(stack.fetch, topLevel))],
    })
    const overRdap = await askRdap(stack.fetch, servers, domain)
    if (ends(overRdap)) return asKept(overRdap, 'rdap')
    const lookup = guardedLookup(siteUrl, network)
    const overWhois = await askWhois(domain, { lookup, signal, timeoutMs, port: whoisPort })
    if (ends(overWhois) || overRdap.kind === 'no-answer')
      return asKept(overWhois, overWhois.kind === 'no-answer' ? 'none' : 'whois')
    // A record without its end says more than no record.
    return overRdap.kind === 'not-found' && overWhois.kind === 'record'
      ? asKept(overWhois, 'whois')
      : asKept(overRdap, 'rdap')
  } finally {
    await stack.close()
  }
}

const ends = (answer: RegistryAnswer): boolean =>
  answer.kind === 'record' && answer.record.expires !== undefined

const asKept = (answer: RegistryAnswer, source: Kept['source']): Kept =>
  answer.kind === 'record'
    ? {
        answer: { kind: 'record', record: { ...answer.record, statuses: [...answer.record.statuses] } },
        source,
      }
    : { answer: { kind: answer.kind }, source }

/** The registration of the site's domain: its end and state, from the registry, asked once a day. */
export function domainProbe(options: DomainProbeOptions = {}): Probe {
  const { timeoutMs = 10_000, whoisPort = 43 } = options
  return {
    kind: 'domain',
    run: async ({ url }, context) => {
      const { clock, thresholds } = context
      const domain = getDomain(new URL(url).hostname)
      // An address has no registration, and a platform's is no concern of the agency.
      if (domain === null || isPlatformDomain(domain)) return []
      const told = lookAt('domain', domain, clock)
      let askedNow = false
      const { answer, source } = await remembered(context, `registration of ${domain}`, {
        schema: kept,
        maxAgeMs: (value) => (value.answer.kind === 'no-answer' ? HOUR : DAY),
        make: () => {
          askedNow = true
          return ask(url, domain, context, { timeoutMs, whoisPort })
        },
      })
      const record = answer.kind === 'record' ? answer.record : undefined
      const expires = record?.expires
      return [
        told(
          judgeDomain(domain, answer, clock.now(), thresholds.domainDays),
          {
            daysLeft: expires === undefined ? null : daysUntil(expires, clock.now()),
            expires: expires === undefined ? null : new Date(expires).toISOString(),
            status: record?.statuses.join(', ') ?? null,
            registrar: record?.registrar ?? null,
            source,
          },
          // What is remembered says nothing of our connection.
          askedNow && answer.kind !== 'no-answer',
        ),
      ]
    },
  }
}
