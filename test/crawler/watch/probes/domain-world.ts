import net from 'node:net'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { ProbeMemory } from '../../../../crawler/watch/check.ts'
import { domainProbe } from '../../../../crawler/watch/probes/domain.ts'
import { fakeClock } from '../../fetch/fake-clock.ts'
import { serve } from '../../fetch/test-server.ts'
import { namesOnLoopback } from './names-on-loopback.ts'
import { memory, probeContext, siteAt } from './probe-context.ts'

export const DAY = 86_400_000
export const NOW = Date.UTC(2030, 0, 10)
const SITE = 'https://www.banrai.go.th/'
export const LOOPBACK = '127.0.0.1'

const BOOTSTRAP = {
  version: '1.0',
  publication: '2029-12-01T00:00:00Z',
  services: [
    [['com', 'net'], ['https://rdap.example.com/com/v1/']],
    [['th'], ['https://rdap.thains.co.th']],
  ],
}
export const rdap = (changes: object = {}) => ({
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
export const WHOIS = `Whois Server Version 2.1.6

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

export async function world({
  rdap: answer = 503,
  bootstrap = BOOTSTRAP,
  whois = {},
  names = {},
  ...more
}: World) {
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

export const seen = async (given: World) => (await world(given)).run()
