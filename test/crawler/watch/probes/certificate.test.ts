import net from 'node:net'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { certificateProbe } from '../../../../crawler/watch/probes/certificate.ts'
import { makeCertificates } from '../../fetch/certificates.ts'
import { fakeClock } from '../../fetch/fake-clock.ts'
import { serve } from '../../fetch/test-server.ts'
import { probeContext, siteAt } from './probe-context.ts'

const DAY = 86_400_000
const made = makeCertificates()
const probe = certificateProbe({ ca: made.ca, timeoutMs: 20_000 })

/** What the probe says of a TLS server with these options, as of `daysFromNow`. */
async function seen(options: Parameters<typeof serve>[1], daysFromNow = 0) {
  const server = await serve((_, response) => response.end('ok'), options)
  onTestFinished(server.close)
  const clock = fakeClock(Date.now() + daysFromNow * DAY)
  const [result] = await probe.run(
    siteAt(`https://127.0.0.1:${server.port}/`),
    probeContext({ clock, thresholds: { certificateDays: [14, 7, 1], domainDays: [], slowMs: 1 } }),
  )
  return result
}

const leafOnly = ({ key, cert }: { key: string; cert: string }) => ({
  key,
  cert: cert.slice(0, cert.indexOf('-----END CERTIFICATE-----') + 26),
})

describe('the certificate of a server', () => {
  it('that is right is told with its last day', async () => {
    const result = await seen(made.of('good'))
    expect(result).toMatchObject({ kind: 'certificate', outcome: 'ok', code: 'ok', reached: true })
    expect(result?.measured).toMatchObject({ daysLeft: 29, chain: 'trusted', depth: 3, coversHost: true })
    expect(result?.says.th).toMatch(/ใช้ได้ถึงวันที่ .+ 25\d\d$/)
  })

  it('is told from the first threshold on, up to its last hours', async () => {
    expect(await seen(made.of('good'), 14.5)).toMatchObject({ code: 'ok', measured: { daysLeft: 15 } })
    const soon = { code: 'certificate-expires-soon', outcome: 'warning' }
    expect(await seen(made.of('good'), 15.5)).toMatchObject({ ...soon, measured: { daysLeft: 14 } })
    const last = await seen(made.of('good'), 29.5)
    expect(last).toMatchObject({ ...soon, measured: { daysLeft: 0 } })
    expect(last?.says.th).toContain('ภายใน 1 วัน')
  })

  it('that ended, of another name, cut short or signed by itself is told so', async () => {
    expect(await seen(made.of('expired'))).toMatchObject({ outcome: 'failed', code: 'certificate-expired' })
    const wrong = await seen(made.of('wrong-host'))
    expect(wrong).toMatchObject({ outcome: 'failed', code: 'certificate-wrong-host' })
    expect(wrong?.says.en).toContain('other.test')
    expect(await seen(made.of('incomplete'))).toMatchObject({
      outcome: 'failed',
      code: 'certificate-incomplete-chain',
      measured: { depth: 1 },
    })
    expect(await seen(made.of('self-signed'))).toMatchObject({ code: 'certificate-self-signed' })
  })

  it('with several faults is told with all of them, though a connection reports only one', async () => {
    const cutAndEnded = await seen(leafOnly(made.of('expired')))
    expect(cutAndEnded?.measured.found).toBe('certificate-expired certificate-incomplete-chain')
    expect(cutAndEnded?.says.th).toMatch(/หมดอายุแล้ว.+ไม่ครบสาย/)
    const wrongAndEnded = await seen(made.of('wrong-host'), 40)
    expect(wrongAndEnded?.measured.found).toBe('certificate-expired certificate-wrong-host')
  })

  it('of an authority that nobody knows is not trusted', async () => {
    const server = await serve((_, response) => response.end('ok'), made.of('good'))
    onTestFinished(server.close)
    const withRoot = { ...made.of('good'), cert: made.of('good').cert + made.ca }
    const own = await serve((_, response) => response.end('ok'), withRoot)
    onTestFinished(own.close)
    const [result] = await certificateProbe().run(siteAt(`https://127.0.0.1:${own.port}/`), probeContext())
    expect(result).toMatchObject({ outcome: 'failed', code: 'certificate-unknown-issuer' })
  })

  it('is read from a server that speaks only old versions, which is a fault of its own', async () => {
    const old = { maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const
    expect(await seen({ ...made.of('good'), ...old })).toMatchObject({
      outcome: 'failed',
      code: 'tls-outdated',
      measured: { protocol: 'TLSv1.1', daysLeft: 29 },
    })
  })
})

describe('a server that lets nobody read its certificate', () => {
  const at = async (port: number, timeoutMs = 20_000) => {
    const [result] = await certificateProbe({ timeoutMs }).run(
      siteAt(`https://127.0.0.1:${port}/`),
      probeContext(),
    )
    return result
  }
  const raw = async (onConnection: (socket: net.Socket) => void) => {
    const server = net.createServer(onConnection)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      server.close()
    })
    return (server.address() as AddressInfo).port
  }

  it('says nothing of certificates where nothing listens or nothing comes', async () => {
    const silent = await raw((socket) => socket.on('error', () => undefined).unref())
    expect(await at(silent, 100)).toMatchObject({ outcome: 'unknown', code: 'timeout', reached: false })
    const gone = await serve(() => undefined)
    await gone.close()
    expect(await at(gone.port)).toMatchObject({
      outcome: 'unknown',
      code: 'refused-connection',
      reached: true,
    })
  })

  it('fails where something else than TLS is spoken', async () => {
    const port = await raw((socket) => {
      socket.on('error', () => undefined)
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
    })
    expect(await at(port)).toMatchObject({ outcome: 'failed', code: 'tls', reached: true })
  })
})

describe('which names are looked at', () => {
  const looked = async (url: string, known: readonly string[]) => {
    const asked: string[] = []
    const network = {
      connect: probeContext().network.connect,
      resolve: (host: string) => {
        asked.push(host)
        return known.includes(host)
          ? Promise.resolve([{ address: '169.254.169.254', family: 4 }])
          : Promise.reject(Object.assign(new Error('none'), { code: 'ENOTFOUND' }))
      },
    }
    const results = await probe.run(siteAt(url), probeContext({ network }))
    return { asked: new Set(asked), results }
  }

  it('is the host, and the name with or without www. when somebody set it up', async () => {
    const { asked, results } = await looked('https://www.banrai.go.th/', ['www.banrai.go.th'])
    expect(asked).toEqual(new Set(['www.banrai.go.th', 'banrai.go.th']))
    expect(results.map(({ target }) => target)).toEqual(['www.banrai.go.th'])
    const sub = await looked('https://ita.banrai.go.th/', [])
    expect(sub.asked).toEqual(new Set(['ita.banrai.go.th']))
  })

  it('is none that leads inside our own network, and none for plain http at a port of its own', async () => {
    const { results } = await looked('https://banrai.go.th/', ['banrai.go.th'])
    expect(results).toMatchObject([{ outcome: 'unknown', code: 'private-address' }])
    expect((await looked('http://banrai.go.th:8080/', [])).results).toEqual([])
  })
})
