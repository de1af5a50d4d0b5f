import net from 'node:net'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ProbeMemory } from '../../../../crawler/watch/check.ts'
import { domainProbe } from '../../../../crawler/watch/probes/domain.ts'
import { fakeClock } from '../../fetch/fake-clock.ts'
import { serve } from '../../fetch/test-server.ts'
import { namesOnLoopback } from './names-on-loopback.ts'
import { memory, probeContext, siteAt } from './probe-context.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2030, 0, 10)
const SITE = 'https://www.banrai.go.th/'
const LOOPBACK = '127.0.0.1'

const BOOTSTRAP = {
  version: '1.0',
  publication: '2029-12-01T00:00:00Z',
  services: [
    [['com', 'net'], ['https://rdap.example.com/com/v1/']],
    [['th'], ['https://rdap.thains.co.th']],
  ],
}
const rdap = (changes: object = {}) => ({
  objectClassName: 'domain',
  handle: 'D1',
  ldhName: 'BANRAI.GO.TH',
  status: ['active'],
  events: [
    { eventAction: 'registration', eventDate: '1999-03-30T00:00:00Z' },
    { eventAction: 'registrar expiration', eventDate: '2031-01-01T00:00:00Z' },
    { eventAction: 'expiration', eventDate: '2030-04-01T00:00:00Z' },
  ],
  entities: [
    {
      objectClassName: 'entity',
      roles: ['registrar'],
      vcardArray: ['vcard', [['fn', {}, 'text', 'T.H.NIC Co., Ltd.']]],
    },
  ],
  ...changes,
})
const WHOIS = `Whois Server Version 2.1.6

Domain Name:        BANRAI.GO.TH
Registrar:          T.H.NIC Co., Ltd.
Name Server:        NS1.BANRAI.GO.TH (203.150.1.1)
DNSSEC:             unsigned
Status:             ACTIVE
Updated date:       12 Mar 2029
Created date:       30 Mar 1999
Renew date:         01 Apr 2029
Exp date:           01 Apr 2030
Domain Holder:      Ban Rai Subdistrict Administrative Organization
`

interface World {
  /** Of the RDAP server: an answer, or its status. */
  readonly rdap?: object | number
  readonly bootstrap?: unknown
  /** Of each WHOIS server, by the address it stands at. */
  readonly whois?: Readonly<Record<string, string | ((socket: net.Socket) => void)>>
  readonly names?: Readonly<Record<string, string>>
  readonly site?: string
  readonly timeoutMs?: number
  readonly clock?: ReturnType<typeof fakeClock>
  readonly memory?: ProbeMemory
}

async function world({ rdap: answer = 503, bootstrap = BOOTSTRAP, whois = {}, names = {}, ...more }: World) {
  const asked: string[] = []
  const registry = await serve((request, response) => {
    asked.push(request.url ?? '')
    if (request.url?.endsWith('dns.json') === true) {
      response.end(JSON.stringify(bootstrap))
      return
    }
    response.writeHead(typeof answer === 'number' ? answer : 200, { 'content-type': 'application/rdap+json' })
    response.end(JSON.stringify(typeof answer === 'number' ? { errorCode: answer } : answer))
  })
  onTestFinished(registry.close)
  let port = 0
  for (const [address, said] of Object.entries(whois)) {
    const server = net.createServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', (question) => {
        asked.push(`${address} ${question.toString().trim()}`)
        if (typeof said === 'string') socket.end(said)
        else said(socket)
      })
    })
    await new Promise<void>((resolve) => server.listen(port, address, resolve))
    port = (server.address() as AddressInfo).port
    onTestFinished(() => {
      server.close()
    })
  }
  const network = namesOnLoopback(
    {
      'www.banrai.go.th': LOOPBACK,
      'data.iana.org': LOOPBACK,
      'rdap.thains.co.th': LOOPBACK,
      'whois.thnic.co.th': LOOPBACK,
      ...names,
    },
    { 'https://data.iana.org': registry.base, 'https://rdap.thains.co.th': registry.base },
  )
  const probe = domainProbe({ whoisPort: port === 0 ? 9 : port, timeoutMs: more.timeoutMs ?? 20_000 })
  const context = probeContext({
    network,
    clock: more.clock ?? fakeClock(NOW),
    memory: more.memory ?? memory(),
    thresholds: { certificateDays: [], domainDays: [60, 30, 14, 7, 1], slowMs: 1 },
  })
  const run = async () => (await probe.run(siteAt(more.site ?? SITE), context))[0]
  return { run, asked }
}

