import { describe, expect, it } from 'vitest'
import { judgeDns } from '../../../rules/watch/dns.ts'
import type { Connection, DnsFacts } from '../../../rules/watch/dns.ts'

const facts = (connections: readonly Connection[]): DnsFacts => ({
  host: 'www.banrai.go.th',
  domain: 'banrai.go.th',
  names: [{ name: 'www.banrai.go.th', exists: true }],
  innerAddresses: [],
  nameServers: [],
  connections,
  mailServers: [],
})
const v4 = (result: Connection['result'], address = '203.150.1.1'): Connection => ({
  address,
  family: 4,
  result,
})
const v6 = (result: Connection['result']): Connection => ({ address: '2403:6200::1', family: 6, result })
const codes = (...connections: Connection[]) => judgeDns(facts(connections)).map(({ code }) => code)

describe('addresses of a site', () => {
  it('are in order when all answer, or when none could be tried', () => {
    expect(codes(v4('open'), v6('open'))).toEqual([])
    expect(codes(v4('open'), v6('not-tried'))).toEqual([])
  })

  it('that refuse, or are silent over IPv4, keep a part of the visitors out', () => {
    expect(codes(v4('open'), v4('silent', '203.150.1.2'))).toEqual(['address-dead'])
    expect(codes(v4('open'), v6('refused'))).toEqual(['ipv6-dead'])
  })

  it('are not blamed for silence over IPv6, which may be our own provider’s, nor when nothing answers', () => {
    expect(codes(v4('open'), v6('silent'))).toEqual([])
    expect(codes(v4('silent'), v6('refused'))).toEqual([])
  })
})
