import { getDomain } from 'tldts'
import { judgeDns } from '../../../rules/watch/dns.ts'
import type { DnsFacts, MailServer, WatchedName } from '../../../rules/watch/dns.ts'
import { gravest } from '../../../rules/watch/finding.ts'
import type { WatchFinding } from '../../../rules/watch/finding.ts'
import { isPlatformDomain } from '../../../rules/site/shared-hosts.ts'
import { addressClass } from '../../fetch/address-class.ts'
import type { Probe, ProbeContext } from '../check.ts'
import { askNameServers } from './ask-name-servers.ts'
import { dnsOverNetwork, recordsOf } from './dns-questions.ts'
import type { AskDns, DnsQuestions } from './dns-questions.ts'
import { guardedLookup } from './guarded-lookup.ts'
import { lookAt } from './result.ts'
import { otherName } from './site-names.ts'
import { hasPublicIpv6, tryAddresses } from './try-addresses.ts'

export interface DnsProbeOptions {
  /** Whom to ask; the network unless something else stands for it. */
  readonly ask?: AskDns
  /** Until a connection counts as silent, milliseconds. */
  readonly connectTimeoutMs?: number
  readonly hasIpv6?: () => boolean
}

const QUESTION_TIMEOUT = 3_000
const MOST_MAIL_SERVERS = 5

/** What the name system says of a name; undefined when it does not say. */
async function nameOf(
  name: string,
  questions: DnsQuestions,
): Promise<(WatchedName & { readonly addresses: readonly string[] }) | undefined> {
  const [v4, v6] = await Promise.all([
    recordsOf(questions.resolve4(name)),
    recordsOf(questions.resolve6(name)),
  ])
  const addresses = [...(v4 ?? []), ...(v6 ?? [])]
  if (addresses.length === 0 && (v4 === undefined || v6 === undefined)) return undefined
  const [alias] = (await recordsOf(questions.resolveCname(name))) ?? []
  return { name, addresses, exists: addresses.length > 0, ...(alias === undefined ? {} : { alias }) }
}

async function mailServersOf(domain: string, questions: DnsQuestions): Promise<readonly MailServer[]> {
  const records = (await recordsOf(questions.resolveMx(domain))) ?? []
  // A lone dot says that the domain takes no mail (RFC 7505).
  const named = records.map(({ exchange }) => exchange).filter((exchange) => exchange !== '')
  const found = await Promise.all(
    named.slice(0, MOST_MAIL_SERVERS).map(async (name) => {
      const addresses = await nameOf(name, questions)
      return { name, exists: addresses?.exists !== false }
    }),
  )
  return found
}

const silent: WatchFinding = {
  outcome: 'unknown',
  code: 'dns-no-answer',
  says: {
    th: 'ยังถามระบบ DNS ไม่ได้ อาจเป็นเครือข่ายของเครื่องนี้เอง',
    en: 'The name system could not be asked; the fault may be in the network of this computer',
  },
}

async function factsOf(
  siteUrl: string,
  host: string,
  domain: string,
  { network, signal }: ProbeContext,
  options: Required<DnsProbeOptions>,
): Promise<DnsFacts | undefined> {
  const questions = options.ask()
  const own = await nameOf(host, questions)
  if (own === undefined) return undefined
  const twin = otherName(host)
  const second = twin === undefined ? undefined : await nameOf(twin, questions)
  const lookup = guardedLookup(siteUrl, network)
  const nameServers = isPlatformDomain(domain) ? [] : ((await recordsOf(questions.resolveNs(domain))) ?? [])
  const isPublic = (address: string): boolean => addressClass(address) === 'public'
  const mixed = own.addresses.some(isPublic)
  const { port, protocol } = new URL(siteUrl)
  // The guard knows which of its addresses may be connected to.
  const allowed = await lookup(host).catch(() => [])
  const connections = await tryAddresses(
    own.addresses.filter((each) => allowed.some(({ address }) => address === each)),
    {
      port: port !== '' ? Number(port) : protocol === 'https:' ? 443 : 80,
      timeoutMs: options.connectTimeoutMs,
      signal,
      hasIpv6: options.hasIpv6(),
    },
  )
  return {
    host,
    domain,
    names: [own, ...(second === undefined ? [] : [second])],
    innerAddresses: mixed ? own.addresses.filter((address) => !isPublic(address)) : [],
    nameServers: await askNameServers(nameServers, { host, domain }, lookup, options.ask),
    connections,
    mailServers: isPlatformDomain(domain) ? [] : await mailServersOf(domain, questions),
  }
}

const count = (facts: DnsFacts, family: 4 | 6): number =>
  facts.connections.filter((connection) => connection.family === family).length

/** The names of a site: addresses and whether they answer, aliases, name servers that agree, mail servers. */
export function dnsProbe(options: DnsProbeOptions = {}): Probe {
  const settled: Required<DnsProbeOptions> = {
    ask: options.ask ?? dnsOverNetwork(QUESTION_TIMEOUT),
    connectTimeoutMs: options.connectTimeoutMs ?? 5_000,
    hasIpv6: options.hasIpv6 ?? hasPublicIpv6,
  }
  return {
    kind: 'dns',
    run: async ({ url }, context) => {
      const host = new URL(url).hostname
      const domain = getDomain(host)
      if (domain === null) return []
      const told = lookAt('dns', host, context.clock)
      const facts = await factsOf(url, host, domain, context, settled)
      if (facts === undefined || context.signal.aborted) return [told(silent, {}, false)]
      const found = judgeDns(facts)
      const finding = gravest(found, {
        outcome: 'ok',
        code: 'ok',
        says: { th: `ระเบียน DNS ของ ${host} เรียบร้อย`, en: `The DNS records of ${host} are in order` },
      })
      return [
        told(finding, {
          ipv4: count(facts, 4),
          ipv6: count(facts, 6),
          nameServers: facts.nameServers.length,
          mailServers: facts.mailServers.length,
          alias: facts.names[0]?.alias ?? null,
          found: found.map(({ code }) => code).join(' '),
        }),
      ]
    },
  }
}