const seen = async (given: World) => (await world(given)).run()

describe('a domain by RDAP', () => {
  it('is asked about where the list of IANA says, under its registrable name', async () => {
    const { run, asked } = await world({ rdap: rdap() })
    expect(await run()).toMatchObject({
      kind: 'domain',
      target: 'banrai.go.th',
      outcome: 'ok',
      reached: true,
      measured: { daysLeft: 81, status: 'active', registrar: 'T.H.NIC Co., Ltd.', source: 'rdap' },
    })
    expect(asked).toEqual(['/rdap/dns.json', '/domain/banrai.go.th'])
  })

  it('is asked about once a day, and its days are counted all the same', async () => {
    const clock = fakeClock(NOW)
    const { run, asked } = await world({ rdap: rdap(), clock })
    expect((await run())?.reached).toBe(true)
    await clock.sleep(DAY / 2)
    expect(await run()).toMatchObject({ outcome: 'ok', measured: { daysLeft: 80 }, reached: false })
    expect(asked).toHaveLength(2)
    await clock.sleep(DAY)
    await run()
    // The list of servers is good for a week.
    expect(asked.slice(2)).toEqual(['/domain/banrai.go.th'])
  })

  it.each([
    [61, 'ok', 'ok'],
    [60, 'warning', 'domain-expires-soon'],
    [1, 'warning', 'domain-expires-soon'],
    [0, 'warning', 'domain-expires-soon'],
    [-1, 'failed', 'domain-expired'],
  ])('that has %i days left is %s', async (days, outcome, code) => {
    const eventDate = new Date(NOW + days * DAY + DAY / 2).toISOString()
    const answer = rdap({ events: [{ eventAction: 'expiration', eventDate }] })
    expect(await seen({ rdap: answer })).toMatchObject({ outcome, code, measured: { daysLeft: days } })
  })

  it.each([
    [['redemption period'], 'domain-lapsed'],
    [['pending delete\u001b[31m'], 'domain-lapsed'],
    [['pending delete'], 'domain-lapsed'],
    [['active', 'client hold'], 'domain-on-hold'],
    [['client transfer prohibited', 'server delete prohibited', 'auto renew period'], 'ok'],
  ])('in the state %j is %s', async (status, code) => {
    expect(await seen({ rdap: rdap({ status }) })).toMatchObject({ code })
  })
})

describe('a domain by WHOIS', () => {
  it('is read when RDAP does not answer, and good to the end of its last day in Thailand', async () => {
    const given = { rdap: 503, whois: { [LOOPBACK]: WHOIS } }
    const { run, asked } = await world(given)
    expect(await run()).toMatchObject({
      outcome: 'ok',
      measured: { expires: '2030-04-01T16:59:59.000Z', status: 'active', source: 'whois' },
    })
    expect(asked).toContain(`${LOOPBACK} banrai.go.th`)
    const lastHour = fakeClock(Date.UTC(2030, 3, 1, 16))
    expect(await seen({ ...given, clock: lastHour })).toMatchObject({ code: 'domain-expires-soon' })
    const after = fakeClock(Date.UTC(2030, 3, 1, 18))
    expect(await seen({ ...given, clock: after })).toMatchObject({ code: 'domain-expired' })
  })

  it('is read when the registry does not publish the end over RDAP', async () => {
    const result = await seen({ rdap: rdap({ events: [] }), whois: { [LOOPBACK]: WHOIS } })
    expect(result).toMatchObject({ outcome: 'ok', measured: { source: 'whois' } })
  })

  it('that answers as registered with a release status has lapsed', async () => {
    const released = WHOIS.replace('ACTIVE', 'RELEASE')
    expect(await seen({ whois: { [LOOPBACK]: released } })).toMatchObject({
      outcome: 'failed',
      code: 'domain-lapsed',
    })
  })

  it('is found over the root where the server of the registry is not known', async () => {
    const { run, asked } = await world({
      site: 'https://banrai.example.com/',
      names: {
        'banrai.example.com': LOOPBACK,
        'whois.iana.org': LOOPBACK,
        'whois.registry.example': '127.0.0.2',
      },
      bootstrap: {},
      whois: {
        [LOOPBACK]: 'domain:       COM\n\nrefer:        whois.registry.example\n',
        '127.0.0.2':
          '   Domain Name: EXAMPLE.COM\n   Registrar WHOIS Server: whois.iana.org\n   Registry Expiry Date: 2030-08-13T04:00:00Z\n',
      },
    })
    expect(await run()).toMatchObject({ target: 'example.com', outcome: 'ok' })
    expect(asked.filter((each) => each.startsWith('127'))).toEqual([
      `${LOOPBACK} com`,
      '127.0.0.2 example.com',
    ])
  })
})

