import type { Answer } from 'dns-packet'
import net from 'node:net'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { dnsProbe } from '../../../../crawler/watch/probes/dns.ts'
import { dnsOverNetwork } from '../../../../crawler/watch/probes/dns-questions.ts'
import { dnsServer } from './dns-server.ts'
import type { Zone } from './dns-server.ts'
import { namesOnLoopback } from './names-on-loopback.ts'
import { probeContext, siteAt } from './probe-context.ts'

const HOST = 'www.banrai.go.th'
const DOMAIN = 'banrai.go.th'
const [RESOLVER, FIRST, SECOND] = ['127.0.0.1', '127.0.0.2', '127.0.0.3'] as const

const a = (name: string, data: string): Answer => ({ type: 'A', name, data })
const cname = (name: string, data: string): Answer => ({ type: 'CNAME', name, data })
const ns = (data: string): Answer => ({ type: 'NS', name: DOMAIN, data })
const mx = (exchange: string): Answer => ({ type: 'MX', name: DOMAIN, data: { preference: 10, exchange } })
const soa = (serial: number): Answer => ({
  type: 'SOA',
  name: DOMAIN,
  data: {
    mname: `ns1.${DOMAIN}`,
    rname: `admin.${DOMAIN}`,
    serial,
    refresh: 1,
    retry: 1,
    expire: 1,
    minimum: 1,
  },
})

const records = (...list: Answer[]): Zone => ({ records: list })
const GOOD = records(soa(7), a(HOST, '127.0.0.1'), a(DOMAIN, '127.0.0.1'))

interface World {
  /** What the computer's own resolver knows. */
  readonly resolver?: Zone
  readonly first?: Zone
  readonly second?: Zone
  readonly names?: Readonly<Record<string, string | readonly string[]>>
  readonly hasIpv6?: boolean
  readonly url?: string
}

const RECORDS = [a(HOST, '127.0.0.1'), a(DOMAIN, '127.0.0.1'), ns(`ns1.${DOMAIN}`), ns(`ns2.${DOMAIN}`)]

async function seen(given: World) {
  const site = net.createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const resolver = await dnsServer(given.resolver ?? records(...RECORDS))
  const { port } = resolver
  const servers = [
    resolver,
    await dnsServer(given.first ?? GOOD, FIRST, port),
    await dnsServer(given.second ?? GOOD, SECOND, port),
  ]
  onTestFinished(async () => {
    site.close()
    await Promise.all(servers.map(({ close }) => close()))
  })
  const asker = dnsOverNetwork(given.first === 'silent' || given.resolver === 'silent' ? 200 : 5_000)
  const probe = dnsProbe({
    ask: (addresses = [RESOLVER]) => asker(addresses.map((address) => `${address}:${port}`)),
    connectTimeoutMs: 5_000,
    hasIpv6: () => given.hasIpv6 ?? true,
  })
  const network = namesOnLoopback({
    [HOST]: '127.0.0.1',
    [`ns1.${DOMAIN}`]: FIRST,
    [`ns2.${DOMAIN}`]: SECOND,
    ...given.names,
  })
  const url = given.url ?? `http://${HOST}:${(site.address() as AddressInfo).port}/`
  const [result] = await probe.run(siteAt(url), probeContext({ network }))
  return result
}

