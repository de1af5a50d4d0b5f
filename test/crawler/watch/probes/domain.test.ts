import { describe, expect, it } from 'vitest'
import { fakeClock } from '../../fetch/fake-clock.ts'
import { DAY, NOW, LOOPBACK, rdap, WHOIS, world, seen } from './domain-world.ts'

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