describe('a registry that does not tell', () => {
  it('of an end is no sign that it has come', async () => {
    const quiet = WHOIS.replace(/^Exp date.*$/m, '')
    const result = await seen({ rdap: rdap({ events: [] }), whois: { [LOOPBACK]: quiet } })
    expect(result).toMatchObject({ outcome: 'unknown', code: 'domain-end-not-published', reached: true })
    expect(await seen({ rdap: 404, whois: { [LOOPBACK]: 'No match for "BANRAI.GO.TH".' } })).toMatchObject({
      outcome: 'unknown',
      code: 'domain-not-found',
    })
  })

  it('anything at all is asked again after an hour, not at once', async () => {
    const clock = fakeClock(NOW)
    const { run, asked } = await world({ rdap: 500, clock })
    expect(await run()).toMatchObject({ outcome: 'unknown', code: 'registry-no-answer', reached: false })
    const before = asked.length
    await run()
    expect(asked).toHaveLength(before)
    await clock.sleep(2 * 3_600_000)
    await run()
    expect(asked.length).toBeGreaterThan(before)
  })

  it.each([
    ['an answer about another domain', WHOIS.replace('BANRAI.GO.TH', 'OTHER.GO.TH')],
    ['a refusal', 'Query rate limit exceeded. Try again later.'],
    ['a day that is none', WHOIS.replace('01 Apr 2030', '31 Feb 2030')],
    ['an end that can be read two ways', WHOIS.replace('01 Apr 2030', '04/05/2030')],
  ])('but says %s is not believed', async (_, said) => {
    expect(await seen({ whois: { [LOOPBACK]: said } })).toMatchObject({ outcome: 'unknown' })
  })
})

describe('a hostile server', () => {
  it('that refers for ever is left', async () => {
    const refer = (to: string) => `refer: ${to}\n`
    const { run, asked } = await world({
      site: 'https://example.com/',
      bootstrap: {},
      names: {
        'example.com': LOOPBACK,
        'whois.iana.org': LOOPBACK,
        'whois.a.example': '127.0.0.2',
        'whois.b.example': '127.0.0.3',
        'whois.c.example': '127.0.0.4',
      },
      whois: {
        [LOOPBACK]: refer('whois.a.example'),
        '127.0.0.2': refer('whois.b.example'),
        '127.0.0.3': refer('whois.c.example'),
        '127.0.0.4': refer('whois.a.example'),
      },
    })
    expect(await run()).toMatchObject({ code: 'registry-no-answer' })
    expect(asked.filter((each) => each.startsWith('127'))).toHaveLength(3)
  })

  it('that sends without end, or nothing, is left', async () => {
    const flood = (socket: net.Socket) => {
      const more = () => {
        while (!socket.destroyed && socket.write('x'.repeat(16_384)));
      }
      socket.on('drain', more)
      more()
    }
    expect(await seen({ whois: { [LOOPBACK]: flood } })).toMatchObject({ code: 'registry-no-answer' })
    expect(await seen({ whois: { [LOOPBACK]: () => undefined }, timeoutMs: 100 })).toMatchObject({
      code: 'registry-no-answer',
    })
  })

  it('inside our own network is not asked on behalf of a public site', async () => {
    const { run, asked } = await world({
      whois: { [LOOPBACK]: WHOIS },
      names: { 'www.banrai.go.th': '203.150.10.10' },
    })
    expect(await run()).toMatchObject({ code: 'registry-no-answer' })
    expect(asked.filter((each) => each.startsWith('127'))).toEqual([])
  })
})

describe('a site without a registration of its own', () => {
  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'https://sites.google.com/view/banrai',
    'https://banrai.wordpress.com/',
  ])('%s has no such check', async (site) => {
    expect(await seen({ site, rdap: rdap() })).toBeUndefined()
  })
})