describe('the names of a site', () => {
  it('in order are told with what was found', async () => {
    const result = await seen({
      resolver: records(...RECORDS, mx(`mail.${DOMAIN}`), a(`mail.${DOMAIN}`, '127.0.0.9')),
    })
    expect(result).toMatchObject({
      kind: 'dns',
      target: HOST,
      outcome: 'ok',
      reached: true,
      measured: { ipv4: 1, ipv6: 0, nameServers: 2, mailServers: 1, found: '' },
    })
  })

  it('without an address have failed', async () => {
    const result = await seen({ resolver: records(a(DOMAIN, '127.0.0.1'), ns(`ns1.${DOMAIN}`)) })
    expect(result).toMatchObject({ outcome: 'failed', code: 'no-address' })
  })

  it('that stand for a name which is gone dangle', async () => {
    const gone = cname(HOST, 'banrai.azurewebsites.example')
    const result = await seen({ resolver: records(gone, a(DOMAIN, '127.0.0.1')) })
    expect(result).toMatchObject({ outcome: 'failed', code: 'dangling-alias' })
    expect(result?.says.th).toContain('banrai.azurewebsites.example')
    const second = records(a(HOST, '127.0.0.1'), cname(DOMAIN, 'old-host.example'))
    expect(await seen({ resolver: second })).toMatchObject({ outcome: 'warning', code: 'dangling-alias' })
    const kept = records(...RECORDS.slice(1), cname(HOST, 'host.example'), a('host.example', '127.0.0.1'))
    expect(await seen({ resolver: kept })).toMatchObject({
      outcome: 'ok',
      measured: { alias: 'host.example' },
    })
  })

  it('are not judged when the computer’s own resolver is silent or at a loss', async () => {
    expect(await seen({ resolver: 'silent' })).toMatchObject({ outcome: 'unknown', reached: false })
    expect(await seen({ resolver: 'refused' })).toMatchObject({ outcome: 'unknown', reached: false })
  })

  it('of a site at a bare address are none', async () => {
    expect(await seen({ url: 'http://127.0.0.1/' })).toBeUndefined()
  })
})

describe('name servers', () => {
  it('that are silent, know nothing or do not exist are named, when another one answers', async () => {
    expect(await seen({ first: 'silent' })).toMatchObject({ outcome: 'warning', code: 'name-server-lame' })
    const refusing = await seen({ first: 'refused' })
    expect(refusing).toMatchObject({ outcome: 'warning', code: 'name-server-lame' })
    expect(refusing?.says.en).toContain(`ns1.${DOMAIN} does not know the domain`)
    const missing = await seen({ resolver: records(...RECORDS, ns('ns.gone.example')) })
    expect(missing?.says.en).toContain('ns.gone.example does not exist')
  })

  it('are not blamed when none answers', async () => {
    expect(await seen({ first: 'silent', second: 'silent' })).toMatchObject({ outcome: 'ok' })
  })

  it('that hold an old version with another address disagree; two answers of one version are a choice', async () => {
    const other = (serial: number) => records(soa(serial), a(HOST, '127.0.0.99'))
    const old = await seen({ second: other(6) })
    expect(old).toMatchObject({ outcome: 'warning', code: 'name-servers-disagree' })
    expect(await seen({ second: other(7) })).toMatchObject({ outcome: 'ok' })
    expect(await seen({ second: records(soa(6), a(HOST, '127.0.0.1')) })).toMatchObject({ outcome: 'ok' })
  })

  it('inside our own network are not asked on behalf of a public site', async () => {
    const result = await seen({
      resolver: records(a(HOST, '203.150.10.10'), a(DOMAIN, '203.150.10.10'), ns(`ns1.${DOMAIN}`)),
      names: { [HOST]: '203.150.10.11' },
    })
    expect(result?.measured).toMatchObject({ nameServers: 0, ipv4: 0 })
  })
})

describe('addresses and mail', () => {
  it('that refuse beside one that answers are worth a warning', async () => {
    const names = { [HOST]: ['127.0.0.1', '127.0.0.77'] }
    const two = records(...RECORDS.slice(1), a(HOST, '127.0.0.1'), a(HOST, '127.0.0.77'))
    const result = await seen({ resolver: two, names })
    expect(result).toMatchObject({ outcome: 'warning', code: 'address-dead', measured: { ipv4: 2 } })
    expect(result?.says.th).toContain('127.0.0.77')
  })

  it('of an inner network among public ones are worth a warning', async () => {
    const result = await seen({
      resolver: records(a(HOST, '203.150.10.10'), a(HOST, '10.1.2.3'), a(DOMAIN, '203.150.10.10')),
      names: { [HOST]: '203.150.10.11' },
    })
    expect(result).toMatchObject({ outcome: 'warning', code: 'inner-address-published' })
  })

  it('lost because no mail server exists is worth a warning; a domain that takes none is in order', async () => {
    expect(await seen({ resolver: records(...RECORDS, mx('mail.gone.example')) })).toMatchObject({
      outcome: 'warning',
      code: 'mail-server-missing',
    })
    expect(await seen({ resolver: records(...RECORDS, mx('.')) })).toMatchObject({ outcome: 'ok' })
  })
})
