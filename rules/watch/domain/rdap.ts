import { z } from 'zod'
import { NO_ANSWER, plainStatus } from './record.ts'
import type { RegistryAnswer } from './record.ts'
import { registryDate } from './registry-date.ts'
import { normaliseThai } from '../../text/normalise.ts'

/** Where the list of registries' servers is kept (RFC 9224). */
export const RDAP_BOOTSTRAP = 'https://data.iana.org/rdap/dns.json'

const bootstrap = z.object({ services: z.array(z.tuple([z.array(z.string()), z.array(z.string())])) })

/**
 * Base addresses of the servers for a top-level domain, https only, from the list of RFC 9224 §4.
 *
 * @param list the parsed JSON; a list of another shape names no server.
 */
export function rdapServers(list: unknown, topLevelDomain: string): readonly string[] {
  const { data } = bootstrap.safeParse(list)
  const found = data?.services.find(([names]) => names.some((name) => name.toLowerCase() === topLevelDomain))
  return (found?.[1] ?? [])
    .filter((base) => URL.canParse(base) && new URL(base).protocol === 'https:')
    .map((base) => (base.endsWith('/') ? base : `${base}/`))
}

const response = z.object({
  objectClassName: z.string().optional(),
  ldhName: z.string().optional(),
  status: z.array(z.string()).catch([]),
  events: z.array(z.object({ eventAction: z.string(), eventDate: z.string() }).partial()).catch([]),
  entities: z.array(z.object({ roles: z.array(z.string()).catch([]), vcardArray: z.unknown() })).catch([]),
})

const MOST_STATUSES = 20

/** The full name on a contact card (RFC 7095). */
function nameOnCard(card: unknown): string | undefined {
  const [, properties] = Array.isArray(card) ? (card as unknown[]) : []
  if (!Array.isArray(properties)) return undefined
  for (const property of properties as unknown[]) {
    if (Array.isArray(property) && property[0] === 'fn' && typeof property[3] === 'string') return property[3]
  }
  return undefined
}

/** Reads a server's answer about a domain (RFC 9083 §5.3); what is not one tells nothing. */
export function readRdap(json: unknown, domain: string): RegistryAnswer {
  const { data } = response.safeParse(json)
  const named = data?.ldhName?.toLowerCase().replace(/\.$/, '')
  if (data === undefined || data.objectClassName !== 'domain' || named !== domain) return NO_ANSWER
  // "registrar expiration" is another event: the registry's date counts.
  const end = data.events.find(({ eventAction }) => eventAction?.toLowerCase() === 'expiration')
  const expires = registryDate(end?.eventDate ?? '')
  const registrar = nameOnCard(data.entities.find(({ roles }) => roles.includes('registrar'))?.vcardArray)
  return {
    kind: 'record',
    record: {
      domain,
      statuses: data.status.slice(0, MOST_STATUSES).map((status) => plainStatus(status)),
      ...(expires === undefined ? {} : { expires }),
      ...(registrar === undefined ? {} : { registrar: normaliseThai(registrar.slice(0, 100)) }),
    },
  }
}
